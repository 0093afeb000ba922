import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { edgeMetres, withinHalfTurn } from '../../../src/core/geo/edge-distance.ts';
import { indexLines } from '../../../src/core/reach/capsules/capsule-index.ts';
import { coverageOf, coveredBy, coveredNow, missing } from '../../../src/core/reach/coverage.ts';
import { existing, type FeatureTable, featureTable, type ReachFeature } from '../../../src/core/reach/features.ts';
import { nearestOf } from '../../../src/core/reach/nearest.ts';
import { type Coordinates, indexPoints } from '../../../src/core/reach/points.ts';
import { indexed, type ReachCase, reachCases } from './random-reach.ts';

const road = (id: string, coordinates: number[][], plannedYear: number | null = null): ReachFeature => ({
  id,
  class: 'road',
  plannedYear,
  geometry: { type: 'LineString', coordinates },
});

describe('by hand', () => {
  const grid = indexPoints({
    lon: Float64Array.of(107, 107.5, Number.NaN, 107.01),
    lat: Float64Array.of(27.005, 27.5, Number.NaN, 27.1),
  });

  test('a road 554 m away covers within 600 m and not within 500 m; a village without coordinates is missing', () => {
    const one = [
      road('a', [
        [106.9, 27],
        [107.1, 27],
      ]),
    ];
    expect([
      ...coveredNow(
        coverageOf(
          grid,
          featureTable(one, () => 600),
        ),
      ),
    ]).toEqual([1, 0, 255, 0]);
    expect([
      ...coveredNow(
        coverageOf(
          grid,
          featureTable(one, () => 500),
        ),
      ),
    ]).toEqual([0, 0, 255, 0]);
    const { metres, feature } = nearestOf(
      grid,
      featureTable(one, () => 500),
    );
    // 0.005° of the meridian at 27°: 554.0 m.
    expect(metres[0]).toBeCloseTo(554.0, 1);
    expect([...feature]).toEqual([0, 0, -1, 0]);
    expect(metres[2]).toBeNaN();
  });
  test('steps by year, each village counted from the first year that covers it', () => {
    const table = featureTable(
      [
        road(
          'plan',
          [
            [107.5, 27.5],
            [107, 27.005],
          ],
          2018,
        ),
        road('b', [
          [107, 27],
          [107.1, 27],
        ]),
        road(
          'early',
          [
            [107.01, 27.1],
            [107.02, 27.1],
          ],
          2017,
        ),
      ],
      () => 1_000,
    );
    const coverage = coverageOf(grid, table);
    expect(coverage.years).toEqual([existing, 2017, 2018]);
    expect([...coverage.step]).toEqual([0, 2, missing, 1]);
    expect([...coveredBy(coverage, 2017)]).toEqual([1, 0, 255, 1]);
  });
  test('no points, no features, empty geometries', () => {
    const none = indexPoints({ lon: new Float64Array(0), lat: new Float64Array(0) });
    const table = featureTable(
      [
        road('a', [
          [107, 27],
          [107.1, 27],
        ]),
      ],
      () => 10,
    );
    expect(coverageOf(none, table).step).toHaveLength(0);
    expect(nearestOf(none, table).metres).toHaveLength(0);
    const empty = featureTable(
      [{ id: 'x', class: 'road', plannedYear: null, geometry: null }, road('y', [])],
      () => 10,
    );
    expect([...coveredNow(coverageOf(grid, empty))]).toEqual([0, 0, 255, 0]);
    expect([...nearestOf(grid, empty).feature]).toEqual([-1, -1, -1, -1]);
  });
  test('inside a polygon is at distance 0, inside its hole is not', () => {
    const square = (half: number) => [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ];
    const hollow: ReachFeature = {
      id: 'p',
      class: 'zone',
      plannedYear: null,
      geometry: { type: 'Polygon', coordinates: [square(1), square(0.5)] },
    };
    const at = indexPoints({ lon: Float64Array.of(0.75, 0, 1.001), lat: Float64Array.of(0, 0, 0) });
    const { metres } = nearestOf(
      at,
      featureTable([hollow], () => 200),
    );
    expect(metres[0]).toBe(0);
    expect(metres[1]).toBeCloseTo(55_287, -1);
    expect([
      ...coveredNow(
        coverageOf(
          at,
          featureTable([hollow], () => 200),
        ),
      ),
    ]).toEqual([1, 0, 1]);
  });
  test('a shared border across the antimeridian', () => {
    const across = [
      road('a', [
        [179.9, -17],
        [-179.9, -17],
      ]),
    ];
    const fiji = indexPoints({
      lon: Float64Array.of(180, -180, 179.95, -179.95, 0),
      lat: Float64Array.of(-17, -17, -17.001, -17, -17),
    });
    expect([
      ...coveredNow(
        coverageOf(
          fiji,
          featureTable(across, () => 1_000),
        ),
      ),
    ]).toEqual([1, 1, 1, 1, 0]);
  });
});

describe('laws', () => {
  test('grid and tree agree with brute force for every point and feature', () => {
    fc.assert(
      fc.property(reachCases(), (each) => {
        const { grid, table } = indexed(each);
        const expected = bruteForce(each.coordinates, each, table);
        const nearest = nearestOf(grid, table);
        expect([...coveredBy(coverageOf(grid, table))]).toEqual(expected.map(({ covered }) => covered));
        for (const [i, { metres, feature }] of expected.entries()) {
          // On a border a polygon may or may not hold the point, so of several features at distance 0 any will do.
          if (metres < 1e-6) expect(nearest.metres[i]).toBeLessThan(1e-6);
          else expect([nearest.metres[i], nearest.feature[i]]).toEqual([metres, feature]);
        }
      }),
      { numRuns: 1_500 },
    );
  });
  test('one more feature never lowers coverage; with the plan it is the base and the increases of the years', () => {
    fc.assert(
      fc.property(reachCases(), (each) => {
        const { grid, table } = indexed(each);
        const coverage = coverageOf(grid, table);
        const fewer = coverageOf(
          grid,
          featureTable(each.features.slice(1), (name) => each.radii[name]!),
        );
        const count = (flags: Uint8Array) => flags.filter((flag) => flag === 1).length;
        const all = coveredBy(coverage);
        for (const [i, flag] of coveredBy(fewer).entries()) expect(all[i]).toBeGreaterThanOrEqual(flag);
        const base = coverageOf(
          grid,
          featureTable(
            each.features.filter(({ plannedYear }) => plannedYear === null),
            (name) => each.radii[name]!,
          ),
        );
        expect(coveredNow(coverage)).toEqual(coveredBy(base));
        const increases = coverage.years.map((year, at) =>
          year === existing ? 0 : coverage.step.filter((step) => step === at).length,
        );
        expect(count(coveredBy(coverage))).toBe(count(coveredNow(coverage)) + increases.reduce((a, b) => a + b, 0));
      }),
      { numRuns: 500 },
    );
  });
});

function bruteForce({ lon, lat }: Coordinates, { features, radii }: ReachCase, { edgeStart, edges }: FeatureTable) {
  return Array.from(lon, (x, i) => {
    const y = lat[i]!;
    if (Number.isNaN(x)) return { covered: 255, metres: Number.NaN, feature: -1 };
    const away = features.map((each, f) => {
      // Turf knows nothing of the antimeridian; there, shift everything by half a turn.
      const shift = Math.abs(x) > 90 ? 180 : 0;
      if (each.geometry?.type === 'Polygon') {
        const ring = each.geometry.coordinates[0]!.map(([a, b]) => [shifted(a!, shift), b!]);
        if (
          booleanPointInPolygon(
            [shifted(x, shift), y],
            { type: 'Polygon', coordinates: [ring] },
            { ignoreBoundary: true },
          )
        )
          return 0;
      }
      let least = Number.POSITIVE_INFINITY;
      for (let e = edgeStart[f]!; e < edgeStart[f + 1]!; e++)
        least = Math.min(least, edgeMetres(x, y, edges.lon1[e]!, edges.lat1[e]!, edges.lon2[e]!, edges.lat2[e]!));
      return least;
    });
    const reached = away.map((metres, f) => (metres <= radii[features[f]!.class]! ? metres : Number.POSITIVE_INFINITY));
    const covered = reached.some(Number.isFinite);
    const list = covered ? reached : away;
    const least = Math.min(...list);
    const feature = Number.isFinite(least) ? list.indexOf(least) : -1;
    return { covered: covered ? 1 : 0, metres: feature < 0 ? Number.NaN : least, feature };
  });
}

function shifted(lon: number, shift: number): number {
  return shift === 0 ? lon : lon < 0 ? lon + 180 : lon - 180;
}

describe('lines cut into capsules', () => {
  test('winding lines of many vertices, dense and long ones, around the whole earth: as by brute force', () => {
    fc.assert(
      fc.property(windingCases(), ({ coordinates, features, radius }) => {
        const grid = indexPoints(coordinates);
        const table = featureTable(features, () => radius);
        const { lon1, lat1, lon2, lat2 } = table.edges;
        const expected = Array.from(coordinates.lon, (x, i) => {
          for (let e = 0; e < lon1.length; e++)
            if (edgeMetres(x, coordinates.lat[i]!, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!) <= radius) return 1;
          return 0;
        });
        const index = indexLines(table);
        expect([...coveredBy(coverageOf(grid, table, index))]).toEqual(expected);
        // The index has filled itself meanwhile.
        expect([...coveredBy(coverageOf(grid, table, index))]).toEqual(expected);
      }),
      { numRuns: 150 },
    );
  });
});

/** Walks whose direction changes a little at each step, some back to where they began, with points thrown around them. */
function windingCases() {
  const share = fc.double({ min: -1, max: 1, noNaN: true });
  const walk = fc.record({
    turns: fc.array(share, { minLength: 1, maxLength: 90, size: 'max' }),
    start: fc.tuple(share, share),
    angle: fc.double({ min: 0, max: 7, noNaN: true }),
    bend: fc.constantFrom(0, 0.05, 0.4, 3),
    stepMetres: fc.constantFrom(20, 300, 9_000),
    isClosed: fc.boolean(),
  });
  return fc
    .record({
      centre: fc.constantFrom([107, 27], [179.99, 12], [-179.98, -52], [15, 78], [0, 0.01]),
      radius: fc.constantFrom(30, 2_000, 30_000),
      walks: fc.array(walk, { minLength: 1, maxLength: 3 }),
      points: fc.array(fc.tuple(share, share, share), { minLength: 1, maxLength: 120, size: 'max' }),
    })
    .map(({ centre, radius, walks, points }) => {
      const [east, north] = [111_000 * Math.cos((centre[1]! * Math.PI) / 180), 111_000];
      const at = (x: number, y: number) => [withinHalfTurn(centre[0]! + x / east, 0), centre[1]! + y / north];
      const lines = walks.map(({ turns, start, angle, bend, stepMetres, isClosed }) => {
        let [x, y, direction] = [start[0] * 4 * radius, start[1] * 4 * radius, angle];
        const line = [[x, y]];
        for (const turn of turns) {
          direction += turn * bend;
          x += Math.cos(direction) * stepMetres;
          y += Math.sin(direction) * stepMetres;
          line.push([x, y]);
        }
        return isClosed ? [...line, line[0]!] : line;
      });
      const features = lines.map((line, k) =>
        road(
          String(k),
          line.map(([x, y]) => at(x!, y!)),
        ),
      );
      // Off a vertex of some line, left or right of its course: anywhere, or at about the radius, where capsules decide nothing.
      const places = points.map(([which, vertex, away]) => {
        const line = lines[Math.floor(Math.abs(which) * 0.999 * lines.length)]!;
        const k = Math.floor(Math.abs(vertex) * 0.999 * line.length);
        const [[x, y], [fromX, fromY], [toX, toY]] = [line[k]!, line[Math.max(0, k - 3)]!, line.at(k + 3) ?? line[0]!];
        const side = Math.atan2(toY! - fromY!, toX! - fromX!) + (vertex < 0 ? -1 : 1) * (Math.PI / 2);
        const metres = radius * (which < 0 ? 1 + away * 0.06 : 2 * away);
        return at(x! + Math.cos(side) * metres, y! + Math.sin(side) * metres);
      });
      const coordinates = {
        lon: Float64Array.from(places, ([x]) => x!),
        lat: Float64Array.from(places, ([, y]) => y!),
      };
      return { coordinates, features, radius };
    });
}
