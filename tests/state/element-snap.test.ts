import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snapAt } from '../../src/core/drawing/snap.ts';
import type { PlanElement } from '../../src/core/plan/plan.ts';
import { elementSnap, elementSnaps, prepareSnaps } from '../../src/state/selectors/element-snap.ts';
import { road, site } from '../builders/plans.ts';

const place = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
const at = place.map(([x, y]) => [104 + x / 100, 35 + y / 100] as const);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const element: fc.Arbitrary<PlanElement> = fc.oneof(
  fc.tuple(id, fc.array(at, { minLength: 2, maxLength: 4 })).map(([name, line]) => road(name, line)),
  fc.tuple(id, at).map(([name, where]) => site(name, where)),
);
const step = fc.oneof(
  element.map((put) => ({ put })),
  id.map((drop) => ({ drop })),
);

test('after any gestures what catches is what an index built anew would catch', () => {
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 1, maxLength: 12 }),
      at,
      fc.constantFrom(8, 430),
      (steps, pointer, length) => {
        let elements: readonly PlanElement[] = Array.from({ length }, (_, k) => site(`s${k}`, [104 + k / 50, 35.3]));
        // More than one block of them is built beforehand.
        const built = Array.from({ length: 4 }, () => prepareSnaps(elements));
        expect(built.at(-1)).toBe(false);
        for (const each of steps) {
          const gone = 'put' in each ? each.put.id : each.drop;
          const others = elements.filter((one) => one.id !== gone);
          elements = 'put' in each ? [...others, each.put] : others;
          const pixel = { lon: 0.001, lat: 0.001 };
          const caught = snapAt(elementSnaps(elements), pointer, pixel, 9);
          const anew = snapAt(elements.map(elementSnap), pointer, pixel, 9);
          expect([caught?.pixels, caught?.on]).toEqual([anew?.pixels, anew?.on]);
          expect(elements.some((one) => one.id === caught?.id)).toBe(caught !== null);
        }
      },
    ),
    { numRuns: 40 },
  );
});
