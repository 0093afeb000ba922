import { expect, test } from 'vitest';
import { indexWorkspace } from '../../src/core/workspace/workspace-index.ts';
import { planBasis, planOutcomes } from '../../src/jobs/workspace/plan-outcomes.ts';
import { nowDay, planningWorld } from '../builders/planning-world.ts';
import { emptyPlan, road } from '../builders/plans.ts';

const index = indexWorkspace(planningWorld());
const line = [
  [104.1, 35],
  [104.55, 35],
] as const;
const plan = {
  ...emptyPlan(),
  variants: [
    { id: 'v1', title: '甲', elements: [road('a', line, { to: 2018 })] },
    { id: 'v2', title: '乙', elements: [road('a', line, { to: 2017 })] },
  ],
};
const rule = { destination: 'road:class4', metres: 1000, via: 'line' } as const;

test('variants are answered in the order asked for, and again on another day', () => {
  const asked = planOutcomes(index, plan, { variants: ['v2', 'v1'], asOf: nowDay, rule });
  expect(asked.map(({ variant }) => variant)).toEqual(['v2', 'v1']);
  expect(asked.map(({ reach }) => reach.areas[0]!.byYear.map(({ villages }) => villages))).toEqual([
    [2, 6, 6, 6],
    [2, 2, 6, 6],
  ]);
  // Asked twice, answered alike: nothing of the first answer is kept in the second.
  expect(planOutcomes(index, plan, { variants: ['v2', 'v1'], asOf: nowDay, rule })).toEqual(asked);
  expect(structuredClone(asked)).toEqual(asked);
});

test('the words of the workspace', () => {
  expect(planBasis(index)).toMatchObject({ prices: [], elevation: null, programmes: ['access'], defects: [] });
});
