import { type Plan, variantOf, type WorkflowState, type WorkflowStep, workflowState, workflowStates } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';

/** A step of Y9: draft → reviewed → approved, one at a time; back to draft from anywhere, which opens an approved plan again. */
export type TakeStep = { readonly kind: 'takeStep'; readonly step: WorkflowStep };

/** Who may do it is the office's rule; that somebody is named is ours, and that variants which are decided on are variants of the plan. */
export function takeStep(plan: Plan, { step }: TakeStep): PlanResult {
  if (step.person.trim() === '' || step.organisation.trim() === '') return planRefused('personMissing');
  const now = workflowState(plan);
  if (!nextStates(now).includes(step.state)) return planRefused('stepOutOfOrder', { from: now, to: step.state });
  const { variants } = step;
  if (variants?.length === 0) return planRefused('decisionMissing');
  const unknown = variants?.find(({ id }) => variantOf(plan, id) === null);
  if (unknown) return planRefused('variantUnknown', { variant: unknown.title });
  return { ok: true, plan: { ...plan, workflow: [...plan.workflow, step] } };
}

/** Where a plan can go from here. */
export function nextStates(now: WorkflowState): readonly WorkflowState[] {
  const next = workflowStates[workflowStates.indexOf(now) + 1];
  return [...(next ? [next] : []), ...(now === 'draft' ? [] : (['draft'] as const))];
}
