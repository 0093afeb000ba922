import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LiveReach, PlanPlaces } from '../../src/state/planning-store.ts';
import { newlyReached, newlyReachedCount, unknownVillages } from '../../src/state/selectors/live-figures.ts';

/** By village: state at the last rest, whether it changed since, and its people. */
const village = fc.record({
  state: fc.constantFrom(0, 1, 2, 255),
  hasChanged: fc.boolean(),
  people: fc.oneof(fc.constant(Number.NaN), fc.integer({ min: 0, max: 4 })),
});

test('the villages that only the plan reaches: the first of them all sorted, and their number', () => {
  fc.assert(
    fc.property(fc.array(village, { maxLength: 40 }), fc.integer({ min: 1, max: 12 }), (villages, most) => {
      const numbers = [...villages.keys()];
      const changed = (from: number) =>
        new Set(numbers.filter((i) => villages[i]!.hasChanged && villages[i]!.state === from));
      const states = Uint8Array.from(villages, ({ state }) => state);
      const reach = { states, gained: changed(0), lost: changed(2) } as unknown as LiveReach;
      const people = Float64Array.from(villages, (each) => each.people);
      const weight = (i: number) => (people[i]! > 0 ? people[i]! : 0);
      const all = numbers.filter((i) => (states[i] === 2) !== (reach.gained.has(i) || reach.lost.has(i)));
      all.sort((a, b) => weight(b) - weight(a) || a - b);
      expect(newlyReached(reach, { people } as unknown as PlanPlaces, most)).toEqual(all.slice(0, most));
      expect(newlyReachedCount(reach)).toBe(all.length);
    }),
  );
});

test('what is not known is counted: places, people, and the poor apart from none', () => {
  const nothing = Number.NaN;
  const columns = {
    lon: [104, nothing, 105, 106],
    people: [10, nothing, nothing, 5],
    poorPeople: [0, nothing, 3, nothing],
  };
  const { lon, people, poorPeople } = columns;
  const places = {
    lon: Float64Array.from(lon),
    people: Float64Array.from(people),
    poorPeople: Float64Array.from(poorPeople),
  };
  expect(unknownVillages(places)).toEqual({ unlocated: 1, withoutPeople: 1, withoutPoor: 1 });
});
