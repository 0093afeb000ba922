import { type DecisionStep, decidedNow, decisionSteps } from '../../core/plan/decided.ts';
import { nextStates } from '../../core/plan/edit/take-step.ts';
import { type Plan, type WorkflowState, workflowState } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

export type WorkflowNow = {
  readonly state: WorkflowState;
  /** Where it can go from here. */
  readonly next: readonly WorkflowState[];
  readonly steps: readonly DecisionStep[];
  /** Ids of the variants that it is reviewed or approved with. */
  readonly decided: ReadonlySet<string>;
};

/** How a plan stands in the workflow of Y9: where it can go from here, who decided on which variants. */
export const workflowNow = memoiseLast((plan: Plan): WorkflowNow => {
  const state = workflowState(plan);
  return { state, next: nextStates(state), steps: decisionSteps(plan), decided: decidedNow(plan) };
});
