import type { Issue } from '../../core/issue.ts';
import type { MergeAnswer, MergeQuestion } from '../../core/plan/merge/merge-plans.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { editPlan } from './edit-plan.ts';
import { openPlanNow } from './open-plan-now.ts';
import type { PlanDesk } from './plan-desk.ts';

/** Another office's file, read but not yet merged; what is wrong with it is the answer. */
export async function readOtherPlan(
  name: string,
  bytes: Uint8Array,
): Promise<{ readonly plan: Plan | null; readonly issues: readonly Issue[] }> {
  const { readPlanFile } = await import('../../io/plan-file/read-plan-file.ts');
  return readPlanFile(bytes, name);
}

/** What the open plan and another would be together. Asked again with more choices until nothing is open; changes nothing. */
export async function previewMerge(
  desk: Pick<PlanDesk, 'plans'>,
  question: Omit<MergeQuestion, 'ours' | 'hashOf'>,
): Promise<MergeAnswer> {
  const [{ mergePlans }, { contentHash }] = await Promise.all([
    import('../../core/plan/merge/merge-plans.ts'),
    import('../../io/plan-file/content-hash.ts'),
  ]);
  return mergePlans({ ...question, ours: openPlanNow(desk), hashOf: contentHash });
}

/** Takes the merged plan over, one step of the history. */
export function acceptMergedPlan(desk: Pick<PlanDesk, 'plans'>, merged: Plan, from: string): boolean {
  return editPlan(desk, { kind: 'acceptMerge', merged, from });
}
