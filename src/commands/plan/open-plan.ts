import type { Plan } from '../../core/plan/plan.ts';
import { noPlan } from '../../state/plan-store.ts';
import type { OpenAnswer, OpenedPlan } from '../../state/save/plan-shelf.ts';
import type { SavingDesk } from './plan-shelf-of.ts';

/** Opens a plan of this browser; the answer says why not. What was open before is written first. */
export async function openSavedPlan(desk: SavingDesk, id: string): Promise<OpenAnswer> {
  const answer = await desk.shelf.open(id);
  if (answer.ok) show(desk, answer.opened);
  return answer;
}

/** Puts a new plan on the shelf and opens it; where there is no room or no storage it is in memory, and says so. */
export async function createSavedPlan(desk: SavingDesk, plan: Plan): Promise<OpenAnswer> {
  const answer = await desk.shelf.create(plan);
  if (answer.ok) show(desk, answer.opened);
  return answer;
}

/** Takes the right to write away from the other tab. */
export async function takeOverPlan(desk: SavingDesk, id: string): Promise<OpenAnswer> {
  const answer = await desk.shelf.takeOver(id);
  if (answer.ok) show(desk, answer.opened);
  return answer;
}

export async function closePlan({ plans, shelf }: SavingDesk): Promise<void> {
  await shelf.close();
  plans.setState(noPlan);
}

/** The user knows of what was amiss when the plan was opened. */
export function forgetRecovery({ plans }: Pick<SavingDesk, 'plans'>): void {
  plans.setState({ recovery: null });
}

function show({ plans }: SavingDesk, { history, standing, report, exportedAt }: OpenedPlan): void {
  const recovery = report.isClean ? null : report;
  plans.setState({ history, saving: standing, refusal: null, recovery, exportedAt });
}
