import { expect, test } from 'vitest';
import { metresBetween } from '../../src/core/reach/network/roads.ts';
import { distancesOf } from '../../src/jobs/reach/distances.ts';

const point = (lon: number, lat: number) => ({ type: 'Point' as const, coordinates: [lon, lat] });
const places = { lon: Float64Array.of(107, Number.NaN), lat: Float64Array.of(27, Number.NaN) };

test('metres to what exists and to what the plan adds, the nearer of both with the plan', () => {
  const far = metresBetween(107, 27, 107.3, 27);
  const near = metresBetween(107, 27, 107, 27.1);
  const { existing, withPlan } = distancesOf({ ...places, existing: [point(107.3, 27)], added: [point(107, 27.1)] });
  expect(existing[0]).toBeCloseTo(far, 6);
  expect(withPlan[0]).toBeCloseTo(near, 6);
  expect([existing[1], withPlan[1]]).toEqual([Number.NaN, Number.NaN]);
});

test('nothing there is farther than any radius, not missing', () => {
  const { existing, withPlan } = distancesOf({ ...places, existing: [], added: [] });
  expect([existing[0], withPlan[0]]).toEqual([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
