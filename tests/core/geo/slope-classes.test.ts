import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type HeightGrid, slopeDegreesAt } from '../../../src/core/geo/slope.ts';
import { slopeClassOf, slopeFeatures } from '../../../src/core/geo/slope-classes.ts';

test('a slope on an end belongs to the class below it', () => {
  expect([0, 2, 2.01, 6, 15, 25, 25.1, 80].map(slopeClassOf)).toEqual([0, 0, 1, 1, 2, 3, 4, 4]);
});

test('every cell whose slope is known lies in one feature, of its class; no other cell lies in any', () => {
  const grids = fc
    .record({ columns: fc.integer({ min: 1, max: 7 }), rows: fc.integer({ min: 1, max: 6 }) })
    .chain(({ columns, rows }) =>
      fc
        .array(fc.option(fc.integer({ min: 0, max: 900 }), { freq: 12 }), {
          minLength: columns * rows,
          maxLength: columns * rows,
        })
        .map((values): HeightGrid => ({ west: 104, south: 35, cellDegrees: 0.01, columns, rows, values })),
    );
  fc.assert(
    fc.property(grids, (grid) => {
      const { features } = slopeFeatures(grid);
      for (let row = 0; row < grid.rows; row++)
        for (let column = 0; column < grid.columns; column++) {
          const [lon, lat] = [grid.west + (column + 0.5) * 0.01, grid.south + (row + 0.5) * 0.01];
          const over = features.filter(({ geometry }) => {
            const [[west, south], , [east, north]] = geometry.coordinates[0]! as [number[], number[], number[]];
            return lon > west! && lon < east! && lat > south! && lat < north!;
          });
          const slope = slopeDegreesAt(grid, [lon, lat]);
          expect(over.map(({ properties }) => properties.slopeClass)).toEqual(
            slope === null ? [] : [slopeClassOf(slope)],
          );
        }
    }),
  );
});

test('cells that are not wanted are in no feature', () => {
  const grid: HeightGrid = {
    west: 104,
    south: 35,
    cellDegrees: 0.01,
    columns: 6,
    rows: 3,
    values: Array(18).fill(500),
  };
  const east = slopeFeatures(grid, ([lon]) => lon > 104.03).features;
  expect(east.map(({ geometry }) => geometry.coordinates[0]![0]![0]!.toFixed(2))).toEqual(['104.03']);
});
