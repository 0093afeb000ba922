import fc from 'fast-check';
import type { Position } from 'geojson';
import type { Destination } from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import type { Coordinates } from '../../../../src/core/reach/points.ts';

/** Steps of a lattice that binary fractions hold exactly, so that roads often touch, cross and overlap; about 860 m. */
const step = 1 / 128;
const classes = ['expressway', 'class2', 'class3', 'class4', 'unclassed'] as const;

export type NetworkCase = {
  readonly roads: readonly NetworkRoad[];
  readonly points: Coordinates;
  readonly destinations: readonly Destination[];
};

const onLattice = fc
  .tuple(fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }))
  .map(([x, y]): Position => [107 + x * step, 27 + y * step]);
/** Within 6 m of the lattice, so that ends miss each other narrowly. */
const near = fc
  .tuple(onLattice, fc.constantFrom(-4e-5, 2e-5, 5e-5), fc.constantFrom(-5e-5, 3e-5))
  .map(([[x, y], dx, dy]): Position => [x! + dx, y! + dy]);
/**
 * Off the lattice by shares that differ between villages and destinations: which of two places on a one-way road comes first must not
 * hang on rounding.
 */
function off(x: number, y: number): fc.Arbitrary<Position> {
  const share = fc.integer({ min: -19, max: 467 }).map((n) => n / 64);
  return fc.tuple(share, share).map(([i, j]): Position => [107 + (i + x) * step, 27 + (j + y) * step]);
}
const village = off(1 / 200, 1 / 317);
const place = off(1 / 391, 1 / 139);

const road = fc.record({
  technicalClass: fc.constantFrom(...classes),
  oneWay: fc.constantFrom(null, null, null, 'forward' as const, 'backward' as const),
  layer: fc.constantFrom(0, 0, 0, 0, 1),
  geometry: fc
    .array(fc.oneof({ weight: 5, arbitrary: onLattice }, { weight: 1, arbitrary: near }), {
      minLength: 2,
      maxLength: 4,
    })
    .filter((positions) => positions.every((_, i) => i < 2 || !turnsBack(positions, i)))
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
});

export function networkCases(): fc.Arbitrary<NetworkCase> {
  return fc
    .record({
      roads: fc.array(road, { minLength: 1, maxLength: 7 }),
      points: fc.array(fc.option(village, { freq: 10, nil: [Number.NaN, Number.NaN] }), { maxLength: 12 }),
      places: fc.array(place, { maxLength: 3 }),
      roadDestination: fc.boolean(),
    })
    .map(({ roads, points, places, roadDestination }) => ({
      roads: roads.map((each, i) => ({ id: `r${i}`, ...each })),
      points: {
        lon: Float64Array.from(points, ([x]) => x!),
        lat: Float64Array.from(points, ([, y]) => y!),
      },
      destinations: [
        ...places.map(([x, y], i): Destination => ({ id: `p${i}`, kind: 'place', at: [x!, y!] })),
        // The first road may be added, removed or change its class in the laws; the last one may be the destination.
        ...(roadDestination ? [{ id: `r${roads.length - 1}`, kind: 'road' as const }] : []),
      ],
    }));
}

/** Back along itself: then a place beside it has two nearest places on it, and on a one-way road they differ. */
function turnsBack(positions: readonly Position[], i: number): boolean {
  const [[x0, y0], [x1, y1], [x2, y2]] = [positions[i - 2]!, positions[i - 1]!, positions[i]!];
  const [ax, ay, bx, by] = [x1! - x0!, y1! - y0!, x2! - x1!, y2! - y1!];
  return Math.abs(ax * by - ay * bx) <= 1e-12 && ax * bx + ay * by <= 0;
}
