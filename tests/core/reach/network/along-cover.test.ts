import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongCover } from '../../../../src/core/reach/network/along-cover.ts';
import { drawnParts } from '../../../../src/core/reach/network/drawn-parts.ts';
import { joinDrawnRoads } from '../../../../src/core/reach/network/drawn-roads.ts';
import { type DrawnThing, drawnOf, thingOfRoad } from '../../../../src/core/reach/network/drawn-things.ts';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import { reachAlong } from '../../../../src/core/reach/network/reach-along.ts';
import { networkCases } from './random-network.ts';

const walkMetres = 500;
const thing = fc.constantFrom('a', 'b', 'c', 'd');
const change = fc.record({
  put: fc.array(fc.record({ id: thing, which: fc.nat({ max: 9 }), isDestination: fc.boolean() }), { maxLength: 3 }),
  remove: fc.array(thing, { maxLength: 1 }),
  loose: fc.array(thing, { maxLength: 1 }),
  /** So many of what is put are told before. */
  told: fc.nat({ max: 2 }),
});

test('whoever is brought within a limit is counted as from the start, in every area, whatever is held; nothing drawn takes anybody away', () => {
  fc.assert(
    fc.property(
      networkCases(),
      fc.nat({ max: 5 }),
      fc.nat({ max: 2 }),
      fc.tuple(fc.integer({ min: 100, max: 6000 }), fc.integer({ min: 100, max: 6000 })),
      // None, one, or all of what is drawn stays over the network.
      fc.constantFrom(0, 1, 9),
      fc.array(change, { minLength: 1, maxLength: 5 }),
      ({ roads, points, destinations }, cut, known, [mostMetres, otherMetres], mostOver, changes) => {
        const [base, rest] = [roads.slice(0, cut), roads.slice(cut)];
        const there = destinations.slice(0, known).filter(({ kind }) => kind === 'place');
        const places = destinations.flatMap((each) => (each.kind === 'place' ? [each.at] : []));
        const count = points.lon.length;
        const sums = {
          areaOf: Int32Array.from({ length: count }, (_, i) => (i % 3) - 1),
          parentArea: Int32Array.of(-1, 0),
          weights: [Float64Array.from({ length: count }, (_, i) => i + 1)],
        };
        const given = { roads: base, destinations: there, points, walkMetres, mostMetres, mostOver };
        const cover = alongCover({ ...given, ...sums });
        const wasThere = reachAlong(networkOf(base), points, there, { walkMetres }).metres;
        const things = new Map<string, DrawnThing>();
        let flags = cover.flags();
        expect([...flags].map((flag) => flag === 1)).toEqual([...wasThere].map((way) => way <= mostMetres));
        for (const { put, remove, loose, told } of changes) {
          const made = put.flatMap(({ id, which, isDestination }): DrawnThing[] => {
            const [road, at] = [rest[which], places[which - 6]];
            if (at) return [{ id, kind: 'place', at }];
            return road ? [{ id, kind: 'road', road, isDestination }] : [];
          });
          for (const each of made.slice(0, told)) things.set(each.id, each);
          for (const id of remove) things.delete(id);
          for (const each of made.slice(told)) things.set(each.id, each);
          cover.tell({ put: made.slice(0, told), remove: [] });
          const { gained, lost, parts } = cover.change({ put: made.slice(told), remove, loose });
          const drawn = drawnOf(things.values());
          const anew = networkOf([...base, ...drawn.roads]);
          const all = [...there, ...drawn.destinations];
          const { metres } = reachAlong(anew, points, all, { walkMetres });
          const isIn = [...metres].map((way) => way <= mostMetres);
          const now = cover.flags();
          expect([...now].map((flag) => flag === 1 || flag === 2)).toEqual(isIn);
          expect([...now].map((flag) => flag === 1)).toEqual([...wasThere].map((way) => way <= mostMetres));
          expect([...gained]).toEqual([...now.keys()].filter((i) => now[i] === 2 && flags[i] === 0));
          expect([...lost]).toEqual([...now.keys()].filter((i) => now[i] === 0 && flags[i] === 2));
          for (const area of [0, 1, 2]) {
            const belongs = (i: number) => area === 2 || (area === 1 ? i % 3 === 2 : i % 3 > 0);
            const within = [...metres.keys()].filter((i) => isIn[i] && belongs(i));
            expect(cover.covered[0]![area]).toBe(within.length);
            expect(cover.covered[1]![area]).toBe(within.reduce((sum, i) => sum + i + 1, 0));
            expect(cover.covered[1]![area]!).toBeGreaterThanOrEqual(cover.coveredByBase[1]![area]!);
          }
          const network = networkOf(base);
          const expected = drawnParts(network, joinDrawnRoads(network, drawn.roads));
          expect(parts.parts).toBe(anew.components.length);
          expect([...parts.apart].sort()).toEqual(expected.apart.map(thingOfRoad).sort());
          flags = now;
        }
        // Within another limit it is as if it had been asked for from the start.
        cover.within(otherMetres);
        const other = alongCover({ ...given, mostMetres: otherMetres, ...sums });
        other.change({ put: [...things.values()], remove: [], loose: [] });
        expect(cover.flags()).toEqual(other.flags());
        expect([cover.covered, cover.coveredByBase]).toEqual([other.covered, other.coveredByBase]);
      },
    ),
    { numRuns: 80 },
  );
});
