import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alongCover } from '../../../../src/core/reach/network/along-cover.ts';
import { createDrawnReach } from '../../../../src/core/reach/network/drawn-reach.ts';
import { networkOf } from '../../../../src/core/reach/network/network.ts';
import { reachAlong } from '../../../../src/core/reach/network/reach-along.ts';
import { networkCases } from './random-network.ts';

const walkMetres = 500;

test('whoever roads being drawn bring within a limit is counted as from the start, in every area; a road never takes anybody away', () => {
  fc.assert(
    fc.property(
      networkCases(),
      fc.nat({ max: 6 }),
      fc.integer({ min: 100, max: 6000 }),
      fc.array(fc.array(fc.nat(), { maxLength: 3 }), { minLength: 1, maxLength: 4 }),
      ({ roads, points, destinations }, cut, mostMetres, drawings) => {
        const [base, rest] = [roads.slice(0, cut), roads.slice(cut)];
        const count = points.lon.length;
        const sums = {
          areaOf: Int32Array.from({ length: count }, (_, i) => (i % 3) - 1),
          parentArea: Int32Array.of(-1, 0),
          weights: [Float64Array.from({ length: count }, (_, i) => i + 1)],
        };
        const drawn = createDrawnReach(networkOf(base), points, destinations, { walkMetres });
        const cover = alongCover({ drawn, base: drawn.base.metres, mostMetres, ...sums });
        let flags = cover.flags();
        for (const drawing of drawings) {
          const wanted = rest.length === 0 ? [] : drawing.map((k) => rest[k % rest.length]!);
          const { gained, lost } = cover.draw([...new Set(wanted)]);
          const { metres } = reachAlong(networkOf([...base, ...new Set(wanted)]), points, destinations, { walkMetres });
          const isIn = [...metres].map((way) => way <= mostMetres);
          const now = cover.flags();
          expect([...now].map((flag) => flag === 1 || flag === 2)).toEqual(isIn);
          expect([...now].map((flag) => flag === 1)).toEqual([...drawn.base.metres].map((way) => way <= mostMetres));
          expect([...gained]).toEqual([...now.keys()].filter((i) => now[i] === 2 && flags[i] === 0));
          expect([...lost]).toEqual([...now.keys()].filter((i) => now[i] === 0 && flags[i] === 2));
          for (const area of [0, 1, 2]) {
            const belongs = (i: number) => area === 2 || (area === 1 ? i % 3 === 2 : i % 3 > 0);
            const within = [...metres.keys()].filter((i) => isIn[i] && belongs(i));
            expect(cover.covered[0]![area]).toBe(within.length);
            expect(cover.covered[1]![area]).toBe(within.reduce((sum, i) => sum + i + 1, 0));
            expect(cover.covered[1]![area]!).toBeGreaterThanOrEqual(cover.coveredByBase[1]![area]!);
          }
          flags = now;
        }
      },
    ),
    { numRuns: 80 },
  );
});
