import fc from 'fast-check';
import type { Polygon, Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { areaEdges, isInArea } from '../../../src/core/geo/area-edges.ts';
import { areaAt, areasOf, indexAreas } from '../../../src/core/geo/point-in-area.ts';

const polygon = (...rings: Position[][]): Polygon => ({ type: 'Polygon', coordinates: rings });
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

/** A quilt of n × n patches with jolted corners, so that every border is shared and the whole has no gap. */
function quilt(n: number, jolts: readonly number[]): readonly Polygon[] {
  const corner = (x: number, y: number): Position => {
    const k = (y * (n + 1) + x) * 2;
    const isInner = x > 0 && x < n && y > 0 && y < n;
    const jolt = (at: number) => (isInner ? (jolts[at % jolts.length] ?? 0) * 0.4 : 0);
    return [x + jolt(k), y + jolt(k + 1)];
  };
  return Array.from({ length: n * n }, (_, i) => {
    const [x, y] = [i % n, Math.floor(i / n)];
    return polygon([corner(x, y), corner(x + 1, y), corner(x + 1, y + 1), corner(x, y + 1), corner(x, y)]);
  });
}

describe('the area of a point', () => {
  test('holes, islands, areas without geometry, outside, NaN', () => {
    const index = indexAreas([
      polygon(box(0, 0, 10, 10), box(2, 2, 8, 8)),
      { type: 'MultiPolygon', coordinates: [[box(3, 3, 4, 4)], [box(20, 0, 21, 1)]] },
      null,
    ]);
    const at = (lon: number, lat: number) => areaAt(index, lon, lat);
    expect([at(1, 1), at(5, 5), at(3.5, 3.5), at(20.5, 0.5), at(15, 5), at(-1, 0), at(Number.NaN, 1)]).toEqual([
      0, -1, 1, 1, -1, -1, -1,
    ]);
    expect(areaAt(indexAreas([]), 0.5, 0.5)).toBe(-1);
  });
  test('a point on a shared border is in the eastern, on a parallel in the northern area', () => {
    const index = indexAreas(
      [box(0, 0, 1, 1), box(1, 0, 2, 1), box(0, 1, 1, 2), box(1, 1, 2, 2)].map((ring) => polygon(ring)),
    );
    expect([areaAt(index, 1, 0.5), areaAt(index, 0.5, 1), areaAt(index, 1, 1)]).toEqual([1, 2, 3]);
    expect([areaAt(index, 0, 0), areaAt(index, 2, 0.5), areaAt(index, 0.5, 2)]).toEqual([0, -1, -1]);
  });
  test('where areas overlap the first one given wins, everywhere in the overlap', () => {
    const side = fc.integer({ min: 0, max: 40 }).map((n) => n / 4);
    const boxes = fc.array(fc.tuple(side, side, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 })), {
      minLength: 2,
      maxLength: 12,
    });
    const share = fc.double({ min: -0.5, max: 16, noNaN: true });
    fc.assert(
      fc.property(boxes, fc.array(fc.tuple(share, share), { minLength: 30, maxLength: 30 }), (given, positions) => {
        // Slanted, so that no side runs along a row of cells.
        const areas = given.map(([x, y, width, height]) =>
          polygon([
            [x, y],
            [x + width / 4, y + 0.1],
            [x + width / 4 + 0.05, y + 0.1 + height / 4],
            [x - 0.07, y + height / 4],
            [x, y],
          ]),
        );
        const [index, edges] = [indexAreas(areas), areaEdges(areas)];
        const expected = positions.map(([lon, lat]) => areas.findIndex((_, a) => isInArea(edges, a, lon, lat)));
        expect(positions.map(([lon, lat]) => areaAt(index, lon, lat))).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
  test('as the rule says without an index, in exactly one area, on corners and borders too', () => {
    const jolt = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9 }),
        fc.array(jolt, { minLength: 1, maxLength: 60 }),
        fc.array(fc.tuple(jolt, jolt), { minLength: 20, maxLength: 60 }),
        (n, jolts, shares) => {
          const areas = quilt(n, jolts);
          const index = indexAreas(areas);
          const edges = areaEdges(areas);
          const corners = areas.flatMap(({ coordinates: [ring] }) =>
            ring!.slice(1).flatMap((to, i) => [to, [(to[0]! + ring![i]![0]!) / 2, (to[1]! + ring![i]![1]!) / 2]]),
          );
          const positions = [...shares.map(([x, y]) => [((x + 1) / 2) * n, ((y + 1) / 2) * n]), ...corners];
          const together = areasOf(index, {
            lon: Float64Array.from(positions, ([lon]) => lon!),
            lat: Float64Array.from(positions, ([, lat]) => lat!),
          });
          const inside = positions.map(([lon, lat]) =>
            areas.flatMap((_, a) => (isInArea(edges, a, lon!, lat!) ? [a] : [])),
          );
          expect(positions.map(([lon, lat]) => areaAt(index, lon!, lat!))).toEqual(
            inside.map(([first]) => first ?? -1),
          );
          expect([...together]).toEqual(inside.map(([first]) => first ?? -1));
          const isWithin = ([lon, lat]: number[]) => lon! > 0 && lat! > 0 && lon! < n && lat! < n;
          expect(positions.every((each, k) => !isWithin(each) || inside[k]!.length === 1)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
