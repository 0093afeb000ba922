import fc from 'fast-check';
import { expect, test } from 'vitest';
import { occupied } from '../../src/paper/labels/occupied.ts';
import { placeLabels } from '../../src/paper/labels/place-labels.ts';
import type { Box } from '../../src/paper/page/page.ts';

const frame: Box = { x: 10, y: 10, width: 200, height: 140 };
const box = fc.record({
  x: fc.double({ min: 0, max: 220, noNaN: true }),
  y: fc.double({ min: 0, max: 160, noNaN: true }),
  width: fc.double({ min: 1, max: 60, noNaN: true }),
  height: fc.double({ min: 1, max: 12, noNaN: true }),
});
const wishes = fc.array(fc.array(box, { minLength: 1, maxLength: 5 }), { maxLength: 60 });
const place = (all: readonly (readonly Box[])[], reserved: readonly Box[] = []) => {
  const taken = occupied(25);
  for (const each of reserved) taken.take(each);
  return placeLabels(
    all.map((boxes) => boxes.map((each) => ({ box: each, marks: [] }))),
    frame,
    taken,
  );
};

test('labels never overlap each other or what is reserved, and none reaches over the frame', () => {
  fc.assert(
    fc.property(wishes, fc.array(box, { maxLength: 4 }), (all, reserved) => {
      const { options, leftOut } = place(all, reserved);
      expect(options.length + leftOut).toBe(all.length);
      const boxes = options.map((option) => option.box);
      for (const [i, one] of boxes.entries()) {
        for (const other of [...boxes.slice(i + 1), ...reserved]) expect(overlap(one, other)).toBe(false);
        expect(one.x >= 10 && one.y >= 10 && one.x + one.width <= 210 && one.y + one.height <= 150).toBe(true);
      }
    }),
  );
});

test('a label is left out only when none of its options had room', () => {
  fc.assert(
    fc.property(wishes, (all) => {
      const { options } = place(all);
      const placed = new Set(options.map((option) => option.box));
      for (const boxes of all) {
        if (boxes.some((each) => placed.has(each))) continue;
        for (const each of boxes) {
          const isWithin = each.x >= 10 && each.y >= 10 && each.x + each.width <= 210 && each.y + each.height <= 150;
          expect(!isWithin || options.some((option) => overlap(option.box, each))).toBe(true);
        }
      }
    }),
  );
});

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) > Math.max(a.x, b.x) &&
    Math.min(a.y + a.height, b.y + b.height) > Math.max(a.y, b.y)
  );
}
