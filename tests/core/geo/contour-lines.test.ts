import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contourLines } from '../../../src/core/geo/contour-lines.ts';
import type { Bounds } from '../../../src/core/unit.ts';
import type { ElevationGrid } from '../../../src/core/workspace/workspace.ts';

const cell = 0.1;
const [columns, rows] = [20, 15];
const [west, south] = [104, 34];
const whole: Bounds = [west, south, west + columns * cell, south + rows * cell];

/** Heights at the middles of the cells, row by row from the north. */
function gridOf(height: (lon: number, lat: number) => number | null): ElevationGrid {
  const values = Array.from({ length: columns * rows }, (_, i) => {
    const lon = west + ((i % columns) + 0.5) * cell;
    const lat = south + (rows - Math.floor(i / columns) - 0.5) * cell;
    return height(lon, lat);
  });
  return { west, south, cellDegrees: cell, columns, rows, unit: 'm', values, source: 'x' };
}

const slopes = fc.double({ min: -2000, max: 2000, noNaN: true });

test('on a plane every point of a line has the height of its line, and the heights are round', () => {
  fc.assert(
    fc.property(slopes, slopes, (east, north) => {
      const heightAt = (lon: number, lat: number) => 2000 + east * (lon - west) + north * (lat - south);
      const contours = contourLines(gridOf(heightAt), whole);
      if (contours === null) {
        expect(Math.abs(east) * 1.9 + Math.abs(north) * 1.4).toBeLessThan(40);
        return;
      }
      const { interval, lines } = contours;
      expect(lines.length).toBeLessThanOrEqual(10);
      expect(lines.every(({ metres }) => metres % interval === 0)).toBe(true);
      const off = lines.map(({ metres, geometry }) =>
        Math.max(...geometry.coordinates.flat().map(([lon, lat]) => Math.abs(heightAt(lon!, lat!) - metres))),
      );
      expect(Math.max(...off)).toBeLessThan(1e-4);
    }),
    { numRuns: 40 },
  );
});

test('round a hill the lines are closed, each inside the next lower one', () => {
  const away = (lon: number, lat: number) => Math.hypot(lon - 105, lat - 34.75);
  const contours = contourLines(
    gridOf((lon, lat) => 3000 - 3000 * away(lon, lat)),
    whole,
  )!;
  const closed = contours.lines.filter(({ metres }) => metres >= 1000);
  expect(closed.map(({ metres }) => metres)).toEqual([1000, 1500, 2000, 2500]);
  for (const { metres, geometry } of closed) {
    expect(geometry.coordinates).toHaveLength(1);
    const line = geometry.coordinates[0]!;
    expect(line[0]).toEqual(line.at(-1));
    const off = line.map(([lon, lat]) => Math.abs(away(lon!, lat!) - (3000 - metres) / 3000));
    expect(Math.max(...off)).toBeLessThan(cell / 4);
  }
});

test('no line touches a missing value, leaves the part asked for, or runs along its edge', () => {
  const missing = fc.array(fc.tuple(fc.nat(columns - 1), fc.nat(rows - 1)), { minLength: 1, maxLength: 6 });
  const full = gridOf((lon, lat) => 1500 + 400 * Math.sin(lon * 9) + 300 * Math.cos(lat * 11));
  fc.assert(
    fc.property(missing, (gaps) => {
      const isGap = (i: number) => gaps.some(([column, row]) => i === row * columns + column);
      const values = full.values.map((value, i) => (isGap(i) ? null : value));
      const places = contourLines({ ...full, values }, whole)!.lines.flatMap(({ geometry }) =>
        geometry.coordinates.flat(),
      );
      const half = cell / 2;
      const isInside = ([lon, lat]: readonly number[]) =>
        lon! > west + half && lon! < whole[2] - half && lat! > south + half && lat! < whole[3] - half;
      const isAtGap = ([lon, lat]: readonly number[]) =>
        gaps.some(([column, row]) => {
          const [x, y] = [west + (column + 0.5) * cell, south + (rows - row - 0.5) * cell];
          return Math.max(Math.abs(lon! - x), Math.abs(lat! - y)) < cell / 4 - 1e-9;
        });
      expect(places.filter((at) => !isInside(at) || isAtGap(at))).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('level ground, ground without a value and a grid that lies elsewhere have no lines', () => {
  expect(
    contourLines(
      gridOf((lon) => lon),
      whole,
    ),
  ).toBeNull();
  expect(
    contourLines(
      gridOf(() => null),
      whole,
    ),
  ).toBeNull();
  expect(
    contourLines(
      gridOf((lon) => lon * 1000),
      [80, 20, 81, 21],
    ),
  ).toBeNull();
});
