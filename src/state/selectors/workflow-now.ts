import { nextStates } from '../../core/plan/edit/take-step.ts';
import { type Plan, type WorkflowState, workflowState } from '../../core/plan/plan.ts';

/** How a plan stands in the workflow of Y9, and where it can go from here. */
export function workflowNow(plan: Plan): { readonly state: WorkflowState; readonly next: readonly WorkflowState[] } {
  const state = workflowState(plan);
  return { state, next: nextStates(state) };
}
