import type { PlanEdit } from '../../core/plan/apply-plan-edit.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** One edit of the variant that is shown, by its id; false when there is none, or the edit was refused. */
export function editShown(
  desk: Pick<PlanningDesk, 'plans' | 'planning'>,
  make: (variant: string) => PlanEdit,
): boolean {
  const variant = shownVariant(planNow(desk.plans.getState()), desk.planning.getState().variant);
  return variant !== null && editPlan(desk, make(variant.id));
}
