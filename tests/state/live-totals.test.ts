import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/core/unit.ts';
import { draftId } from '../../src/state/selectors/draft-elements.ts';
import { liveTotals } from '../../src/state/selectors/live-totals.ts';
import { road } from '../builders/plans.ts';

const prices = [{ item: 'road/class4/concrete', unit: 'km', wanYuan: 60 }];
const place = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([x, y]): LonLat => [104 + x / 100, 35 + y / 100]);
const line = fc.uniqueArray(place, { minLength: 2, maxLength: 5, selector: String });

test('kilometres stand by class, the best one first', () => {
  const classes = ['unclassed', 'class4', 'expressway', '村道', 'class1'];
  const elements = classes.map((technicalClass, k) =>
    road(
      `r${k}`,
      [
        [104, 35],
        [104.1, 35 + k / 10],
      ],
      { technicalClass },
    ),
  );
  const { kmByClass } = liveTotals(elements, null, [])!;
  expect(kmByClass.map(({ technicalClass }) => technicalClass)).toEqual([
    'expressway',
    'class1',
    'class4',
    'unclassed',
    '村道',
  ]);
});

test('what is in the hand counts as if it stood in the plan already', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), line, fc.boolean(), (lines, moved, isNew) => {
      const cost = { kind: 'unitPrice', item: 'road/class4/concrete' } as const;
      const elements = lines.map((each, k) =>
        road(`r${k}`, each, { cost, technicalClass: k % 2 ? 'class4' : 'class3' }),
      );
      const hand = isNew ? road(draftId, moved) : { ...elements[0]!, line: moved };
      const after = isNew ? [...elements, road('new', moved, { cost })] : [hand, ...elements.slice(1)];
      const [live, settled] = [liveTotals(elements, hand, prices)!, liveTotals(after, null, prices)!];
      expect(live.km).toBeCloseTo(settled.km, 9);
      expect(live.wanYuan).toBeCloseTo(settled.wanYuan!, 6);
      expect(live.unknown).toBe(settled.unknown);
      expect(live.kmByClass.map((each) => each.technicalClass)).toEqual(
        settled.kmByClass.map((each) => each.technicalClass),
      );
    }),
  );
});

test('a cost that nobody knows is never 0, neither alone nor beside others', () => {
  const open = road('r', [
    [104, 35],
    [104.5, 35],
  ]);
  expect(liveTotals([], null, prices)).toMatchObject({ wanYuan: 0, unknown: 0 });
  expect(liveTotals([{ ...open, cost: { kind: 'unknown' } }], null, prices)).toMatchObject({
    wanYuan: null,
    unknown: 1,
  });
  const missing = { ...open, cost: { kind: 'unitPrice', item: 'road/class1/asphalt' } } as const;
  const free = { ...open, id: 'free', cost: { kind: 'total', wanYuan: 0 } } as const;
  expect(liveTotals([missing], null, prices)).toMatchObject({ wanYuan: null, unknown: 1 });
  expect(liveTotals([missing, free], null, prices)).toMatchObject({ wanYuan: 0, unknown: 1 });
  expect(liveTotals([free], { ...free, cost: { kind: 'unknown' } }, prices)).toMatchObject({
    wanYuan: null,
    unknown: 1,
  });
});
