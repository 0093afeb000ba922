import fc from 'fast-check';
import { expect, test } from 'vitest';
import { increaseOf, reachOutcome } from '../../../src/core/plan/outcome/reach-outcome.ts';
import type { ReachRule } from '../../../src/core/plan/outcome/reach-rule.ts';
import { planGround } from '../../../src/core/plan/outcome/variant-outcome.ts';
import type { PlanElement } from '../../../src/core/plan/plan.ts';
import { openFields } from '../../../src/core/plan/start-plan.ts';
import { networkOf } from '../../../src/core/reach/network/network.ts';
import { type Destination, reachAlong } from '../../../src/core/reach/network/reach-along.ts';
import { plainRoad } from '../../../src/core/reach/network/roads.ts';
import { areaCode, isoDate, type LonLat } from '../../../src/core/unit.ts';
import type { Facility, RoadSegment } from '../../../src/core/workspace/workspace.ts';
import { nowDay, planningWorld, project } from '../../builders/planning-world.ts';
import { road, site } from '../../builders/plans.ts';

function segment(id: string, technicalClass: string, coordinates: number[][], openedOn: string | null): RoadSegment {
  const known = { surface: 'asphalt', widthM: null, openedOn: openedOn === null ? null : isoDate(openedOn) };
  return { id, technicalClass, ...known, geometry: { type: 'LineString', coordinates }, source: 'made' };
}

function clinic(id: string, coordinates: [number, number], openedOn: string | null): Facility {
  const known = { kind: 'clinic', name: id, area: null, openedOn: openedOn === null ? null : isoDate(openedOn) };
  return { id, ...known, geometry: { type: 'Point', coordinates }, source: 'made' };
}

const line = (...coordinates: number[][]) => ({ type: 'LineString' as const, coordinates });
const network = [
  segment(
    'old',
    'class3',
    [
      [104, 35],
      [104.1, 35],
    ],
    null,
  ),
  segment(
    'cart track',
    'unclassed',
    [
      [104.1, 35],
      [104.25, 35],
    ],
    '2010-01-01',
  ),
  segment(
    'not yet',
    'class2',
    [
      [104.5, 35],
      [104.9, 35],
    ],
    '2017-05-01',
  ),
];
const done = project('done', { doneOn: isoDate('2016-06-30'), geometry: line([104.3, 35], [104.3, 35.02]) });
const facilities = [clinic('open', [104.05, 35.002], null), clinic('later', [104.8, 35], '2017-05-01')];
const world = planningWorld({
  network,
  facilities,
  projects: [done, project('later', { geometry: line([104.5, 35], [104.6, 35]) })],
});
const ground = planGround(world, nowDay).reach;
const years = [2016, 2017, 2018, 2019];

const lon = fc.integer({ min: 0, max: 40 }).map((n) => 104 + n / 40);
const lat = fc.constantFrom(34.996, 35, 35, 35.004);
const place = fc.tuple(lon, lat);
const dated = { to: fc.option(fc.integer({ min: 2015, max: 2021 })), id: fc.uuid() };
const element: fc.Arbitrary<PlanElement> = fc.oneof(
  fc
    .record({ ...dated, places: fc.array(place, { minLength: 2, maxLength: 3 }), best: fc.boolean() })
    .map(({ id, places, to, best }) => road(id, places, { to, technicalClass: best ? 'class3' : 'unclassed' })),
  fc
    .record({ ...dated, at: place })
    .map(({ id, at, to }) => ({ ...openFields(id, ''), kind: 'service' as const, at, facilityKind: 'clinic', to })),
  fc.record({ ...dated, at: place }).map(({ id, at, to }) => site(id, at, { to })),
);
const rules: fc.Arbitrary<ReachRule> = fc.record({
  destination: fc.constantFrom('road:class4', 'facility:clinic'),
  metres: fc.integer({ min: 300, max: 60_000 }),
  via: fc.constant('roads' as const),
  walkMetres: fc.constantFrom(100, 1000),
});

/** The network of a year built anew, and everybody counted one by one. */
function reachedAnew(rule: ReachRule, elements: readonly PlanElement[], county: string | null) {
  if (rule.via !== 'roads') throw new Error('expected a rule along the roads');
  const isRoad = rule.destination.startsWith('road:');
  const roads = [
    ...[network[0]!, network[1]!].flatMap(({ id, technicalClass, geometry }) =>
      plainRoad(id, technicalClass, geometry),
    ),
    ...plainRoad('done', 'class4', done.geometry),
  ];
  const to: Destination[] = isRoad
    ? ['old', 'done'].map((id) => ({ id, kind: 'road' }))
    : [{ id: 'open', kind: 'place', at: [104.05, 35.002] }];
  for (const each of elements) {
    if (each.kind === 'road')
      roads.push(...plainRoad(each.id, each.technicalClass, line(...each.line.map(([x, y]: LonLat) => [x, y]))));
    if (each.kind === 'road' && isRoad && each.technicalClass === 'class3') to.push({ id: each.id, kind: 'road' });
    if (each.kind === 'service' && !isRoad) to.push({ id: each.id, kind: 'place', at: each.at });
  }
  const villages = world.areas.areas.filter((area) => area.level === 'village');
  const points = {
    lon: Float64Array.from(villages, ({ point }) => point![0]),
    lat: Float64Array.from(villages, ({ point }) => point![1]),
  };
  const { metres } = reachAlong(networkOf(roads), points, to, { walkMetres: rule.walkMetres });
  const found = villages.filter(({ parent }, i) => metres[i]! <= rule.metres && (county === null || parent === county));
  const count = found.length;
  return { villages: count, households: count * 30, people: count * 100, poorPeople: count * 10 };
}

test('along the roads: base, each year and total are those of the network built anew, in every county', () => {
  fc.assert(
    fc.property(fc.array(element, { maxLength: 6 }), rules, (elements, rule) => {
      const { areas } = reachOutcome(ground, rule, { id: 'v', title: '', elements }, years);
      expect(areas.map(({ area }) => area)).toEqual([null, 'north', 'south']);
      for (const { area, base, byYear, total } of areas) {
        expect(base).toEqual(reachedAnew(rule, [], area));
        for (const [i, year] of years.entries())
          expect(byYear[i]).toEqual(
            reachedAnew(
              rule,
              elements.filter(({ to }) => to !== null && to <= year),
              area,
            ),
          );
        expect(total).toEqual(reachedAnew(rule, elements, area));
      }
    }),
    { numRuns: 150 },
  );
});

test('a road counts along the roads though it is not what is to be reached, from its year on; a new clinic too', () => {
  const track = { technicalClass: 'unclassed', area: areaCode('north') };
  const way = road(
    'way',
    [
      [104.25, 35],
      [104.41, 35],
    ],
    { ...track, to: 2018 },
  );
  const at = [104.4, 35.001] as const;
  const service: PlanElement = { ...openFields('new', ''), kind: 'service', at, facilityKind: 'clinic', to: 2019 };
  const rule: ReachRule = { destination: 'facility:clinic', metres: 36_000, via: 'roads', walkMetres: 500 };
  const { areas, rule: said } = reachOutcome(ground, rule, { id: 'v', title: '', elements: [way, service] }, years);
  expect(said).toBe(rule);
  // n0 to n2 have the cart track and the old road, 14 km; n3 has 23 km by the new way, n4 32 km.
  const [whole] = areas;
  expect(whole!.base.villages).toBe(3);
  expect(whole!.byYear.map(({ villages }) => villages)).toEqual([3, 3, 5, 5]);
  const nearer = reachOutcome(
    ground,
    { ...rule, metres: 10_000 },
    { id: 'v', title: '', elements: [way, service] },
    years,
  );
  expect(nearer.areas[0]!.byYear.map(({ villages }) => villages)).toEqual([2, 2, 2, 4]);
  expect(increaseOf(nearer.areas[0]!.base, nearer.areas[0]!.total)).toMatchObject({ villages: 2, people: 200 });
});
