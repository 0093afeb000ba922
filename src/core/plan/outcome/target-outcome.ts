import { type Knowledge, knowledgeAsOf } from '../../indicator/evaluation.ts';
import { endOfYear } from '../../period.ts';
import { evaluateArea } from '../../target/evaluate.ts';
import type { Evaluation } from '../../target/result.ts';
import { wholeScope } from '../../target/scope.ts';
import type { Target } from '../../target/target.ts';
import type { AreaCode, IsoDate } from '../../unit.ts';
import type { WorkspaceIndex } from '../../workspace/workspace-index.ts';

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

/** Knowledge of a year's end, kept: the same base serves every variant. */
export type KnowledgeByYear = (index: WorkspaceIndex, day: IsoDate) => Knowledge;

export function rememberKnowledge(): KnowledgeByYear {
  const kept = new WeakMap<WorkspaceIndex, Map<IsoDate, Knowledge>>();
  return (index, day) => {
    const days = kept.get(index) ?? new Map<IsoDate, Knowledge>();
    kept.set(index, days);
    const knowledge = days.get(day) ?? knowledgeAsOf(index, day);
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
  readonly knowledge: KnowledgeByYear;
}): readonly TargetOutcome[] {
  const { known, view, now, years, knowledge } = options;
  return known.workspace.targets.map((target) => {
    const isTouched = touches(target);
    return {
      id: target.id,
      isTouched,
      now: standingOf(knowledge(known, now), target),
      years: isTouched
        ? years.map((year) => ({
            year,
            without: standingOf(knowledge(known, endOfYear(year)), target),
            with: standingOf(knowledge(view, endOfYear(year)), target),
          }))
        : [],
    };
  });
}

/** Whether projects, funds or distances go into a target. An exit follows from the ledger alone. */
function touches({ kind, measure }: Target): boolean {
  if (kind === 'exit') return false;
  if ('left' in measure) return [measure.left, measure.right].some(({ funds }) => funds !== undefined);
  return 'projects' in measure || 'funds' in measure || 'near' in measure;
}

function standingOf(knowledge: Knowledge, target: Target, area: AreaCode = wholeScope): Standing {
  const { value, goal, gap, status, missing } = evaluateArea(knowledge, target, area);
  return { value, goal, gap, status, missing };
}
