import type { MultiPolygon } from 'geojson';
import { expect, test } from 'vitest';
import { areaFromZero } from '../../../src/core/geo/contour.ts';
import { trianglesOf } from '../../../src/core/geo/triangles.ts';

/** Square degrees, holes taken off. */
function areaOf({ coordinates }: MultiPolygon): number {
  let sum = 0;
  for (const ring of coordinates.flat())
    for (let i = 1; i < ring.length; i++)
      sum += (ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!) / 2;
  return sum;
}

test('triangles have the size of the area, islands, lakes and all, and corners within it', () => {
  const [columns, rows] = [90, 70];
  const values = Float64Array.from(
    { length: columns * rows },
    (_, k) => Math.sin((k % columns) / 4) * Math.cos(Math.floor(k / columns) / 5) + 0.2,
  );
  const area = areaFromZero({ west: 104, south: 35, stepLon: 0.01, stepLat: 0.01, columns, rows, values });
  const { positions, corners } = trianglesOf(area);
  expect(area.coordinates.length + area.coordinates.flat().length).toBeGreaterThan(10);
  expect(positions.length / 2).toBe(area.coordinates.flat(2).length);
  let sum = 0;
  for (let k = 0; k < corners.length; k += 3) {
    const [a, b, c] = [corners[k]! * 2, corners[k + 1]! * 2, corners[k + 2]! * 2];
    const [x, y] = [positions[a]!, positions[a + 1]!];
    const cross = (positions[b]! - x) * (positions[c + 1]! - y) - (positions[c]! - x) * (positions[b + 1]! - y);
    sum += Math.abs(cross) / 2;
  }
  expect(sum / areaOf(area)).toBeCloseTo(1, 6);
  expect(trianglesOf({ type: 'MultiPolygon', coordinates: [] })).toEqual({
    positions: new Float64Array(0),
    corners: new Uint32Array(0),
  });
});
