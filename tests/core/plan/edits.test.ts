import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyPlanEdits, type PlanEdit } from '../../../src/core/plan/apply-plan-edit.ts';
import { elementKm } from '../../../src/core/plan/element-geometry.ts';
import { elementOf, type Plan } from '../../../src/core/plan/plan.ts';
import type { PlanRefusal } from '../../../src/core/plan/plan-result.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';
import { anyEdit, emptyPlan, road, roadOf, site } from '../../builders/plans.ts';

function made(plan: Plan, ...edits: readonly PlanEdit[]): Plan {
  const result = applyPlanEdits(plan, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.plan;
}

function refusal(plan: Plan, ...edits: readonly PlanEdit[]): PlanRefusal['code'] | null {
  const result = applyPlanEdits(plan, edits);
  return result.ok ? null : result.reason.code;
}

const r1 = road('r1', [
  [104, 35],
  [104.1, 35],
  [104.2, 35.1],
]);
const s1 = site('s1', [104, 35], { capacityPeople: 100 });
const drawn = made(
  emptyPlan(),
  { kind: 'drawRoad', variant: 'v1', element: r1 },
  { kind: 'addSite', variant: 'v1', element: s1 },
);

test('a new plan takes the latest price of each item', () => {
  expect(emptyPlan().prices).toEqual([
    { item: 'road/class4/concrete', unit: 'km', wanYuan: 60 },
    { item: 'relocationSite', unit: 'person', wanYuan: 6 },
  ]);
});

describe('drawing', () => {
  test('vertices are moved, put in and taken out; the rest is shared', () => {
    const moved = made(drawn, { kind: 'moveVertex', variant: 'v1', id: 'r1', vertex: 1, to: [104.1, 35.05] });
    expect(roadOf(moved, 'r1').line).toEqual([
      [104, 35],
      [104.1, 35.05],
      [104.2, 35.1],
    ]);
    expect(elementOf(moved, 'v1', 's1')).toBe(elementOf(drawn, 'v1', 's1'));
    expect(moved.prices).toBe(drawn.prices);
    const longer = made(moved, { kind: 'insertVertex', variant: 'v1', id: 'r1', vertex: 3, place: [104.3, 35.2] });
    const shorter = made(longer, { kind: 'removeVertex', variant: 'v1', id: 'r1', vertex: 3 });
    expect(roadOf(shorter, 'r1').line).toEqual(roadOf(moved, 'r1').line);
  });

  test('what is moved over a border is of the other county from then on, in the same step', () => {
    const area = areaCode('621126');
    const shiftedOver = made(drawn, { kind: 'moveElement', variant: 'v1', id: 's1', by: [0.5, -0.5], area });
    const dragged = made(drawn, { kind: 'moveVertex', variant: 'v1', id: 's1', vertex: 0, to: [104.5, 34.5], area });
    for (const plan of [shiftedOver, dragged])
      expect(elementOf(plan, 'v1', 's1')).toMatchObject({ area, at: [104.5, 34.5] });
  });

  test('a site moves with its footprint', () => {
    const outlined = made(drawn, {
      kind: 'drawFootprint',
      variant: 'v1',
      id: 's1',
      ring: [
        [104, 35],
        [104.01, 35],
        [104.01, 35.01],
      ],
    });
    const moved = made(outlined, { kind: 'moveElement', variant: 'v1', id: 's1', by: [0.5, -0.5] });
    expect(elementOf(moved, 'v1', 's1')).toMatchObject({
      at: [104.5, 34.5],
      footprint: [
        [104.5, 34.5],
        [104.51, 34.5],
        [104.51, 34.51],
      ],
    });
  });

  test('a split road keeps its length and its money to the yuan, and can be joined again', () => {
    const funded = made(drawn, {
      kind: 'changeFields',
      variant: 'v1',
      id: 'r1',
      fields: {
        cost: { kind: 'total', wanYuan: 100.0001 },
        funding: [{ year: 2016, fundSource: 'special', wanYuan: 33.3333 }],
      },
    });
    const split = made(funded, { kind: 'splitRoad', variant: 'v1', id: 'r1', vertex: 1, newId: 'r2' });
    const [first, second] = [roadOf(split, 'r1'), roadOf(split, 'r2')];
    expect(elementKm(first) + elementKm(second)).toBeCloseTo(elementKm(r1), 9);
    const joined = made(split, { kind: 'joinRoads', variant: 'v1', id: 'r1', other: 'r2' });
    expect(roadOf(joined, 'r1')).toEqual(roadOf(funded, 'r1'));
    expect(elementOf(joined, 'v1', 'r2')).toBeNull();
    // The other way round it is the same line, backwards from the other's view.
    const back = made(split, { kind: 'joinRoads', variant: 'v1', id: 'r2', other: 'r1' });
    expect(roadOf(back, 'r2').line).toEqual(r1.line);
  });

  test('a copy takes no villages along and stands for no project', () => {
    const assigned = made(drawn, {
      kind: 'assignVillages',
      variant: 'v1',
      id: 's1',
      origins: [{ village: areaCode('x'), households: 10, people: 40, reason: 'floodZone' }],
    });
    const copied = made(assigned, {
      kind: 'duplicateElements',
      variant: 'v1',
      copies: [{ id: 's1', newId: 's2' }],
      by: [0.1, 0],
    });
    expect(elementOf(copied, 'v1', 's2')).toMatchObject({ at: [104.1, 35], origins: [], replaces: null });
  });
});

describe('villages', () => {
  const x = { village: areaCode('x'), households: 10, people: 40, reason: null };
  const y = { village: areaCode('y'), households: null, people: 5, reason: 'waterSource' };

  test('are assigned, changed in place and let go', () => {
    const both = made(drawn, { kind: 'assignVillages', variant: 'v1', id: 's1', origins: [x, y] });
    const changed = made(both, { kind: 'assignVillages', variant: 'v1', id: 's1', origins: [{ ...x, people: 41 }] });
    expect(elementOf(changed, 'v1', 's1')).toMatchObject({ origins: [{ ...x, people: 41 }, y] });
    const less = made(changed, { kind: 'unassignVillages', variant: 'v1', id: 's1', villages: [areaCode('x')] });
    expect(elementOf(less, 'v1', 's1')).toMatchObject({ origins: [y] });
  });

  test('over capacity is no refusal', () => {
    expect(
      refusal(drawn, { kind: 'assignVillages', variant: 'v1', id: 's1', origins: [{ ...x, people: 101 }] }),
    ).toBeNull();
  });
});

describe('workflow', () => {
  const step = { person: '拟·王某', organisation: '县扶贫办', on: isoDate('2016-03-01'), remark: '', contentHash: 'h' };
  const reviewed = made(drawn, { kind: 'takeStep', step: { ...step, state: 'reviewed' } });
  const approved = made(reviewed, { kind: 'takeStep', step: { ...step, state: 'approved' } });

  test('an approved plan is locked until it is a draft again', () => {
    const edit: PlanEdit = { kind: 'deleteElements', variant: 'v1', ids: ['r1'] };
    expect(refusal(approved, edit)).toBe('locked');
    expect(refusal(reviewed, edit)).toBeNull();
    const again = made(approved, { kind: 'takeStep', step: { ...step, state: 'draft', remark: '调整' } });
    expect(refusal(again, edit)).toBeNull();
    expect(again.workflow).toHaveLength(3);
    fc.assert(
      fc.property(anyEdit, (any) => {
        expect(applyPlanEdits(approved, [any]).ok).toBe(false);
      }),
    );
    expect(refusal(approved, { kind: 'acceptMerge', merged: drawn, from: '乙县' })).toBe('locked');
  });

  test('no step is left out, and somebody takes it', () => {
    expect(refusal(drawn, { kind: 'takeStep', step: { ...step, state: 'approved' } })).toBe('stepOutOfOrder');
    expect(refusal(drawn, { kind: 'takeStep', step: { ...step, state: 'reviewed', person: ' ' } })).toBe(
      'personMissing',
    );
  });

  test('what is decided on is a variant of the plan; steps from before there was such a thing still play', () => {
    const decide = (variants: readonly { id: string; title: string }[]) =>
      refusal(drawn, { kind: 'takeStep', step: { ...step, state: 'reviewed', variants } });
    expect([decide([]), decide([{ id: 'gone', title: '丙' }]), decide([{ id: 'v1', title: '甲' }])]).toEqual([
      'decisionMissing',
      'variantUnknown',
      null,
    ]);
  });
});

const at = { variant: 'v1', id: 'r1' } as const;
const money = { year: 2016, fundSource: 'special', wanYuan: 1 };
const refused: readonly (readonly [PlanRefusal['code'], PlanEdit])[] = [
  ['variantUnknown', { kind: 'deleteElements', variant: 'v9', ids: ['r1'] }],
  ['elementUnknown', { kind: 'deleteElements', variant: 'v1', ids: ['r9'] }],
  ['idTaken', { kind: 'drawRoad', variant: 'v1', element: r1 }],
  ['idTaken', { kind: 'addVariant', id: 'v1', title: '乙' }],
  ['idInvalid', { kind: 'drawRoad', variant: 'v1', element: { ...r1, id: 'a/b' } }],
  ['titleMissing', { kind: 'renamePlan', title: ' ' }],
  ['kindDiffers', { kind: 'drawFootprint', ...at, ring: null }],
  ['kindDiffers', { kind: 'splitRoad', variant: 'v1', id: 's1', vertex: 0, newId: 'n' }],
  ['positionInvalid', { kind: 'moveVertex', ...at, vertex: 0, to: [104, 91] }],
  ['lineTooShort', { kind: 'moveVertex', ...at, vertex: 0, to: [104.1, 35] }],
  ['footprintTooSmall', { kind: 'drawFootprint', variant: 'v1', id: 's1', ring: [[104, 35]] }],
  ['vertexUnknown', { kind: 'moveVertex', ...at, vertex: 3, to: [104, 35] }],
  ['vertexUnknown', { kind: 'removeVertex', variant: 'v1', id: 's1', vertex: 0 }],
  ['vertexAtEnd', { kind: 'splitRoad', ...at, vertex: 0, newId: 'n' }],
  ['idTaken', { kind: 'splitRoad', ...at, vertex: 1, newId: 's1' }],
  ['sameRoad', { kind: 'joinRoads', ...at, other: 'r1' }],
  ['kindDiffers', { kind: 'joinRoads', ...at, other: 's1' }],
  ['yearsReversed', { kind: 'changeFields', ...at, fields: { from: 2017, to: 2016 } }],
  ['yearInvalid', { kind: 'changeFields', ...at, fields: { to: 20160 } }],
  ['amountInvalid', { kind: 'changeFields', ...at, fields: { cost: { kind: 'total', wanYuan: -1 } } }],
  ['fundingRepeated', { kind: 'changeFields', ...at, fields: { funding: [money, money] } }],
  ['capacityInvalid', { kind: 'changeFields', variant: 'v1', id: 's1', fields: { capacityPeople: 1.5 } }],
  ['fieldUnknown', { kind: 'changeFields', ...at, fields: { capacityPeople: 5 } }],
  [
    'peopleInvalid',
    {
      kind: 'assignVillages',
      variant: 'v1',
      id: 's1',
      origins: [{ village: areaCode('x'), households: 1, people: 0, reason: null }],
    },
  ],
  ['villageNotAssigned', { kind: 'unassignVillages', variant: 'v1', id: 's1', villages: [areaCode('x')] }],
  ['priceRepeated', { kind: 'setPrices', prices: [emptyPlan().prices[0]!, emptyPlan().prices[0]!] }],
  ['budgetRepeated', { kind: 'setBudget', budget: [money, money] }],
  ['lastVariant', { kind: 'deleteVariant', variant: 'v1' }],
  ['nothingChanged', { kind: 'changeFields', ...at, fields: { name: r1.name } }],
  ['nothingChanged', { kind: 'moveElement', ...at, by: [0, 0] }],
];

test.each(refused)('refused: %s', (code, edit) => {
  expect(refusal(drawn, edit)).toBe(code);
});

test('roads that do not meet, or are of different class, are not joined', () => {
  const apart = road('r2', [
    [105, 35],
    [105.1, 35],
  ]);
  const other = road(
    'r3',
    [
      [104.2, 35.1],
      [104.3, 35],
    ],
    { surface: 'gravel' },
  );
  const more = made(
    drawn,
    { kind: 'drawRoad', variant: 'v1', element: apart },
    { kind: 'drawRoad', variant: 'v1', element: other },
  );
  expect(refusal(more, { kind: 'joinRoads', ...at, other: 'r2' })).toBe('endsApart');
  expect(refusal(more, { kind: 'joinRoads', ...at, other: 'r3' })).toBe('classesDiffer');
});

test('joined roads stand for what one of them stood for; two projects cannot become one', () => {
  const one = road('one', [
    [104, 35],
    [104.1, 35],
  ]);
  const two = road('two', [
    [104.1, 35],
    [104.2, 35],
  ]);
  const join = (first: string | null, second: string | null) =>
    applyPlanEdits(emptyPlan(), [
      { kind: 'drawRoad', variant: 'v1', element: { ...one, replaces: first } },
      { kind: 'drawRoad', variant: 'v1', element: { ...two, replaces: second } },
      { kind: 'joinRoads', variant: 'v1', id: 'one', other: 'two' },
    ]);
  const replaced = (first: string | null, second: string | null) => {
    const result = join(first, second);
    return result.ok ? elementOf(result.plan, 'v1', 'one')!.replaces : result.reason.code;
  };
  expect([replaced(null, 'p2'), replaced('p1', null), replaced('p1', 'p1'), replaced('p1', 'p2')]).toEqual([
    'p2',
    'p1',
    'p1',
    'replacesDiffer',
  ]);
});

test('an edit never touches the plan it is given, keeps ids unique, and refuses or changes', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
      let plan = deepFrozen(emptyPlan());
      for (const edit of edits) {
        const result = applyPlanEdits(plan, [deepFrozen(edit)]);
        if (!result.ok) continue;
        expect(result.plan).not.toEqual(plan);
        plan = deepFrozen(result.plan);
        for (const { elements } of plan.variants) {
          expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
          for (const element of elements)
            if (element.kind === 'road') expect(element.line.length).toBeGreaterThanOrEqual(2);
        }
      }
    }),
    { numRuns: 150 },
  );
});

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFrozen(each);
  }
  return value;
}
