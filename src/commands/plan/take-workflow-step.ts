import { type WorkflowStep, workflowState } from '../../core/plan/plan.ts';
import { planRefused } from '../../core/plan/plan-result.ts';
import { editPlan } from './edit-plan.ts';
import { openPlanNow } from './open-plan-now.ts';
import type { PlanDesk } from './plan-desk.ts';

/** Takes a step of Y9 on the plan as it is now: what is signed is kept as a hash. Opening an approved plan again needs a reason. False when it is refused. */
export async function takeWorkflowStep(
  desk: Pick<PlanDesk, 'plans'>,
  step: Omit<WorkflowStep, 'contentHash'>,
): Promise<boolean> {
  const isUnlocking = step.state === 'draft' && workflowState(openPlanNow(desk)) === 'approved';
  if (isUnlocking && step.remark.trim() === '') {
    desk.plans.setState({ refusal: planRefused('reasonMissing').reason });
    return false;
  }
  const { contentHash } = await import('../../io/plan-file/content-hash.ts');
  return editPlan(desk, { kind: 'takeStep', step: { ...step, contentHash: contentHash(openPlanNow(desk)) } });
}

/** Makes of the plan as it is now the state that a merge compares copies with; done before a file is handed round. */
export async function issuePlanRound(desk: Pick<PlanDesk, 'plans'>): Promise<boolean> {
  const { contentHash } = await import('../../io/plan-file/content-hash.ts');
  return editPlan(desk, { kind: 'issueRound', hash: contentHash(openPlanNow(desk)) });
}
