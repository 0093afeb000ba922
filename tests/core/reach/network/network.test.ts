import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import {
  type Destination,
  reachAlong,
  unreachable,
  withoutPlace,
} from '../../../../src/core/reach/network/reach-along.ts';
import { metresBetween, type NetworkRoad } from '../../../../src/core/reach/network/roads.ts';

function road(id: string, coordinates: Position[], more: Partial<NetworkRoad> = {}): NetworkRoad {
  return {
    id,
    technicalClass: 'class4',
    oneWay: null,
    layer: 0,
    geometry: { type: 'LineString', coordinates },
    ...more,
  };
}

function way(roads: readonly NetworkRoad[], from: Position, to: Position, options: object = {}) {
  const points = { lon: Float64Array.of(from[0]!, Number.NaN), lat: Float64Array.of(from[1]!, Number.NaN) };
  const destinations: Destination[] = [{ id: 'clinic', kind: 'place', at: [to[0]!, to[1]!] }];
  return reachAlong(networkOf(roads), points, destinations, { walkMetres: 1000, ...options });
}

const east = road('east', [
  [107, 27],
  [107.1, 27],
]);
const north = road('north', [
  [107.05, 26.95],
  [107.05, 27.05],
]);

test('walks to the road, along it, across a junction, and to the destination; metres add up', () => {
  const found = way([east, north], [107.01, 27.005], [107.055, 27.04]);
  const toRoad = metresBetween(107.01, 27.005, 107.01, 27);
  const fromRoad = metresBetween(107.055, 27.04, 107.05, 27.04);
  const along = metresBetween(107.01, 27, 107.05, 27) + metresBetween(107.05, 27, 107.05, 27.04);
  expect(found.walkMetres[0]).toBeCloseTo(toRoad + fromRoad, 0);
  expect(found.metres[0]! / (toRoad + along + fromRoad)).toBeCloseTo(1, 5);
  // Class 4 is driven at 20 km/h, walked at 5.
  expect(found.seconds[0]).toBeCloseTo((toRoad + fromRoad) / (5 / 3.6) + along / (20 / 3.6), 0);
  expect(found.destination[0]).toBe(0);
});

test('unreachable is neither missing nor zero', () => {
  const found = way([east, north], [107.01, 27.02], [107.05, 27.04]);
  expect([...found.state]).toEqual([unreachable, withoutPlace]);
  expect([found.metres[0], found.metres[1]]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
  expect(way([], [107, 27], [107, 27]).state[0]).toBe(unreachable);
});

test('a destination off the network is named', () => {
  expect(way([east], [107.01, 27], [107.05, 27.5]).offNetwork).toEqual([0]);
});

test('a bridge does not meet what it passes over, and meets what it ends on', () => {
  const bridge = { ...north, layer: 1 };
  expect(way([east, bridge], [107.01, 27], [107.05, 27.04]).state[0]).toBe(unreachable);
  const ramp = road('ramp', [
    [107.05, 27.05],
    [107.09, 27.03],
    [107.09, 27],
  ]);
  expect(way([east, bridge, ramp], [107.01, 27], [107.05, 26.96]).state[0]).toBe(1);
  expect(networkOf([east, bridge]).components).toHaveLength(2);
});

test('a near miss is joined within the tolerance, listed, and as long as its gap', () => {
  const short = road('short', [
    [107.05, 27.00007],
    [107.05, 27.04],
  ]);
  const { joints, components } = networkOf([east, short]);
  expect(joints).toMatchObject([{ kind: 'nearMiss', lineA: 1, arcA: 0, lineB: 0 }]);
  expect(joints[0]!.gapMetres).toBeCloseTo(metresBetween(107.05, 27.00007, 107.05, 27), 6);
  expect(components).toHaveLength(1);
  const apart = networkOf([east, short], 5);
  expect(apart.joints).toEqual([]);
  expect(apart.components.map(({ lines, firstRoad }) => [lines, firstRoad])).toEqual([
    [1, 'east'],
    [1, 'short'],
  ]);
});

test('one-way roads are driven one way', () => {
  const oneWay = { ...east, oneWay: 'forward' as const };
  expect(way([oneWay], [107.01, 27], [107.05, 27]).state[0]).toBe(1);
  expect(way([oneWay], [107.05, 27], [107.01, 27]).state[0]).toBe(unreachable);
  expect(way([{ ...east, oneWay: 'backward' }], [107.05, 27], [107.01, 27]).state[0]).toBe(1);
});

test('a dead end beside the village does not keep it from the road that leads on', () => {
  const deadEnd = road('dead end', [
    [107.01, 27.004],
    [107.012, 27.004],
  ]);
  const before = way([east], [107.01, 27.005], [107.05, 27]);
  const after = way([east, deadEnd], [107.01, 27.005], [107.05, 27]);
  expect(after.metres[0]).toBe(before.metres[0]);
});

test('a road is a destination anywhere along it; the faster way need not be the shorter', () => {
  const points = { lon: Float64Array.of(107.02, 107.05), lat: Float64Array.of(27, 27.003) };
  const toNorth: Destination[] = [{ id: 'north', kind: 'road' }];
  const found = reachAlong(networkOf([east, north]), points, toNorth, { walkMetres: 1000 });
  expect(found.metres[0]).toBeCloseTo(metresBetween(107.02, 27, 107.05, 27), 0);
  expect(found.metres[1]).toBeCloseTo(0, 6);
  const detour = road(
    'detour',
    [
      [107.02, 27],
      [107.035, 27.01],
      [107.05, 27],
    ],
    { technicalClass: 'expressway' },
  );
  const all = [east, north, detour];
  const fast = reachAlong(networkOf(all), points, toNorth, { walkMetres: 10, objective: 'seconds' });
  expect(fast.metres[0]).toBeGreaterThan(found.metres[0]!);
  expect(fast.seconds[0]).toBeLessThan(found.seconds[0]!);
});

test('across the antimeridian', () => {
  const across = road('across', [
    [179.97, 10],
    [-179.97, 10],
  ]);
  const found = way([across], [-179.98, 10], [179.98, 10]);
  expect(found.metres[0]! / metresBetween(-0.02, 10, 0.02, 10)).toBeCloseTo(1, 5);
});
