import { editPlan } from './edit-plan.ts';
import type { PlanDesk } from './plan-desk.ts';

/** False when it is refused. */
export function renamePlan(desk: Pick<PlanDesk, 'plans'>, title: string): boolean {
  return editPlan(desk, { kind: 'renamePlan', title });
}
