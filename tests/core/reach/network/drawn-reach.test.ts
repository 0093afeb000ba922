import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DrawnParts } from '../../../../src/core/reach/network/drawn-parts.ts';
import { createDrawnReach } from '../../../../src/core/reach/network/drawn-reach.ts';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import { reachAlong } from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import { networkCases } from './random-network.ts';

const walkMetres = 500;

/** Which of the roads after the first ones are drawn, step by step, and whether each is moved. */
const steps = fc.array(fc.array(fc.record({ road: fc.nat(), isMoved: fc.boolean() }), { maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});

test.each(['metres', 'seconds'] as const)(
  'roads drawn, moved and removed: the answer of starting anew, to the last bit, and who it changed, in %s',
  (objective) => {
    fc.assert(
      fc.property(networkCases(), fc.nat({ max: 7 }), steps, (one, cut, drawings) => {
        const base = one.roads.slice(0, cut);
        const rest = one.roads.slice(cut);
        const options = { walkMetres, objective };
        const drawn = createDrawnReach(networkOf(base), one.points, one.destinations, options);
        for (const drawing of drawings) {
          const roads = drawing.flatMap(({ road, isMoved }, k): NetworkRoad[] => {
            const each = rest[road % Math.max(1, rest.length)];
            return each ? [isMoved ? { ...moved(each), id: `moved ${k}` } : each] : [];
          });
          const before = {
            ...drawn.answer,
            metres: drawn.answer.metres.slice(),
            seconds: drawn.answer.seconds.slice(),
          };
          const changed = drawn.draw(roads);
          const anew = reachAlong(networkOf([...base, ...roads]), one.points, one.destinations, options);
          expect(drawn.answer).toEqual(anew);
          expectParts(base, roads, drawn.parts());
          for (const [i, metres] of drawn.answer.metres.entries())
            if (!Object.is(metres, before.metres[i]) || !Object.is(drawn.answer.seconds[i], before.seconds[i]))
              expect(changed).toContain(i);
        }
        drawn.draw([]);
        expect(drawn.answer).toEqual(drawn.base);
      }),
      { numRuns: 250 },
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
  expect([...drawn.draw([across])]).toEqual([0, 1]);
  expect(drawn.drawn().joints).toMatchObject([{ kind: 'nearMiss', lineA: 0, lineB: 1 }]);
  expect(drawn.answer.metres[0]! - drawn.drawn().joints[0]!.gapMetres).toBeCloseTo(1108, 0);
  expect(drawn.answer).toEqual(
    reachAlong(networkOf([old, across]), points, [{ id: 'across', kind: 'road' }], { walkMetres }),
  );
  expect([...drawn.draw([])]).toEqual([0, 1]);
  expect([...drawn.answer.state, ...drawn.answer.offNetwork]).toEqual([0, 0, 0]);
});

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
