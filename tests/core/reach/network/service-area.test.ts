import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import { type Destination, reachAlong } from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import { type ServiceAreaOptions, serviceAreaOf } from '../../../../src/core/reach/network/service-area.ts';
import type { Coordinates } from '../../../../src/core/reach/points.ts';
import { randomFor } from '../../../../src/demos/random.ts';
import { type NetworkCase, networkCases } from './random-network.ts';

const options: ServiceAreaOptions = { walkMetres: 500, most: 2_500, stepMetres: 60 };

function reached({ roads, destinations }: NetworkCase, points: Coordinates, { most, ...rest }: ServiceAreaOptions) {
  const found = reachAlong(networkOf(roads), points, destinations, rest);
  const cost = rest.objective === 'seconds' ? found.seconds : found.metres;
  return Array.from(cost, (each) => each <= most);
}

test.each([options, { ...options, objective: 'seconds' as const, most: 600 }])(
  'a village on the wrong side is in a square of the lattice that holds places of both kinds: %o',
  (each) => {
    fc.assert(
      fc.property(networkCases(), (one) => {
        const { area, lattice } = serviceAreaOf(networkOf(one.roads), one.destinations, each);
        const isReached = reached(one, one.points, each);
        for (const [i, lon] of one.points.lon.entries()) {
          const lat = one.points.lat[i]!;
          if (Number.isNaN(lon) || booleanPointInPolygon([lon, lat], area) === isReached[i]) continue;
          const [column, row] = [
            Math.floor((lon - lattice!.west) / lattice!.stepLon),
            Math.floor((lat - lattice!.south) / lattice!.stepLat),
          ];
          const corners = [0, 1].flatMap((y) =>
            [0, 1].map((x) => [
              lattice!.west + (column + x) * lattice!.stepLon,
              lattice!.south + (row + y) * lattice!.stepLat,
            ]),
          );
          const kinds = reached(
            one,
            { lon: Float64Array.from(corners, ([x]) => x!), lat: Float64Array.from(corners, ([, y]) => y!) },
            each,
          );
          expect(kinds).toContain(!isReached[i]);
        }
      }),
      { numRuns: 60 },
    );
  },
);

test('one road: a lens along it, as long as the way that is left; rings anticlockwise; fewer than 1 in 50 villages wrong', () => {
  const roads: NetworkRoad[] = [
    {
      ...{ id: 'road', technicalClass: 'class4', oneWay: null, layer: 0 },
      geometry: {
        type: 'LineString',
        coordinates: [
          [107, 27],
          [107.05, 27.01],
          [107.1, 27],
        ],
      },
    },
  ];
  const destinations: Destination[] = [{ id: 'clinic', kind: 'place', at: [107.05, 27.01] }];
  const random = randomFor(4, 'service area');
  const count = 4_000;
  const points = {
    lon: Float64Array.from({ length: count }, () => random.between(106.99, 107.11)),
    lat: Float64Array.from({ length: count }, () => random.between(26.98, 27.03)),
  };
  const { area } = serviceAreaOf(networkOf(roads), destinations, options);
  const isReached = reached({ roads, destinations, points }, points, options);
  const isInside = Array.from(points.lon, (lon, i) => booleanPointInPolygon([lon, points.lat[i]!], area));
  const wrong = isReached.filter((each, i) => each !== isInside[i]).length;
  const inside = isInside.filter(Boolean).length;
  expect(inside).toBeGreaterThan(200);
  expect(wrong).toBeLessThan(inside / 50);
  expect(area.coordinates).toHaveLength(1);
  const ring = area.coordinates[0]![0]!;
  const sum = ring.slice(1).reduce((total, [x, y], k) => total + ring[k]![0]! * y! - x! * ring[k]![1]!, 0);
  expect(sum).toBeGreaterThan(0);
  // 2.5 km to both sides: the ends of the lens, by the metres of a degree there.
  const [west, east] = [Math.min(...ring.map(([x]) => x!)), Math.max(...ring.map(([x]) => x!))];
  expect((east - west) * 99_300).toBeGreaterThan(4_800);
  expect((east - west) * 99_300).toBeLessThan(5_000);
});

test('nothing reached, no roads, no destination: an empty area', () => {
  const away: Destination[] = [{ id: 'x', kind: 'place', at: [110, 30] }];
  expect(serviceAreaOf(networkOf([]), away, options).area.coordinates).toEqual([]);
});
