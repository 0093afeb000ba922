import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  alongRoads,
  destinationGeometries,
  destinationOf,
  offeredDestinations,
  type ReachSources,
} from '../../src/state/selectors/reach-question.ts';
import { reachStatesOf, reachSumsOf, unservedOf, villagePlaceOf } from '../../src/state/selectors/reach-states.ts';
import type { ReachData } from '../../src/state/session-store.ts';

const { NaN: none, POSITIVE_INFINITY: never } = Number;
const data: ReachData = {
  destination: 'facility:clinic',
  offered: ['facility:clinic'],
  codes: ['a', 'b', 'c', 'd', 'e'],
  names: ['A', 'B', 'C', 'D', 'E'],
  people: Float64Array.of(100, 300, 200, 50, none),
  lon: Float64Array.of(1, 2, 3, none, 5),
  lat: Float64Array.of(1, 2, 3, none, 5),
  existing: Float64Array.of(500, 3000, never, none, 9000),
  withPlan: Float64Array.of(500, 1000, 8000, none, 9000),
  network: null,
};

test('covered, only by the plan, not covered, without coordinates; equality counts', () => {
  expect([...reachStatesOf(data, 500)]).toEqual([1, 0, 0, 255, 0]);
  const states = reachStatesOf(data, 1000);
  expect([...states]).toEqual([1, 2, 0, 255, 0]);
  expect(reachSumsOf(data, states)).toEqual({
    covered: { villages: 1, people: 100 },
    planned: { villages: 1, people: 300 },
    uncovered: { villages: 2, people: 200 },
    missing: { villages: 1, people: 50 },
  });
  expect(unservedOf(data, reachStatesOf(data, 500), 2)).toEqual([1, 2]);
  expect([villagePlaceOf(data, 'b'), villagePlaceOf(data, 'd'), villagePlaceOf(data, 'x')]).toEqual([
    [2, 2],
    null,
    null,
  ]);
});

test('a wider radius never covers less', () => {
  const radius = fc.double({ min: 1, max: 20_000, noNaN: true });
  fc.assert(
    fc.property(radius, radius, (one, other) => {
      const narrow = reachStatesOf(data, Math.min(one, other));
      const wide = reachStatesOf(data, Math.max(one, other));
      const rank = (state: number) => (state === 1 ? 2 : state === 2 ? 1 : 0);
      expect(narrow.every((state, i) => rank(wide[i]!) >= rank(state))).toBe(true);
    }),
  );
});

const line = {
  type: 'LineString' as const,
  coordinates: [
    [1, 1],
    [2, 2],
  ],
};
const roadProject = (status: string, technicalClass: string) =>
  ({
    type: 'Feature',
    geometry: line,
    properties: { type: 'road', status, technicalClass },
  }) as unknown as ReachSources['projects']['features'][number];
const facility = (kind: string) =>
  ({ type: 'Feature', geometry: { type: 'Point', coordinates: [1, 1] }, properties: { kind, name: '' } }) as const;
const sources: ReachSources = {
  network: { type: 'FeatureCollection', features: [] },
  everNetwork: {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: line, properties: { technicalClass: 'class2', surface: '' } }],
  },
  facilities: { type: 'FeatureCollection', features: [] },
  everFacilities: { type: 'FeatureCollection', features: [facility('stop') as never] },
  projects: { type: 'FeatureCollection', features: [roadProject('done', 'class3'), roadProject('planned', 'class4')] },
};

test('what is offered, what is chosen, and what the plan adds', () => {
  const offered = offeredDestinations(sources);
  expect(offered).toEqual(['facility:stop', 'road:class2', 'road:class3', 'road:class4']);
  expect(destinationOf('road:class3', offered)).toBe('road:class3');
  expect(destinationOf('facility:clinic', offered)).toBe('facility:stop');
  expect(destinationOf(null, [])).toBeNull();
  const counts = (destination: string | null) => {
    const { existing, added } = destinationGeometries(sources, destination);
    return [existing.length, added.length];
  };
  expect(counts('facility:stop')).toEqual([0, 1]);
  expect(counts('road:class2')).toEqual([0, 1]);
  expect(counts('road:class3')).toEqual([1, 1]);
  expect(counts('road:class4')).toEqual([1, 2]);
  expect(counts(null)).toEqual([0, 0]);
});

test('along the roads: all roads whatever their class, raised ones too, and the destinations among them', () => {
  const ids = (destination: string | null) => {
    const { roads, plannedRoads, destinations, plannedDestinations } = alongRoads(sources, destination);
    return [roads, plannedRoads, destinations, plannedDestinations].map((list) => list.map(({ id }) => id));
  };
  const [there, later] = [['existing 0'], ['planned 0', 'planned 1']];
  expect(ids('road:class3')).toEqual([there, later, there, ['planned 0']]);
  expect(ids('facility:stop')).toEqual([there, later, [], ['planned 2']]);
  expect(ids(null).slice(2)).toEqual([[], []]);
});
