import type { Issue } from '../../core/issue.ts';
import { readPlanFile } from '../../io/plan-file/read-plan-file.ts';
import { planFileName, writePlanFile } from '../../io/plan-file/write-plan-file.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { shelve, switchPlan } from './begin-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** The plan as a file, the artefact that lasts. Null while there is no plan. */
export function planAsFile({
  plans,
}: PlanningDesk): { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> } | null {
  const plan = planNow(plans.getState());
  return plan && { name: planFileName(plan), bytes: writePlanFile(plan) };
}

/** Remembers that the plan was handed out as a file, `at` as ISO 8601. */
export async function noteExport({ shelf, plans }: PlanningDesk, at: string): Promise<void> {
  plans.setState({ exportedAt: at });
  await shelf.noteExport(at).catch(() => undefined);
}

/** Opens a plan file; one that this browser has already is opened as it stands here. What is wrong with a file is the answer. */
export async function openPlanFile(desk: PlanningDesk, name: string, bytes: Uint8Array): Promise<readonly Issue[]> {
  const { plan, issues } = readPlanFile(bytes, name);
  if (!plan) return issues;
  if (!(await switchPlan(desk, plan.id))) await shelve(desk, plan);
  return issues;
}
