import type { Knowledge } from '../indicator/evaluation.ts';
import { endOfYear } from '../period.ts';
import { planView } from '../plan/outcome/plan-view.ts';
import { touches } from '../plan/outcome/target-outcome.ts';
import type { PlanGround } from '../plan/outcome/variant-outcome.ts';
import { type Plan, type Variant, variantOf } from '../plan/plan.ts';
import { dataDate } from '../target/data-date.ts';
import { evaluateTarget } from '../target/evaluate.ts';
import { planOf } from '../target/goal.ts';
import { plannedAt } from '../target/plan-line.ts';
import type { TargetResult } from '../target/result.ts';
import { scopeAreas } from '../target/scope.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { WorkspaceIndex } from '../workspace/workspace-index.ts';

/** What an area should have reached by a day. Absent: it owes nothing (`noGoal`), or its plan has not begun (`notApplicable`). */
export type PlannedArea = {
  readonly code: AreaCode;
  readonly planned: number | null;
  readonly absent: 'noGoal' | 'notApplicable' | null;
};

/**
 * The planned value of a target in every area of its scope: the point of the planned line that its status is judged by, on the day that the
 * actual figures speak of. In the unit of the target, as its values are.
 */
export function plannedByArea(knowledge: Knowledge, target: Target): readonly PlannedArea[] {
  const day = dataDate(knowledge, target, knowledge.asOf) ?? knowledge.asOf;
  return scopeAreas(knowledge, target, knowledge.asOf).map(({ code }) => {
    const { goal, line } = planOf(knowledge, target, code);
    const planned = plannedAt(line, day);
    return { code, planned, absent: planned !== null ? null : goal === null ? 'noGoal' : 'notApplicable' };
  });
}

/** A target without and with a variant, on the last day of the variant's last year. */
export type BesidePlan = {
  readonly day: IsoDate;
  /** Whether the target measures something that a plan can change; others stand on both sides as they do on the day of what is known. */
  readonly isTouched: boolean;
  readonly without: TargetResult | null;
  readonly with: TargetResult | null;
  /** The two workspaces themselves, for what is drawn on the map. */
  readonly known: WorkspaceIndex;
  readonly view: WorkspaceIndex;
};

/**
 * With and without a variant of a plan of the planning desk: the same evaluation of the workspace as known on a day, and of the one in which
 * the variant's works stand finished (`planView`). `target` null: only the works. Throws for a variant that the plan does not have.
 */
export function besidePlan(
  ground: PlanGround,
  { plan, variant: id, target }: { readonly plan: Plan; readonly variant: string; readonly target: Target | null },
): BesidePlan {
  const variant = variantOf(plan, id);
  if (!variant) throw new Error(`beside plan: expected a variant of the plan, got ${id}`);
  const { known, knowledge, asOf } = ground;
  const view = planView(known, plan, variant);
  const isTouched = target !== null && touches(target);
  const day = lastDayOf(variant, asOf);
  const on = isTouched ? day : asOf;
  const resultOf = (index: WorkspaceIndex) => target && evaluateTarget(knowledge(index, on), target);
  return { day, isTouched, without: resultOf(known), with: resultOf(view), known, view };
}

/** When all of a variant stands, but not before the day of what is known. */
function lastDayOf({ elements }: Variant, asOf: IsoDate): IsoDate {
  return elements.reduce<IsoDate>((day, { to }) => (to !== null && endOfYear(to) > day ? endOfYear(to) : day), asOf);
}
