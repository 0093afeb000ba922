import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyPlanEdits } from '../../../src/core/plan/apply-plan-edit.ts';
import type { Plan } from '../../../src/core/plan/plan.ts';
import { changedPlan, planChange, portionsOf } from '../../../src/core/plan/plan-change.ts';
import { anyEdit, emptyPlan, road } from '../../builders/plans.ts';

const line = [
  [104, 35],
  [105, 36],
] as const;
const begun: Plan = {
  ...emptyPlan(),
  variants: ['v1', 'v2'].map((id) => ({ id, title: id, elements: ['a', 'b', 'c'].map((each) => road(each, line)) })),
};

test('the worker that is told of changes alone holds the plan', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (edits, most) => {
      let [plan, held]: [Plan, Plan | null] = [begun, null];
      for (const edit of [null, ...edits]) {
        const result = edit && applyPlanEdits(plan, [edit]);
        const next: Plan = result?.ok ? result.plan : plan;
        const change = planChange(held && plan, next);
        for (const portion of structuredClone(portionsOf(change, most))) held = changedPlan(held, portion);
        expect(held).toEqual(next);
        plan = next;
      }
    }),
    { numRuns: 80 },
  );
});

test('one moved element is handed over alone, a doubled variant not at all', () => {
  const [first, second] = begun.variants;
  const moved = {
    ...begun,
    variants: [{ ...first!, elements: first!.elements.with(1, road('b', [line[1], line[0]])) }, second!],
  };
  expect(planChange(begun, moved)).toMatchObject({
    fields: {},
    variants: [{ from: 'v1', head: 1, tail: 1 }, { between: [] }],
  });
  const held = structuredClone(begun);
  const [after] = changedPlan(held, structuredClone(planChange(begun, moved))).variants;
  expect(after!.elements.map((each, k) => each === held.variants[0]!.elements[k])).toEqual([true, false, true]);
  const doubled = { ...begun, variants: [...begun.variants, { ...first!, id: 'v3' }] };
  expect(planChange(begun, doubled).variants[2]).toMatchObject({ id: 'v3', between: [] });
  expect(
    portionsOf(planChange(null, begun), 2).map(({ variants }) => variants.map(({ between }) => between.length)),
  ).toEqual([
    [1, 1],
    [1, 1],
    [1, 1],
  ]);
});
