import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeVariant } from '../../../src/core/plan/edit/change-variant.ts';
import type { PlanElement } from '../../../src/core/plan/plan.ts';
import { bridge, emptyPlan } from '../../builders/plans.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
const known = new Map(ids.map((id) => [id, bridge(id, [104, 35])]));
const before = fc.subarray(ids).map((some) => some.map((id) => known.get(id)!));
/** What stood there, itself or made anew, in any order, some twice, some beyond the map. */
const after = fc.array(
  fc
    .tuple(fc.constantFrom(...ids), fc.constantFrom('same', 'same', 'anew', 'faulty'))
    .map(([id, how]): PlanElement => (how === 'same' ? known.get(id)! : bridge(id, [104, how === 'anew' ? 36 : 136]))),
  { maxLength: 6 },
);

/** All of both lists gone through. */
function expected(old: readonly PlanElement[], now: readonly PlanElement[]): string | null {
  const fresh = now.filter((each) => !old.includes(each));
  if (fresh.length === 0 && now.length === old.length && new Set(now).size === now.length) return 'nothingChanged';
  if (fresh.some((each) => each.kind === 'bridge' && each.at[1] > 90)) return 'positionInvalid';
  return new Set(now.map(({ id }) => id)).size < now.length ? 'idTaken' : null;
}

test('what is in the way of a change is found by looking at what differs alone', () => {
  fc.assert(
    fc.property(before, after, fc.nat({ max: 6 }), (old, some, kept) => {
      const now = [...old.slice(0, kept), ...some, ...old.slice(kept + 1)];
      const plan = { ...emptyPlan(), variants: [{ id: 'v1', title: '甲', elements: old }] };
      const result = changeVariant(plan, 'v1', () => ({ ok: true, elements: now }));
      expect(result.ok ? null : result.reason.code).toBe(expected(old, now));
      if (result.ok) expect(result.plan.variants[0]!.elements).toBe(now);
    }),
    { numRuns: 1000 },
  );
});
