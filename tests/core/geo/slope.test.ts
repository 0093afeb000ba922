import { expect, test } from 'vitest';
import { metresPerDegreeAt } from '../../../src/core/geo/ellipsoid.ts';
import { type HeightGrid, piecesByCell, slopeDegreesAt } from '../../../src/core/geo/slope.ts';

const shape = { west: 104, south: 35, cellDegrees: 0.001, columns: 6, rows: 5 };

/** Heights at the centres of the cells, by metres east and north of the south-west corner. */
function grid(height: (east: number, north: number) => number | null): HeightGrid {
  const { east, north } = metresPerDegreeAt(35.0025);
  const values = Array.from({ length: 30 }, (_, k) => {
    const [column, row] = [k % 6, Math.floor(k / 6)];
    return height((column + 0.5) * 0.001 * east, (5 - row - 0.5) * 0.001 * north);
  });
  return { ...shape, values };
}

test('a plane has the slope it was given, whichever way it faces', () => {
  const tangent = Math.tan(Math.PI / 6);
  for (const facing of [0, 0.7, 2, 4.4]) {
    const plane = grid((x, y) => 100 + tangent * (x * Math.cos(facing) + y * Math.sin(facing)));
    expect(slopeDegreesAt(plane, [104.0033, 35.0021])).toBeCloseTo(30, 2);
  }
  expect(
    slopeDegreesAt(
      grid(() => 7),
      [104.0033, 35.0021],
    ),
  ).toBe(0);
});

test('no slope at the edge, outside, and beside an unknown height', () => {
  const holed = grid((x, y) => (x < 200 && y < 200 ? null : 1));
  expect(slopeDegreesAt(holed, [104.0005, 35.0025])).toBeNull();
  expect(slopeDegreesAt(holed, [103, 35.0025])).toBeNull();
  expect(slopeDegreesAt(holed, [104.0025, 35.0025])).toBeNull();
  expect(slopeDegreesAt(holed, [104.0045, 35.0035])).toBe(0);
});

test('a line is cut where it passes from cell to cell, and nothing of it is lost', () => {
  const pieces = piecesByCell(
    grid(() => 0),
    [
      [104.0005, 35.0005],
      [104.0035, 35.0025],
    ],
  );
  expect(pieces).toHaveLength(6);
  expect(pieces[0]![0]).toEqual([104.0005, 35.0005]);
  for (const [i, [from]] of pieces.entries()) if (i > 0) expect(from).toEqual(pieces[i - 1]![1]);
});
