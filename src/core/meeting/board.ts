import type { Area } from '../area/area.ts';
import { childrenAt } from '../area/children-at.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import { evaluateArea } from '../target/evaluate.ts';
import { planOf } from '../target/goal.ts';
import type { Evaluation } from '../target/result.ts';
import { membersOf, scopeAreas } from '../target/scope.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, IsoDate } from '../unit.ts';

export type BoardTask = { readonly target: Target; readonly deadline: IsoDate | null };

/** One task in one place; null where the area lies outside the target's scope or below the level that it counts. */
export type BoardCell = (Evaluation & { readonly deadline: IsoDate | null }) | null;

export type BoardRow = { readonly code: AreaCode; readonly cells: readonly BoardCell[] };

export type Board = {
  /** Earliest deadline first, tasks without one last, else as in the workspace. */
  readonly tasks: readonly BoardTask[];
  /** Direct parts of the root, in the order of the tree. */
  readonly rows: readonly BoardRow[];
};

/**
 * The battle board (作战板): every task of the workspace in every part of an area. The figures are those of `evaluateArea`, so that board, map
 * and `guatu compute` never differ. `root` null stands for the top of the tree. Cost: parts × targets.
 */
export function boardOf(knowledge: Knowledge, targets: readonly Target[], root: AreaCode | null): Board {
  const parts = partsOf(knowledge, root);
  const tasks = targets
    .map((target) => ({
      target,
      deadline: deadlineWithin(
        knowledge,
        target,
        parts.map(({ code }) => code),
      ),
    }))
    .sort((a, b) => compareDates(a.deadline, b.deadline));
  const scopes = new Map(
    targets.map((target) => [target, new Set(scopeAreas(knowledge, target, knowledge.asOf).map((area) => area.code))]),
  );
  const rows = parts.map(({ code }) => ({
    code,
    cells: tasks.map(({ target }): BoardCell => {
      if (!scopes.get(target)?.has(code)) return null;
      return { ...evaluateArea(knowledge, target, code), deadline: planOf(knowledge, target, code).deadline };
    }),
  }));
  return { tasks, rows };
}

/**
 * What a meeting looks at within an area: its direct parts on the day, or the members of a custom area (`@ID`). `root` null stands for the
 * top of the tree, or, where there are several tops, for their list.
 */
export function partsOf(knowledge: Knowledge, root: AreaCode | null): readonly Area[] {
  const { areas } = knowledge.index.workspace;
  const members = root === null ? null : membersOf(knowledge, root);
  if (members !== null) return members.flatMap((code) => areas.byCode.get(code) ?? []);
  const tops = areas.childrenByCode.get(null) ?? [];
  const parent = root ?? (tops.length === 1 ? tops[0]!.code : null);
  return parent === null ? tops : childrenAt(areas, parent, knowledge.asOf);
}

/** The earliest day on which one of the parts owes the target. */
function deadlineWithin(knowledge: Knowledge, target: Target, parts: readonly AreaCode[]): IsoDate | null {
  const dates = parts.flatMap((code) => planOf(knowledge, target, code).deadline ?? []);
  return dates.reduce<IsoDate | null>((first, date) => (first === null || date < first ? date : first), null);
}

function compareDates(a: IsoDate | null, b: IsoDate | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}
