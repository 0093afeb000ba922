import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Mover, nearestWithCapacity, type Taker } from '../../../src/core/plan/nearest-with-capacity.ts';
import { areaCode } from '../../../src/core/unit.ts';

const place = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }))
  .map(([x, y]) => [104 + x / 100, 35 + y / 100] as const);
const movers = (most: number, people: number) =>
  fc
    .array(fc.tuple(place, fc.integer({ min: 1, max: people })), { minLength: 1, maxLength: most })
    .map((list) =>
      list.map(
        ([at, count], i): Mover => ({ village: areaCode(`v${i}`), people: count, households: count, at, reason: null }),
      ),
    );
const takers = (most: number, room: number) =>
  fc
    .array(fc.tuple(place, fc.option(fc.integer({ min: 0, max: room }), { freq: 8 })), {
      minLength: 1,
      maxLength: most,
    })
    .map((list) => list.map(([at, roomPeople], i): Taker => ({ id: `s${i}`, at, roomPeople })));

describe('split among sites', () => {
  test('is exact: no other assignment of single people is shorter (all of them tried)', () => {
    fc.assert(
      fc.property(movers(3, 2), takers(3, 3), (from, to) => {
        const answer = nearestWithCapacity(from, to, false);
        const best = bestOfAll(from, to);
        const moved =
          from.reduce((sum, { people }) => sum + people, 0) - answer.left.reduce((sum, { people }) => sum + people, 0);
        expect(moved).toBe(best.moved);
        expect(answer.peopleMetres).toBeCloseTo(best.way, 3);
        expect(answer.isExact).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  test('keeps capacities, loses nobody, and shares households without counting one twice', () => {
    fc.assert(
      fc.property(movers(25, 90), takers(6, 200), (from, to) => {
        const { assigned, left } = nearestWithCapacity(from, to, false);
        for (const [i, { origins }] of assigned.entries())
          expect(origins.reduce((sum, { people }) => sum + people, 0)).toBeLessThanOrEqual(
            to[i]!.roomPeople ?? Number.POSITIVE_INFINITY,
          );
        for (const { village, people } of from) {
          const parts = assigned.flatMap(({ origins }) => origins.filter((each) => each.village === village));
          const staying = left.find((each) => each.village === village)?.people ?? 0;
          expect(parts.reduce((sum, each) => sum + each.people, staying)).toBe(people);
          expect(parts.reduce((sum, each) => sum + each.households!, 0)).toBeLessThanOrEqual(people);
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('whole villages go to one site each, never shorter than the bound where there is one', () => {
  fc.assert(
    fc.property(movers(12, 60), takers(4, 150), (from, to) => {
      const answer = nearestWithCapacity(from, to, true);
      const villages = answer.assigned.flatMap(({ origins }) => origins.map(({ village }) => village));
      expect(new Set(villages).size).toBe(villages.length);
      expect(villages.length + answer.left.length).toBe(from.length);
      if (answer.bound !== null) expect(answer.peopleMetres).toBeGreaterThanOrEqual(answer.bound * (1 - 1e-12));
    }),
    { numRuns: 100 },
  );
});

/** Every way to seat single people, most moved first, then the least way. */
function bestOfAll(from: readonly Mover[], to: readonly Taker[]): { moved: number; way: number } {
  const people = from.flatMap((mover) => Array.from({ length: mover.people }, () => mover));
  const way = (mover: Mover, taker: Taker) =>
    nearestWithCapacity([{ ...mover, people: 1 }], [{ ...taker, roomPeople: null }], false).peopleMetres;
  const ways = new Map(from.map((mover) => [mover, to.map((taker) => way(mover, taker))]));
  const room = to.map(({ roomPeople }) => roomPeople ?? people.length);
  let best = { moved: -1, way: 0 };
  const seat = (k: number, moved: number, sum: number): void => {
    if (k === people.length) {
      if (moved > best.moved || (moved === best.moved && sum < best.way)) best = { moved, way: sum };
      return;
    }
    seat(k + 1, moved, sum);
    for (const site of room.keys()) {
      if (room[site] === 0) continue;
      room[site]!--;
      seat(k + 1, moved + 1, sum + ways.get(people[k]!)![site]!);
      room[site]!++;
    }
  };
  seat(0, 0, 0);
  return best;
}
