import { type WorkflowStep, workflowState } from '../../core/plan/plan.ts';
import { planRefused } from '../../core/plan/plan-result.ts';
import { editPlan } from './edit-plan.ts';
import { openPlanNow } from './open-plan-now.ts';
import type { PlanDesk } from './plan-desk.ts';

/**
 * Takes a step of Y9 on the plan as it is now: what is signed is kept as a hash, and which variants (`decided`, their ids) were decided on by id and
 * title; going back to draft decides on none. Opening an approved plan again needs a reason. False when it is refused.
 */
export async function takeWorkflowStep(
  desk: Pick<PlanDesk, 'plans'>,
  step: Omit<WorkflowStep, 'contentHash' | 'variants'>,
  decided: readonly string[],
): Promise<boolean> {
  const isUnlocking = step.state === 'draft' && workflowState(openPlanNow(desk)) === 'approved';
  if (isUnlocking && step.remark.trim() === '') {
    desk.plans.setState({ refusal: planRefused('reasonMissing').reason });
    return false;
  }
  const { contentHash } = await import('../../io/plan-file/content-hash.ts');
  const plan = openPlanNow(desk);
  const variants = plan.variants.flatMap(({ id, title }) => (decided.includes(id) ? [{ id, title }] : []));
  const signed = { ...step, contentHash: contentHash(plan), ...(step.state === 'draft' ? {} : { variants }) };
  return editPlan(desk, { kind: 'takeStep', step: signed });
}

/** Makes of the plan as it is now the state that a merge compares copies with; done before a file is handed round. */
export async function issuePlanRound(desk: Pick<PlanDesk, 'plans'>): Promise<boolean> {
  const { contentHash } = await import('../../io/plan-file/content-hash.ts');
  return editPlan(desk, { kind: 'issueRound', hash: contentHash(openPlanNow(desk)) });
}
