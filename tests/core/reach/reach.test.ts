import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf, coveredBy } from '../../../src/core/reach/coverage.ts';
import { featureTable, type ReachFeature } from '../../../src/core/reach/features.ts';
import { indexPoints } from '../../../src/core/reach/points.ts';
import { createReach, type Reach } from '../../../src/core/reach/reach.ts';
import { exactWeights, rollUpAreas } from '../../../src/core/reach/tally.ts';
import { randomFor } from '../../../src/demos/random.ts';
import { geometry, positions, type ReachCase, reachCases } from './random-reach.ts';

/** Two counties of one prefecture, and points that belong nowhere. */
const parentArea = Int32Array.of(-1, 0, 0);

function engineOf({ coordinates }: Pick<ReachCase, 'coordinates'>) {
  const grid = indexPoints(coordinates);
  const areaOf = Int32Array.from({ length: grid.count }, (_, i) => [1, 2, 2, -1][i % 4]!);
  const people = Float64Array.from({ length: grid.count }, (_, i) => ((i * 7919) % 1000) / 7);
  return { areaOf, people, reach: createReach({ grid, areaOf, parentArea, weights: [people] }) };
}

/** What starting anew gives: flags, and sums by area. */
function anew(
  { areaOf, people, reach }: ReturnType<typeof engineOf>,
  base: readonly ReachFeature[],
  radius: (name: string) => number,
) {
  const all = [...base, ...reach.features()].map((each, i) => ({ ...each, id: String(i) }));
  const flags = coveredBy(coverageOf(reach.grid, featureTable(all, radius)));
  const weight = exactWeights(people);
  const sums = [0, 1].map((k) => {
    const own = new Float64Array(4);
    flags.forEach((flag, i) => {
      const amount = flag === 1 ? (k === 0 ? 1 : weight[i]!) : 0;
      own[3]! += amount;
      if (areaOf[i]! >= 0) own[areaOf[i]!]! += amount;
    });
    return Float64Array.of(...rollUpAreas(own.slice(0, 3), parentArea), own[3]!);
  });
  return { flags, sums };
}

function expectAsAnew(
  engine: ReturnType<typeof engineOf>,
  base: readonly ReachFeature[],
  radius: (name: string) => number,
): void {
  const { flags, sums } = anew(engine, base, radius);
  expect(engine.reach.flags()).toEqual(flags);
  expect(engine.reach.covered).toEqual(sums);
}

/** One random edit of what is there; returns the change, null when there was nothing to edit. */
function editRandomly(
  reach: Reach,
  pick: (below: number) => number,
  position: () => number[],
  add: () => ReachFeature,
  radius: (name: string) => number,
) {
  const features = reach.features();
  const chosen = features[pick(Math.max(1, features.length))];
  const action = pick(6);
  if (!chosen || action === 0) {
    const feature = add();
    return reach.add(feature, radius(feature.class));
  }
  if (action === 1) return reach.remove(chosen.id);
  const at = { part: 0, vertex: pick(9) };
  try {
    if (action === 2) return reach.insertVertex(chosen.id, at, position());
    if (action === 3) return reach.removeVertex(chosen.id, at);
    return reach.moveVertex(chosen.id, at, position());
  } catch (cause) {
    expect(String(cause)).toContain('expected a vertex');
    return null;
  }
}

describe('edits', () => {
  test('after each edit flags and sums are those of starting anew, and the change says who', () => {
    fc.assert(
      fc.property(
        reachCases({ points: 80 }).chain((each) =>
          fc.record({
            each: fc.constant(each),
            edits: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { maxLength: 12 }),
            more: fc.array(geometry(positions(around(each), 20_000)), { minLength: 1, maxLength: 4 }),
            to: fc.array(positions(around(each), 20_000), { minLength: 1, maxLength: 6 }),
          }),
        ),
        ({ each, edits, more, to }) => {
          const engine = engineOf(each);
          const radius = (name: string) => each.radii[name]!;
          const base = each.features.slice(0, 3);
          engine.reach.setBase(featureTable(base, radius));
          for (const [i, feature] of each.features.slice(3).entries())
            engine.reach.add({ ...feature, id: `e${i}` }, radius(feature.class));
          expectAsAnew(engine, base, radius);
          for (const [step, seeds] of edits.entries()) {
            const before = engine.reach.flags();
            let draw = 0;
            const pick = (below: number) => seeds[draw++ % 3]! % below;
            const change = editRandomly(
              engine.reach,
              pick,
              () => to[step % to.length]!,
              () => ({ id: `n${step}`, class: 'road', plannedYear: 2018, geometry: more[step % more.length]! }),
              radius,
            );
            expectAsAnew(engine, base, radius);
            const after = engine.reach.flags();
            const differing = (flag: number) =>
              [...after.keys()].filter((i) => after[i] !== before[i] && after[i] === flag);
            expect([...(change?.gained ?? [])].sort((a, b) => a - b)).toEqual(differing(1));
            expect([...(change?.lost ?? [])].sort((a, b) => a - b)).toEqual(differing(0));
          }
        },
      ),
      { numRuns: 600 },
    );
  });

  test('nothing has drifted after 10,000 edits', () => {
    const random = randomFor(3, 'edits');
    const position = () => [random.between(106.9, 107.1), random.between(26.9, 27.1)];
    const coordinates = {
      lon: Float64Array.from({ length: 3_000 }, () => position()[0]!),
      lat: Float64Array.from({ length: 3_000 }, () => position()[1]!),
    };
    const engine = engineOf({ coordinates });
    const radius = () => 900;
    const base = Array.from(
      { length: 5 },
      (_, i): ReachFeature => ({
        id: `b${i}`,
        class: 'road',
        plannedYear: null,
        geometry: { type: 'LineString', coordinates: [position(), position()] },
      }),
    );
    engine.reach.setBase(featureTable(base, radius));
    for (let step = 0; step < 10_000; step++) {
      const ring = [position(), position(), position()];
      const kinds = [
        { type: 'Point', coordinates: position() },
        { type: 'LineString', coordinates: [position(), position(), position(), position()] },
        { type: 'Polygon', coordinates: [[...ring, ring[0]!]] },
      ] as const;
      const feature = () =>
        ({
          id: `n${step}`,
          class: 'road',
          plannedYear: null,
          geometry: random.pick<(typeof kinds)[number]>(kinds),
        }) as ReachFeature;
      editRandomly(engine.reach, (below) => random.integer(0, below - 1), position, feature, radius);
      if (step % 1_000 === 0) expectAsAnew(engine, base, radius);
    }
    expectAsAnew(engine, base, radius);
    for (const { id } of engine.reach.features()) engine.reach.remove(id);
    expect(engine.reach.covered).toEqual(engine.reach.coveredByBase);
  });
});

test('what a feature alone covers is what its removal loses', () => {
  fc.assert(
    fc.property(reachCases({ points: 80 }), (each) => {
      const { reach, people } = engineOf(each);
      const radius = (name: string) => each.radii[name]!;
      reach.setBase(featureTable(each.features.slice(0, 1), radius));
      for (const feature of each.features) reach.add(feature, radius(feature.class));
      for (const { id } of each.features) {
        const alone = reach.alone(id);
        const weight = exactWeights(people);
        const { lost, gained } = reach.remove(id);
        expect([...lost].sort((a, b) => a - b)).toEqual([...alone.points]);
        expect(gained).toHaveLength(0);
        expect(alone.weights).toEqual([lost.reduce((sum, i) => sum + weight[i]!, 0)]);
      }
    }),
    { numRuns: 300 },
  );
});

test('bugs are told', () => {
  const { reach } = engineOf({ coordinates: { lon: Float64Array.of(107), lat: Float64Array.of(27) } });
  const site: ReachFeature = {
    id: 's',
    class: 'site',
    plannedYear: null,
    geometry: { type: 'Point', coordinates: [107, 27] },
  };
  expect([...reach.add(site, 100).gained]).toEqual([0]);
  expect(() => reach.add(site, 100)).toThrow('expected a new feature, got s again');
  expect(() => reach.remove('t')).toThrow('got t');
  expect(() => reach.moveVertex('s', { part: 0, vertex: 1 }, [0, 0])).toThrow('got 1 of part 0');
});

/** Somewhere among the points of a case. */
function around({ coordinates: { lon, lat } }: ReachCase): number[] {
  const i = lon.findIndex((x) => !Number.isNaN(x));
  return i < 0 ? [107, 27] : [lon[i]!, Math.min(84, Math.max(-84, lat[i]!))];
}
