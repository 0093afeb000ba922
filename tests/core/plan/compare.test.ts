import { describe, expect, test } from 'vitest';
import { compareVariants, comparisonRefusals } from '../../../src/core/plan/compare/compare-variants.ts';
import { differenceOf } from '../../../src/core/plan/compare/difference.ts';
import { planGround, variantOutcome } from '../../../src/core/plan/outcome/variant-outcome.ts';
import type { Plan, PlanElement } from '../../../src/core/plan/plan.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { comparisonReason } from '../../../src/text/plan-reasons.ts';
import { nowDay, planningWorld } from '../../builders/planning-world.ts';
import { emptyPlan, road, site } from '../../builders/plans.ts';

const rule = { destination: 'road:class4', metres: 1000, via: 'line' } as const;
/** As far, but along the roads: other figures. */
const along = { destination: 'road:class4', metres: 1000, via: 'roads', walkMetres: 1000 } as const;
const ground = planGround(planningWorld(), nowDay);
const [to2, to5, to2dear] = [
  [104.25, 100],
  [104.55, 300],
  [104.25, 200],
].map(([lon, cost]) =>
  road(
    'r',
    [
      [104.1, 35],
      [lon!, 35],
    ],
    { to: 2018, programme: 'access', cost: { kind: 'total', wanYuan: cost! } },
  ),
) as [PlanElement, PlanElement, PlanElement];

function compared(plan: Plan) {
  return plan.variants.map(({ id }) => ({ workspaceHash: 'h', outcome: variantOutcome(ground, plan, id, rule) }));
}

function planOf(...variants: readonly (readonly PlanElement[])[]): Plan {
  return { ...emptyPlan(), variants: variants.map((elements, i) => ({ id: `v${i + 1}`, title: '', elements })) };
}

describe('the table', () => {
  const answer = compareVariants(compared(planOf([to2], [to5], [to2dear])));
  if (!answer.ok) throw new Error(answer.reason);
  const { comparison } = answer;
  const valuesOf = (id: string) => comparison.criteria.find((each) => each.id === id)?.values;

  test('cost, people, equity and distance to goals, a value each', () => {
    expect(comparison.year).toBe(2019);
    expect(valuesOf('cost')).toEqual([100, 300, 200]);
    expect(valuesOf('people')).toEqual([300, 600, 300]);
    // North 3 of 5, south none; north all, south 1 of 5.
    expect(valuesOf('countyGap')!.map((gap) => gap!.toFixed(3))).toEqual(['0.600', '0.800', '0.600']);
    expect(valuesOf('poorAhead')!.map((ahead) => Math.abs(ahead!) < 1e-12)).toEqual([true, true, true]);
    expect(valuesOf('target:near')!.map((gap) => gap!.toFixed(2))).toEqual(['0.70', '0.40', '0.70']);
    expect(comparison.targets.map(({ id, isTouched }) => [id, isTouched])).toEqual([
      ['km', true],
      ['near', true],
      ['poor', false],
    ]);
    expect(comparison.targets[2]!.standings.map(({ value }) => value)).toEqual([100, 100, 100]);
  });

  test('a variant that costs more and does no more is dominated, a better and dearer one is not', () => {
    expect(comparison.dominatedBy).toEqual([null, null, 'v1']);
  });

  test('with an unknown cost nobody can say', () => {
    const open = { ...to2dear, cost: { kind: 'unknown' as const } };
    const other = compareVariants(compared(planOf([to2], [open])));
    expect(other).toMatchObject({ ok: true, comparison: { dominatedBy: [null, null] } });
  });
});

test('what is not comparable is refused, with a reason in both languages', () => {
  const [one, two] = compared(planOf([to2], [to5])) as [ReturnType<typeof compared>[0], ReturnType<typeof compared>[0]];
  const outcome = two.outcome;
  const refusals = [
    compareVariants([one]),
    compareVariants([one, { ...two, workspaceHash: 'other' }]),
    compareVariants([one, { ...two, outcome: { ...outcome, asOf: isoDate('2015-12-31') } }]),
    compareVariants([one, { ...two, outcome: { ...outcome, years: [2016] } }]),
    compareVariants([one, { ...two, outcome: { ...outcome, reach: { ...outcome.reach, rule: along } } }]),
  ].map((answer) => (answer.ok ? 'compared' : answer.reason));
  expect(refusals).toEqual(comparisonRefusals);
  for (const code of comparisonRefusals) {
    expect(comparisonReason(code, 'zh')).toMatch(/。$/);
    expect(comparisonReason(code, 'en')).toMatch(/\.$/);
  }
});

test('what differs: added, removed, moved, re-dated, and what else', () => {
  const s = site('s', [104, 35]);
  const before = {
    elements: [
      to2,
      s,
      road('gone', [
        [104, 35],
        [104.1, 35],
      ]),
    ],
  };
  const after = {
    elements: [
      { ...to5, to: 2019, name: '改名', defect: 'deadEnd' } as PlanElement,
      {
        ...s,
        capacityHouseholds: 4,
        origins: [{ village: areaCode('n1'), people: 5, households: null, reason: null }],
      },
      site('new', [104, 35.1]),
    ],
  };
  expect(
    differenceOf(before, after).map((each) => [
      each.how,
      'after' in each ? each.after.id : each.before.id,
      each.how === 'changed' ? each.changes : [],
      each.how === 'changed' ? each.otherFields : [],
    ]),
  ).toEqual([
    ['changed', 'r', ['moved', 'redated', 'recosted', 'otherwise'], ['name', 'defect']],
    ['changed', 's', ['reassigned', 'otherwise'], ['capacityHouseholds']],
    ['removed', 'gone', [], []],
    ['added', 'new', [], []],
  ]);
  expect(differenceOf(before, before)).toEqual([]);
});
