import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { expect, test } from 'vitest';
import type { AreaLevel } from '../../../src/core/area/area.ts';
import { areaEdges, isInArea } from '../../../src/core/geo/area-edges.ts';
import { areaCode } from '../../../src/core/unit.ts';
import { type LocatingArea, locateFeatures } from '../../../src/core/workspace/locate-features.ts';

const county = box('C', 'county', 0, 0, 4, 2);
const [west, east] = [box('W', 'township', 0, 0, 2, 2), box('E', 'township', 2, 0, 3, 2)];
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

test('the narrowest area that holds a feature as a whole; nothing where outlines overlap, or none is', () => {
  const found = locateFeatures(
    [county, west, east],
    [
      point(1, 1),
      // In the county, where no township has an outline.
      point(3.5, 1),
      line([1, 1], [2.5, 1]),
      line([1, 1], [5, 1]),
      point(9, 9),
      null,
      { type: 'GeometryCollection', geometries: [point(2.5, 1), line([2.2, 1], [2.9, 1.9])] },
    ],
  );
  expect(found).toEqual([
    { kind: 'inside', area: 'W', isWider: false },
    { kind: 'inside', area: 'C', isWider: false },
    { kind: 'inside', area: 'C', isWider: true },
    { kind: 'none' },
    { kind: 'none' },
    { kind: 'none' },
    { kind: 'inside', area: 'E', isWider: false },
  ]);
  const overlapping = [county, west, box('V', 'township', 1, 0, 2, 1)];
  expect(locateFeatures(overlapping, [point(1.5, 0.5), point(1.5, 1.5)])).toEqual([
    { kind: 'several' },
    { kind: 'inside', area: 'W', isWider: false },
  ]);
  expect(locateFeatures([], [point(1, 1)])).toEqual([{ kind: 'none' }]);
});

test('as the rule says area by area, for points among boxes that may overlap', () => {
  const side = fc.integer({ min: 0, max: 8 });
  const outline = fc.tuple(side, side, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
  const half = fc.integer({ min: 0, max: 17 });
  fc.assert(
    fc.property(fc.array(outline, { maxLength: 8 }), fc.array(fc.tuple(half, half), { maxLength: 20 }), (given, at) => {
      const areas = given.map(([x, y, width, height], i) => box(`A${i}`, 'township', x, y, x + width, y + height));
      const edges = areaEdges(areas.map(({ geometry }) => geometry));
      const points = at.map(([x, y]) => point(x / 2, y / 2));
      const expected = at.map(([x, y]) => {
        const holding = areas.filter((_, a) => isInArea(edges, a, x / 2, y / 2));
        if (holding.length > 1) return { kind: 'several' };
        return holding[0] ? { kind: 'inside', area: holding[0].code, isWider: false } : { kind: 'none' };
      });
      expect(locateFeatures(areas, points)).toEqual(expected);
    }),
    { numRuns: 200 },
  );
});

function box(code: string, level: AreaLevel, x1: number, y1: number, x2: number, y2: number): LocatingArea {
  const ring = [
    [x1, y1],
    [x2, y1],
    [x2, y2],
    [x1, y2],
    [x1, y1],
  ];
  const geometry: Polygon = { type: 'Polygon', coordinates: [ring] };
  return { code: areaCode(code), level, geometry };
}
