import { type Knowledge, knowledgeAsOf } from '../../indicator/evaluation.ts';
import { endOfYear } from '../../period.ts';
import { evaluateArea } from '../../target/evaluate.ts';
import type { Evaluation } from '../../target/result.ts';
import { wholeScope } from '../../target/scope.ts';
import type { Target } from '../../target/target.ts';
import type { AreaCode, IsoDate } from '../../unit.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';
import type { Variant } from '../plan.ts';

type Standing = Pick<Evaluation, 'value' | 'goal' | 'gap' | 'status' | 'missing'>;

/** A target without and with the plan. */
export type TargetOutcome = {
  readonly id: string;
  /** Whether what it measures is something that a plan can change: projects, funds, reach. Others stand as they do now. */
  readonly isTouched: boolean;
  readonly now: Standing;
  /** By year, at its end, for targets that are touched; empty for others. */
  readonly years: readonly { readonly year: number; readonly without: Standing; readonly with: Standing }[];
};

/** Standings that were found, by `standingKey`: the base is the same for every variant. */
export type Standings = WeakMap<WorkspaceIndex, Map<string, Standing>>;

function standingKey(day: IsoDate, { id }: Target): string {
  return `${day}|${id}`;
}

/** Knowledge of a year's end. All its workspaces have the same areas. */
export type KnowledgeByYear = (index: WorkspaceIndex, day: IsoDate) => Knowledge;

/** Kept as long as the function: what `shared` has not is hundreds of megabytes for all targets of a large workspace. */
export function rememberKnowledge(shared: Knowledge['shared']): KnowledgeByYear {
  const kept = new WeakMap<WorkspaceIndex, Map<IsoDate, Knowledge>>();
  return (index, day) => {
    const days = kept.get(index) ?? new Map<IsoDate, Knowledge>();
    kept.set(index, days);
    const known = days.get(day);
    if (known) return known;
    const knowledge = knowledgeAsOf(index, day, shared);
    days.set(day, knowledge);
    return knowledge;
  };
}

/**
 * All targets, now and by year, without the plan (`known`, as of the day) and with it (`view`): the same evaluation of two workspaces.
 * The day itself is asked for the year that it lies in.
 */
export function targetOutcomes(options: {
  readonly known: WorkspaceIndex;
  readonly view: WorkspaceIndex;
  readonly now: IsoDate;
  readonly years: readonly number[];
  /** Before this year the plan makes no difference (`firstChange`); null: in none. */
  readonly changesFrom: number | null;
  /** What other questions about the same workspace have found; what this one finds is put there. */
  readonly shared: Knowledge['shared'];
  readonly standings: Standings;
}): readonly TargetOutcome[] {
  const { known, view, now, years, changesFrom, shared, standings } = options;
  const knowledge = rememberKnowledge(shared);
  const standing = (index: WorkspaceIndex, day: IsoDate, target: Target) => {
    const kept = standings.get(index) ?? new Map<string, Standing>();
    standings.set(index, kept);
    const found = kept.get(standingKey(day, target)) ?? standingOf(knowledge(index, day), target);
    kept.set(standingKey(day, target), found);
    return found;
  };
  // The day itself first, for all: later years begin from what it has found.
  const today = known.workspace.targets.map((target) => standing(known, now, target));
  return known.workspace.targets.map((target, t) => {
    const isTouched = touches(target);
    const inYear = (year: number) => {
      const without = standing(known, endOfYear(year), target);
      const isChanged = changesFrom !== null && year >= changesFrom;
      return { year, without, with: isChanged ? standing(view, endOfYear(year), target) : without };
    };
    return { id: target.id, isTouched, now: today[t]!, years: isTouched ? years.map(inYear) : [] };
  });
}

/** The first year at whose end a variant makes any difference; null when it never does. */
export function firstChange({ elements }: Variant): number | null {
  const years = elements.flatMap(({ to, funding, replaces }) =>
    // Whose project it stands for is gone from the first day.
    replaces === null ? [...(to === null ? [] : [to]), ...funding.map(({ year }) => year)] : [Number.NEGATIVE_INFINITY],
  );
  return years.length === 0 ? null : Math.min(...years);
}

/** Whether projects, funds or distances go into a target. An exit follows from the ledger alone. */
export function touches({ kind, measure }: Target): boolean {
  if (kind === 'exit') return false;
  if ('left' in measure) return [measure.left, measure.right].some(({ funds }) => funds !== undefined);
  return 'projects' in measure || 'funds' in measure || 'near' in measure;
}

function standingOf(knowledge: Knowledge, target: Target, area: AreaCode = wholeScope): Standing {
  const { value, goal, gap, status, missing } = evaluateArea(knowledge, target, area);
  return { value, goal, gap, status, missing };
}
