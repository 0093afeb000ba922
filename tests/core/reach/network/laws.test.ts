import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import {
  type ReachAlong,
  reachAlong,
  unreachable,
  withoutPlace,
} from '../../../../src/core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../../../src/core/reach/network/roads.ts';
import { bruteCosts } from './brute-ways.ts';
import { type NetworkCase, networkCases } from './random-network.ts';

const walkMetres = 500;
const objectives = ['metres', 'seconds'] as const;
/** A near miss of up to 10 m may be joined at either of two places; ways over a few such joints differ by less than this (or seconds). */
const jointMetres = 1;

function answer(one: NetworkCase, roads: readonly NetworkRoad[], objective: 'metres' | 'seconds'): ReachAlong {
  return reachAlong(networkOf(roads), one.points, one.destinations, { walkMetres, objective });
}

/** Sums along other joints round differently: by less than this. */
function isNoLonger(after: Float64Array, before: Float64Array): boolean {
  return after.every((value, i) => Number.isNaN(value) || value <= before[i]! * (1 + 1e-12) + 1e-6);
}

test.each(objectives)('agrees with brute force, in %s', (objective) => {
  fc.assert(
    fc.property(networkCases(), (one) => {
      const found = answer(one, one.roads, objective);
      const expected = bruteCosts(one, { walkMetres, tolerance: 10, objective });
      for (const [i, cost] of expected.entries()) {
        const mine = found[objective][i]!;
        if (Number.isFinite(cost)) expect(Math.abs(mine - cost)).toBeLessThan(jointMetres);
        else expect(mine).toBe(cost);
        expect(found.state[i]).toBe(
          Number.isNaN(cost) ? withoutPlace : cost === Number.POSITIVE_INFINITY ? unreachable : 1,
        );
      }
    }),
    { numRuns: 400 },
  );
});

test.each(objectives)('one more road lengthens no way, one less shortens none, in %s', (objective) => {
  fc.assert(
    fc.property(networkCases(), (one) => {
      const without = answer(one, one.roads.slice(1), objective);
      const withIt = answer(one, one.roads, objective);
      expect(isNoLonger(withIt[objective], without[objective])).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('a higher class makes no way take longer', () => {
  fc.assert(
    fc.property(networkCases(), (one) => {
      const raised = one.roads.map((road, i) => (i === 0 ? { ...road, technicalClass: 'expressway' } : road));
      const [before, after] = [answer(one, one.roads, 'seconds'), answer(one, raised, 'seconds')];
      expect(isNoLonger(after.seconds, before.seconds)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('the order of the roads changes no way', () => {
  fc.assert(
    fc.property(networkCases(), (one) => {
      const turned = answer(one, one.roads.toReversed(), 'metres');
      const straight = answer(one, one.roads, 'metres');
      expect(isNoLonger(turned.metres, straight.metres) && isNoLonger(straight.metres, turned.metres)).toBe(true);
    }),
    { numRuns: 300 },
  );
});
