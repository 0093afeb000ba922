import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { lineMetres, linesInZone, metresToBorder, overlapOf } from '../../../src/core/geo/overlap.ts';
import { polygonSquareMetres } from '../../../src/core/geo/polygon-area.ts';
import { isInZone, zoneEdges } from '../../../src/core/geo/zone-edges.ts';
import type { LonLat } from '../../../src/core/unit.ts';

const [lon0, lat0] = [104, 35];

function polygon(...rings: readonly (readonly LonLat[])[]) {
  return { type: 'Polygon' as const, coordinates: rings.map((ring) => ring.map(([x, y]) => [lon0 + x, lat0 + y])) };
}

function box(west: number, south: number, east: number, north: number) {
  return polygon([
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]);
}

/** A star-shaped ring of whole coordinates round (8, 8), so that corners and edges of tiles are hit. */
const ring = fc.array(fc.integer({ min: 2, max: 8 }), { minLength: 8, maxLength: 8 }).map((reach) =>
  reach.map((r, k): LonLat => {
    const [dx, dy] = [
      [1, 0],
      [1, 1],
      [0, 1],
      [-1, 1],
      [-1, 0],
      [-1, -1],
      [0, -1],
      [1, -1],
    ][k]! as [number, number];
    return [(8 + dx * r) / 100, (8 + dy * r) / 100];
  }),
);

const tiles = [0, 5, 10, 16].flatMap((west, i, steps) =>
  i === 3
    ? []
    : [0, 5, 10, 16].flatMap((south, j) =>
        j === 3 ? [] : [box(west / 100, south / 100, steps[i + 1]! / 100, [0, 5, 10, 16][j + 1]! / 100)],
      ),
);

test('areas are those of GeographicLib', () => {
  const shape: readonly LonLat[] = [
    [0, 0],
    [0.2, 0.02],
    [0.25, 0.2],
    [0.1, 0.1],
    [0.05, 0.22],
  ];
  const reference = geodesic.Geodesic.WGS84.Polygon(false);
  // Edges straight in longitude and latitude, by many short geodesics.
  for (const [i, [x, y]] of shape.entries()) {
    const [toX, toY] = shape[(i + 1) % shape.length]!;
    for (let k = 0; k < 100; k++)
      reference.AddPoint(lat0 + y + (k / 100) * (toY - y), lon0 + x + (k / 100) * (toX - x));
  }
  const expected = reference.Compute(false, true).area!;
  expect(polygonSquareMetres(polygon(shape)) / expected).toBeCloseTo(1, 7);
  expect(polygonSquareMetres(polygon(shape.toReversed()))).toBeCloseTo(polygonSquareMetres(polygon(shape)), 3);
  // A degree of the ellipsoid between two parallels, in closed form; wholes are made of parts.
  const [left, right] = [polygonSquareMetres(box(0, 0, 1, 2)), polygonSquareMetres(box(1, 0, 3, 2))];
  expect(left + right).toBeCloseTo(polygonSquareMetres(box(0, 0, 3, 2)), 1);
  const holed = polygon(shape, [
    [0.1, 0.05],
    [0.12, 0.05],
    [0.12, 0.07],
  ]);
  expect(polygonSquareMetres(holed)).toBeLessThan(polygonSquareMetres(polygon(shape)));
});

test('overlaps with tiles add up to the whole, also where borders and corners are shared', () => {
  fc.assert(
    fc.property(ring, (places) => {
      const whole = polygon(places);
      const edges = zoneEdges(whole);
      const parts = tiles.map((tile) => overlapOf(edges, zoneEdges(tile)).squareMetres);
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(sum / polygonSquareMetres(whole)).toBeCloseTo(1, 8);
      expect(overlapOf(edges, edges).squareMetres / polygonSquareMetres(whole)).toBeCloseTo(1, 9);
    }),
    { numRuns: 200 },
  );
});

test('a line within tiles keeps its length', () => {
  const place = fc.tuple(fc.integer({ min: 1, max: 159 }), fc.integer({ min: 1, max: 159 }));
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 6 }), (places) => {
      // Off the borders of the tiles, which are within none.
      const line = places.map(([x, y]): LonLat => [lon0 + x / 1000 + 0.00037, lat0 + y / 1000 + 0.00041]);
      const inTiles = tiles.flatMap((tile) => linesInZone(zoneEdges(tile), line));
      const sum = inTiles.reduce((metres, part) => metres + lineMetres(part), 0);
      expect(Math.abs(sum - lineMetres(line))).toBeLessThan(0.5 + 2e-6 * lineMetres(line));
    }),
    { numRuns: 100 },
  );
});

test('a hole is not within; on the border is not within; the way out of a zone', () => {
  const holed = zoneEdges(
    polygon(
      [
        [0, 0],
        [0.3, 0],
        [0.3, 0.3],
        [0, 0.3],
      ],
      [
        [0.1, 0.1],
        [0.2, 0.1],
        [0.2, 0.2],
        [0.1, 0.2],
      ],
    ),
  );
  const across = linesInZone(holed, [
    [lon0 - 0.1, lat0 + 0.15],
    [lon0 + 0.4, lat0 + 0.15],
  ]);
  expect(across.map((part) => part.map(([lon]) => Number((lon - lon0).toFixed(9))))).toEqual([
    [0, 0.1],
    [0.2, 0.3],
  ]);
  const along: readonly LonLat[] = [
    [lon0, lat0],
    [lon0 + 0.3, lat0],
  ];
  expect(linesInZone(holed, along)).toEqual([]);
  expect(isInZone(holed, [lon0 + 0.15, lat0 + 0.15])).toBe(false);
  expect(metresToBorder(holed, [lon0 + 0.05, lat0 + 0.15])).toBeCloseTo(
    geodesic.Geodesic.WGS84.Inverse(lat0 + 0.15, lon0, lat0 + 0.15, lon0 + 0.05).s12!,
    0,
  );
});
