import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DrawnParts, drawnParts } from '../../../../src/core/reach/network/drawn-parts.ts';
import { createDrawnReach } from '../../../../src/core/reach/network/drawn-reach.ts';
import type { Drawn } from '../../../../src/core/reach/network/drawn-things.ts';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import { type Destination, reachAlong } from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import { networkCases } from './random-network.ts';

const walkMetres = 500;

/** Which of the roads after the first ones are drawn, step by step, and whether each is moved; and places beside them. */
const steps = fc.array(
  fc.array(fc.record({ road: fc.nat(), isMoved: fc.boolean(), place: fc.nat() }), { maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 5,
  },
);

/** Roads of the rest, some of them moved, and of the places. */
function drawnOf(
  drawing: readonly { readonly road: number; readonly isMoved: boolean; readonly place: number }[],
  rest: readonly NetworkRoad[],
  places: readonly Destination[],
  step = 0,
): Drawn {
  const roads = drawing.flatMap(({ road, isMoved }, k): NetworkRoad[] => {
    const each = rest[road % Math.max(1, rest.length)];
    return each ? [isMoved ? { ...moved(each), id: `moved ${step} ${k}` } : each] : [];
  });
  const destinations = drawing.flatMap(({ place, isMoved }, k): Destination[] => {
    const each = places[place % 4];
    // Every other moved road is what is to be reached.
    const whole =
      isMoved && k % 2 === 0 && rest.length > 0 ? [{ id: `moved ${step} ${k}`, kind: 'road' as const }] : [];
    return each ? [each, ...whole] : whole;
  });
  return { roads, destinations };
}

test.each(['metres', 'seconds'] as const)(
  'things drawn, moved and removed: the answer of starting anew, to the last bit, and who it changed, in %s',
  (objective) => {
    fc.assert(
      fc.property(networkCases(), fc.nat({ max: 7 }), fc.nat({ max: 3 }), steps, (one, cut, known, drawings) => {
        const [base, rest] = [one.roads.slice(0, cut), one.roads.slice(cut)];
        const [there, places] = [one.destinations.slice(0, known), one.destinations.slice(known)];
        const options = { walkMetres, objective };
        const network = networkOf(base);
        const reach = createDrawnReach(network, one.points, there, options);
        for (const drawing of drawings) {
          const drawn = drawnOf(drawing, rest, places.filter(isPlace));
          const { roads } = drawn;
          const before = {
            ...reach.answer,
            metres: reach.answer.metres.slice(),
            seconds: reach.answer.seconds.slice(),
          };
          const changed = reach.draw(drawn);
          const all = [...there, ...drawn.destinations];
          const anew = reachAlong(networkOf([...base, ...roads]), one.points, all, options);
          expect(reach.answer).toEqual(anew);
          expectParts(base, roads, drawnParts(network, reach.drawn()));
          for (const [i, metres] of reach.answer.metres.entries())
            if (!Object.is(metres, before.metres[i]) || !Object.is(reach.answer.seconds[i], before.seconds[i]))
              expect(changed).toContain(i);
        }
        reach.draw({ roads: [], destinations: [] });
        expect(reach.answer).toEqual(reach.base);
      }),
      { numRuns: 120 },
    );
  },
);

test.each(['metres', 'seconds'] as const)(
  'step by step: after each the answer of starting anew with all so far, and who it made better, in %s',
  (objective) => {
    fc.assert(
      fc.property(
        networkCases(),
        fc.nat({ max: 5 }),
        fc.nat({ max: 2 }),
        steps,
        steps,
        (one, cut, known, first, second) => {
          const [base, rest] = [one.roads.slice(0, cut), one.roads.slice(cut)];
          const [there, places] = [one.destinations.slice(0, known), one.destinations.slice(known).filter(isPlace)];
          const options = { walkMetres, objective };
          const reach = createDrawnReach(networkOf(base), one.points, there, options);
          for (const drawing of [first, second]) {
            const drawn = drawing.map((each, step) => drawnOf(each, rest, places, step));
            let before: Float64Array = reach.base.metres.slice();
            reach.drawSteps(drawn, (step, better) => {
              const so = drawn.slice(0, step + 1);
              const roads = [...base, ...so.flatMap((each) => each.roads)];
              const all = [...there, ...so.flatMap((each) => each.destinations)];
              const anew = reachAlong(networkOf(roads), one.points, all, options);
              // Who is on no road is known once all is drawn; a tie between destinations is settled by their numbers, the same here.
              expect({ ...reach.answer, offNetwork: [] }).toEqual({ ...anew, offNetwork: [] });
              for (const [i, metres] of anew.metres.entries())
                if (!Object.is(metres, before[i])) expect(better).toContain(i);
              before = anew.metres;
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);

test('a road that stops 8 m short of a drawn one is joined to it, and the drawn one is a destination', () => {
  const road = (id: string, coordinates: number[][]): NetworkRoad => ({
    ...{ id, technicalClass: 'class4', oneWay: null, layer: 0 },
    geometry: { type: 'LineString', coordinates },
  });
  const old = road('old', [
    [107, 27],
    [107, 27.01],
  ]);
  const across = road('across', [
    [106.99, 27.01007],
    [107.01, 27.01007],
  ]);
  const points = { lon: Float64Array.of(107, 107.005), lat: Float64Array.of(27, 27.0101) };
  const drawn = createDrawnReach(networkOf([old]), points, [{ id: 'across', kind: 'road' }], { walkMetres });
  expect([...drawn.answer.state, ...drawn.answer.offNetwork]).toEqual([0, 0, 0]);
  expect([...drawn.draw({ roads: [across], destinations: [] })]).toEqual([0, 1]);
  expect(drawn.drawn().joints).toMatchObject([{ kind: 'nearMiss', lineA: 0, lineB: 1 }]);
  expect(drawn.answer.metres[0]! - drawn.drawn().joints[0]!.gapMetres).toBeCloseTo(1108, 0);
  expect(drawn.answer).toEqual(
    reachAlong(networkOf([old, across]), points, [{ id: 'across', kind: 'road' }], { walkMetres }),
  );
  expect([...drawn.draw({ roads: [], destinations: [] })]).toEqual([0, 1]);
  expect([...drawn.answer.state, ...drawn.answer.offNetwork]).toEqual([0, 0, 0]);
});

function isPlace({ kind }: Destination): boolean {
  return kind === 'place';
}

function moved(road: NetworkRoad): NetworkRoad {
  const coordinates = road.geometry!.coordinates as number[][];
  const [x, y] = coordinates.at(-1)!;
  return {
    ...road,
    geometry: { type: 'LineString', coordinates: [...coordinates.slice(0, -1), [x! + 1 / 128, y! - 1 / 256]] },
  };
}

/** Of the network built anew: as many parts, and no road of the base in any part that a road named apart lies in. */
function expectParts(base: readonly NetworkRoad[], roads: readonly NetworkRoad[], { parts, apart }: DrawnParts): void {
  const { lines, componentOf, components } = networkOf([...base, ...roads]);
  expect(parts).toBe(components.length);
  const partsOf = (isWanted: (road: number) => boolean) =>
    new Set(componentOf.filter((_, line) => isWanted(lines.road[line]!)));
  const existing = partsOf((road) => road < base.length);
  const hanging = [...roads.keys()].filter((k) => {
    const own = partsOf((road) => road === base.length + k);
    return own.size > 0 && [...own].every((part) => !existing.has(part));
  });
  expect(apart).toEqual(hanging.map((k) => roads[k]!.id));
}
