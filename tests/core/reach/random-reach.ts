import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { featureTable, type ReachFeature } from '../../../src/core/reach/features.ts';
import { type Coordinates, indexPoints } from '../../../src/core/reach/points.ts';

/** A place of the earth with villages around it: the equator, China, the Pacific on both sides of 180°, close to the limits. */
const centres: readonly Position[] = [
  [107, 27],
  [0, 0],
  [179.99, 12],
  [-179.98, -52],
  [15, 78],
  [-40, -84],
];

export type ReachCase = {
  readonly coordinates: Coordinates;
  readonly features: readonly ReachFeature[];
  readonly radii: Readonly<Record<string, number>>;
};

/** Positions within about `spread` metres of a centre; some points have no coordinates. */
export function reachCases(
  options: { readonly points?: number; readonly features?: number } = {},
): fc.Arbitrary<ReachCase> {
  return fc
    .record({
      centre: fc.constantFrom(...centres),
      spread: fc.constantFrom(300, 20_000, 300_000),
      near: fc.double({ min: 0.01, max: 0.6, noNaN: true }),
    })
    .chain(({ centre, spread, near }) => {
      const position = positions(centre, spread);
      return fc.record({
        coordinates: fc
          .array(fc.option(position, { freq: 12, nil: [Number.NaN, Number.NaN] }), { maxLength: options.points ?? 60 })
          .map(coordinatesOf),
        features: fc.array(feature(position), { maxLength: options.features ?? 8 }).map(numbered),
        radii: fc.constant({
          road: Math.max(10, spread * near),
          site: Math.max(10, Math.min(200_000, spread * near * 1.7)),
        }),
      });
    });
}

export function positions([lon, lat]: Position, spread: number): fc.Arbitrary<Position> {
  const dLat = spread / 111_000;
  const dLon = dLat / Math.cos((lat! * Math.PI) / 180);
  const share = fc.double({ min: -1, max: 1, noNaN: true });
  return fc.tuple(share, share).map(([x, y]) => {
    const turned = lon! + x * dLon;
    const within = turned > 180 ? turned - 360 : turned < -180 ? turned + 360 : turned;
    return [toBillionth(within), toBillionth(Math.max(-85, lat! + y * dLat))];
  });
}

/** A tenth of a millimetre: an edge of 1e-167 degrees is not on any map, and its direction is noise. */
function toBillionth(degrees: number): number {
  return Math.round(degrees * 1e9) / 1e9;
}

export function geometry(position: fc.Arbitrary<Position>): fc.Arbitrary<Geometry> {
  const line = (least: number) => fc.array(position, { minLength: least, maxLength: 12 });
  return fc.oneof<fc.Arbitrary<Geometry>[]>(
    position.map((coordinates) => ({ type: 'Point', coordinates })),
    line(2).map((coordinates) => ({ type: 'LineString', coordinates })),
    line(3).map((ring) => ({ type: 'Polygon', coordinates: [[...ring, ring[0]!]] })),
  );
}

function feature(position: fc.Arbitrary<Position>): fc.Arbitrary<Omit<ReachFeature, 'id'>> {
  return fc.record({
    class: fc.constantFrom('road', 'site'),
    plannedYear: fc.constantFrom(null, 2017, 2018),
    geometry: geometry(position),
  });
}

function numbered(features: readonly Omit<ReachFeature, 'id'>[]): readonly ReachFeature[] {
  return features.map((each, i) => ({ id: `f${i}`, ...each }));
}

function coordinatesOf(list: readonly Position[]): Coordinates {
  return { lon: Float64Array.from(list, ([x]) => x!), lat: Float64Array.from(list, ([, y]) => y!) };
}

export function indexed({ coordinates, features, radii }: ReachCase) {
  return { grid: indexPoints(coordinates), table: featureTable(features, (name) => radii[name]!) };
}
