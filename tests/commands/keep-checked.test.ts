import { expect, test } from 'vitest';
import { keepChecked } from '../../src/commands/plan/keep-checked.ts';
import { constraintIndex } from '../../src/core/plan/constraint/find-violations.ts';
import { startHistory } from '../../src/state/history.ts';
import { nextTask } from '../../src/state/next-task.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import {
  createPlanningStore,
  initialPlanning,
  type PlanningState,
  type PlanningStore,
} from '../../src/state/planning-store.ts';
import { liveTotals } from '../../src/state/selectors/live-totals.ts';
import { violationsNow } from '../../src/state/selectors/violations-now.ts';
import { emptyPlan, road } from '../builders/plans.ts';

const ring = [
  [104, 35],
  [105, 35],
  [105, 36],
  [104, 36],
  [104, 35],
];
const zone = {
  id: 'z',
  kind: 'reserve',
  name: '拟·保护区',
  geometry: { type: 'Polygon' as const, coordinates: [ring] },
};

function roads(count: number) {
  return Array.from({ length: count }, (_, k) =>
    road(`r${k}`, [
      [104.1, 35 + (k % 300) / 200],
      [104.2, 35 + (k % 300) / 200],
    ]),
  );
}

function storesWith(elements: ReturnType<typeof roads>, zones: PlanningState['zones']) {
  const plan = { ...emptyPlan(), variants: [{ id: 'v1', title: '甲', elements }] };
  return {
    plans: createPlanStore({ ...noPlan, history: startHistory(plan) }),
    planning: createPlanningStore({ ...initialPlanning, zones }),
  };
}

async function untilChecked(planning: PlanningStore): Promise<void> {
  while (planning.getState().checked === null) await nextTask();
}

test('of a plan of hundreds nothing is said to be whole before all of it was held against the zones and measured', async () => {
  const elements = roads(300);
  const { plans, planning } = storesWith(elements, constraintIndex([zone], null));
  const now = () => {
    const { zones, checked } = planning.getState();
    return { ...violationsNow(zones, elements, null, checked), totals: liveTotals(elements, null, []) };
  };
  expect(now()).toMatchObject({ isWhole: false, totals: null });
  const stop = keepChecked({ plans, planning });
  await untilChecked(planning);
  stop();
  const { isWhole, list, totals } = now();
  expect(isWhole).toBe(true);
  // From 35.0° to 36.0°, both borders in.
  expect(list.length).toBeGreaterThanOrEqual(199);
  expect(list.length).toBeLessThanOrEqual(201);
  expect(totals?.km).toBeCloseTo(300 * 9.05, -2);
});

test('zones that come while the elements are made ready to be pointed at are asked about too', async () => {
  const elements = roads(1500);
  const { plans, planning } = storesWith(elements, null);
  const stop = keepChecked({ plans, planning });
  await untilChecked(planning);
  await nextTask();
  planning.setState({ zones: constraintIndex([zone], null), checked: null });
  await untilChecked(planning);
  stop();
  const { zones, checked } = planning.getState();
  expect(violationsNow(zones, elements, null, checked).isWhole).toBe(true);
});
