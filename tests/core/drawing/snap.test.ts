import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSnap, type SnapSource, snapAt, snapTable } from '../../../src/core/drawing/snap.ts';

const pixel = { lon: 0.001, lat: 0.001 };
const road: SnapSource = {
  kind: 'road',
  id: 'r1',
  line: [
    [104, 35],
    [104.1, 35],
  ],
};
const boundary: SnapSource = {
  kind: 'boundary',
  id: 'b1',
  line: [
    [104.05, 34.9],
    [104.05, 35.1],
  ],
};
const village: SnapSource = { kind: 'village', id: 'v1', line: [[104.052, 35.003]] };

test('a village beats the edge that is nearer, an edge is met at its foot, and beyond reach nothing catches', () => {
  const searches = [openSnap(snapTable([road, boundary, village]))];
  expect(snapAt(searches, [104.052, 35.0005], pixel, 8)).toMatchObject({ kind: 'village', id: 'v1', on: 'vertex' });
  const foot = snapAt(searches, [104.03, 35.004], pixel, 8);
  expect(foot).toMatchObject({ kind: 'road', on: 'edge', at: [104.03, 35] });
  expect(foot!.pixels).toBeCloseTo(4);
  expect(snapAt(searches, [104.03, 35.02], pixel, 8)).toBeNull();
});

test('an element does not catch itself, and nothing comes from an empty table', () => {
  const element: SnapSource = { ...road, kind: 'element', id: 'mine' };
  const searches = [openSnap(snapTable([element])), openSnap(snapTable([]))];
  expect(snapAt(searches, [104.1, 35.001], pixel, 8)).toMatchObject({ kind: 'element', on: 'vertex', at: [104.1, 35] });
  expect(snapAt(searches, [104.1, 35.001], pixel, 8, 'mine')).toBeNull();
});

test('the index finds what a look at every piece finds', () => {
  const at = fc
    .tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
    .map(([x, y]) => [x / 1e4, y / 1e4]);
  const source = fc.record({
    kind: fc.constantFrom('road', 'boundary', 'village', 'element'),
    id: fc.string({ minLength: 1, maxLength: 2 }),
    line: fc.array(at, { minLength: 1, maxLength: 5 }),
  }) as fc.Arbitrary<SnapSource>;
  fc.assert(
    fc.property(fc.array(source, { maxLength: 8 }), at, (sources, [lon, lat]) => {
      const found = snapAt([openSnap(snapTable(sources))], [lon!, lat!], pixel, 6);
      // One table a source, so that the index has nothing to leave out but single pieces.
      const slow = snapAt(
        sources.flatMap(({ kind, id, line }) =>
          line.flatMap((to, k) => {
            if (k === 0 && line.length > 1) return [];
            const piece = k === 0 ? [to] : [line[k - 1]!, to];
            return [{ ...openSnap(snapTable([{ kind, id, line: piece }])), search: () => [0] }];
          }),
        ),
        [lon!, lat!],
        pixel,
        6,
      );
      expect(found === null).toBe(slow === null);
      expect(found?.on).toBe(slow?.on);
      expect(found?.kind).toBe(slow?.kind);
      expect(found?.pixels ?? 0).toBeCloseTo(slow?.pixels ?? 0, 9);
    }),
  );
});
