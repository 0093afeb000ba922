import { expect, test } from 'vitest';
import { editPlan, goToInPlan, redoInPlan, undoInPlan } from '../../src/commands/plan/edit-plan.ts';
import { presentPlan, startHistory } from '../../src/state/history.ts';
import { createPlanStore, noPlan } from '../../src/state/plan-store.ts';
import { emptyPlan } from '../builders/plans.ts';

function deskWithPlan() {
  const plans = createPlanStore({ ...noPlan, history: startHistory(emptyPlan()) });
  return { plans, title: () => presentPlan(plans.getState().history!).title };
}

test('a gesture goes in whole or not at all, and the store says why not', () => {
  const desk = deskWithPlan();
  expect(editPlan(desk, { kind: 'renamePlan', title: '一' }, { kind: 'renamePlan', title: ' ' })).toBe(false);
  expect(desk.title()).toBe('2016 年方案');
  expect(desk.plans.getState().refusal?.code).toBe('titleMissing');
  expect(editPlan(desk, { kind: 'renamePlan', title: '一' }, { kind: 'renamePlan', title: '二' })).toBe(true);
  expect(desk.plans.getState().refusal).toBeNull();
  expect(desk.plans.getState().history?.entries).toHaveLength(1);
});

test('back and forth', () => {
  const desk = deskWithPlan();
  for (const title of ['一', '二', '三']) editPlan(desk, { kind: 'renamePlan', title });
  undoInPlan(desk);
  expect(desk.title()).toBe('二');
  redoInPlan(desk);
  expect(desk.title()).toBe('三');
  goToInPlan(desk, 0);
  expect(desk.title()).toBe('2016 年方案');
  expect(undoInPlan(desk)).toBe(false);
  expect(desk.plans.getState().refusal?.code).toBe('nothingToUndo');
});

test('a plan that another tab writes is not edited here', () => {
  const desk = deskWithPlan();
  desk.plans.setState({ saving: { kind: 'readOnly', because: 'otherTab' } });
  expect(editPlan(desk, { kind: 'renamePlan', title: '一' })).toBe(false);
  expect(desk.plans.getState().refusal?.code).toBe('readOnly');
});
