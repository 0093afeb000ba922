import { expect, test } from 'vitest';
import { changeElement } from '../../src/commands/plan/change-element.ts';
import { editPlan } from '../../src/commands/plan/edit-plan.ts';
import { openPlanNow } from '../../src/commands/plan/open-plan-now.ts';
import type { PlanningDesk } from '../../src/commands/plan/planning-desk.ts';
import { setPrices } from '../../src/commands/plan/set-money.ts';
import { elementCost } from '../../src/core/plan/outcome/element-cost.ts';
import type { ElementCost } from '../../src/core/plan/plan.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore } from '../../src/state/planning-store.ts';
import { emptyPlan, road, roadOf } from '../builders/plans.ts';

const item = 'road/class3/asphalt';
const prices = [...emptyPlan().prices, { item, unit: 'km', wanYuan: 190 }];

/** A desk with one road of class 4, concrete, that costs so. */
function deskWith(cost: ElementCost): PlanningDesk {
  const plans = createPlanStore({ ...noPlan, history: startHistory({ ...emptyPlan(), prices }) });
  const line = [
    [104, 35],
    [104.5, 35],
  ] as const;
  editPlan({ plans }, { kind: 'drawRoad', variant: 'v1', element: road('r', line, { cost }) });
  return { plans, planning: createPlanningStore() } as unknown as PlanningDesk;
}

test('a road priced by its class takes the price of its new class in the same step; where there is none its cost waits for one', () => {
  const desk = deskWith({ kind: 'unitPrice', item: 'road/class4/concrete' });
  expect(changeElement(desk, 'r', { technicalClass: 'class3', surface: 'asphalt' })).toBe(true);
  expect(roadOf(openPlanNow(desk), 'r').cost).toEqual({ kind: 'unitPrice', item });
  expect(desk.plans.getState().history!.entries).toHaveLength(2);
  changeElement(desk, 'r', { surface: 'gravel' });
  const now = () => openPlanNow(desk);
  expect(elementCost(roadOf(now(), 'r'), now().prices)).toMatchObject({ wanYuan: null, because: 'priceMissing' });
  // One price mends it, and going back to a class with a price would too.
  setPrices(desk, [...prices, { item: 'road/class3/gravel', unit: 'km', wanYuan: 10 }]);
  expect(elementCost(roadOf(now(), 'r'), now().prices).wanYuan).toBeCloseTo(456.44, 1);
  changeElement(desk, 'r', { surface: 'asphalt' });
  expect(roadOf(now(), 'r').cost).toEqual({ kind: 'unitPrice', item });
});

test('a cost that was said stays what it is', () => {
  for (const cost of [{ kind: 'total', wanYuan: 7 } as const, { kind: 'unitPrice', item: 'bridge' } as const]) {
    const desk = deskWith(cost);
    changeElement(desk, 'r', { technicalClass: 'class3', surface: 'asphalt', defect: 'bottleneck' });
    expect(roadOf(openPlanNow(desk), 'r')).toMatchObject({ cost, defect: 'bottleneck' });
  }
});

test('a road without a class, a field of another kind: refused', () => {
  const desk = deskWith({ kind: 'unknown' });
  for (const fields of [{ technicalClass: null }, { capacityHouseholds: 3 }, { facilityKind: 'clinic' }]) {
    expect(changeElement(desk, 'r', fields)).toBe(false);
    expect(desk.plans.getState().refusal?.code).toBe('fieldUnknown');
  }
  expect(changeElement(desk, 'gone', { name: 'x' })).toBe(false);
});
