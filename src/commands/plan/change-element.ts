import type { ElementFields } from '../../core/plan/edit/change-fields.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { priceItem, usualCost } from '../../core/plan/price-item.ts';
import { planNow, shownVariant } from '../../state/selectors/present-plan.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

/**
 * Sets fields of an element of the variant that is shown; false when they are refused. One that is priced by what it is takes the price of what it
 * becomes: a road of another class, a service of another kind. So it does where the table has no such price: the cost is open until it has.
 */
export function changeElement(desk: PlanningDesk, id: string, fields: ElementFields): boolean {
  const plan = planNow(desk.plans.getState());
  const variant = shownVariant(plan, desk.planning.getState().variant);
  const before = variant?.elements.find((element) => element.id === id);
  if (!plan || !variant || !before) return false;
  const after = { ...before, ...fields } as PlanElement;
  const isPricedByKind = before.cost.kind === 'unitPrice' && before.cost.item === priceItem(before);
  const cost =
    isPricedByKind && fields.cost === undefined && priceItem(after) !== priceItem(before)
      ? { cost: usualCost(after) }
      : {};
  return editPlan(desk, { kind: 'changeFields', variant: variant.id, id, fields: { ...fields, ...cost } });
}
