import { type Plan, workflowState } from '../../core/plan/plan.ts';
import { contentHash } from '../../io/plan-file/content-hash.ts';

/** Whether a reviewed or approved plan holds something else now than what was signed. */
export function isChangedSinceSigned(plan: Plan): boolean {
  return workflowState(plan) !== 'draft' && plan.workflow.at(-1)!.contentHash !== contentHash(plan);
}
