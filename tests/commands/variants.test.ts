import { expect, test } from 'vitest';
import { copyVariant, nameVariant, removeVariant, showVariant } from '../../src/commands/plan/change-variants.ts';
import { editPlan, undoInPlan } from '../../src/commands/plan/edit-plan.ts';
import { openPlanNow } from '../../src/commands/plan/open-plan-now.ts';
import type { PlanningDesk } from '../../src/commands/plan/planning-desk.ts';
import { startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { createPlanningStore } from '../../src/state/planning-store.ts';
import { shownVariant } from '../../src/state/selectors/present-plan.ts';
import { emptyPlan, site } from '../builders/plans.ts';

const titleOf = (number: number) => `方案 ${number}`;

test('thirty variants: each with a name of its own, each with its own elements, each step taken back', () => {
  const plans = createPlanStore({ ...noPlan, history: startHistory(emptyPlan()) });
  const desk = { plans, planning: createPlanningStore() } as unknown as PlanningDesk;
  const shown = () => shownVariant(openPlanNow(desk), desk.planning.getState().variant)!;
  for (let k = 1; k < 30; k++) {
    copyVariant(desk, titleOf);
    editPlan(desk, { kind: 'addSite', variant: shown().id, element: site(`s${k}`, [104, 35]) });
  }
  const { variants } = openPlanNow(desk);
  expect(variants.map(({ elements }) => elements.length)).toEqual(Array.from({ length: 30 }, (_, k) => k));
  // Deleted in the middle and copied again: no name comes twice.
  removeVariant(desk, variants[10]!.id);
  copyVariant(desk, titleOf);
  const titles = openPlanNow(desk).variants.map(({ title }) => title);
  expect(new Set(titles).size).toBe(30);

  showVariant(desk, variants[5]!.id);
  expect(nameVariant(desk, variants[5]!.id, ' 南线 ')).toBe(true);
  expect(shown().title).toBe('南线');
  for (let k = 0; k < 3; k++) undoInPlan(desk);
  expect(openPlanNow(desk).variants).toEqual(variants);
  expect(shown().id).toBe(variants[5]!.id);
  while (undoInPlan(desk));
  expect(openPlanNow(desk)).toEqual(emptyPlan());
  expect(shown().id).toBe('v1');
});
