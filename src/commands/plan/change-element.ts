import type { ElementFields } from '../../core/plan/edit/change-fields.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** Sets fields of an element of the variant that is shown; false when they are refused. */
export function changeElement(desk: PlanningDesk, id: string, fields: ElementFields): boolean {
  const variant = shownVariant(planNow(desk.plans.getState()), desk.planning.getState().variant);
  return variant !== null && editPlan(desk, { kind: 'changeFields', variant: variant.id, id, fields });
}
