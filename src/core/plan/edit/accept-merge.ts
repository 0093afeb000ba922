import { contentText } from '../content-text.ts';
import { migrated } from '../migrations.ts';
import { type Plan, workflowState } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';

/** Takes over what `mergePlans` made, as one step that can be undone. `from` names the office whose file was merged. */
export type AcceptMerge = { readonly kind: 'acceptMerge'; readonly merged: Plan; readonly from: string };

export function acceptMerge(plan: Plan, { merged: then }: AcceptMerge): PlanResult {
  // In a journal it can be of an earlier version than the plan that it is played on.
  const merged = (migrated(then) ?? then) as Plan;
  if (merged.id !== plan.id) return planRefused('otherPlan', { ours: plan.title, theirs: merged.title });
  if (workflowState(plan) === 'approved') return planRefused('locked');
  return contentText(merged) === contentText(plan) ? planRefused('nothingChanged') : { ok: true, plan: merged };
}
