import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactWeights, rollUpAreas, tallyByGroup } from '../../../src/core/reach/tally.ts';

const weightsOf = fc.float64Array({ min: 0, max: 1e7, noNaN: true, maxLength: 200 });

describe('weights', () => {
  test('people stay whole; anything else moves by less than the last bit of the total', () => {
    expect([...exactWeights(Float64Array.of(3, 0, 51_203))]).toEqual([3, 0, 51_203]);
    expect(exactWeights(Float64Array.of(0.1, 1e8))[0]).toBeCloseTo(0.1, 7);
    expect(exactWeights(Float64Array.of(0, 0))).toEqual(Float64Array.of(0, 0));
    expect(() => exactWeights(Float64Array.of(-1))).toThrow('from 0 on');
  });
  test('sums are the same in every order, and adding then taking away leaves nothing', () => {
    fc.assert(
      fc.property(weightsOf, (weights) => {
        const exact = exactWeights(weights);
        const sum = exact.reduce((a, b) => a + b, 0);
        expect(exact.toSorted().reduce((a, b) => a + b, 0)).toBe(sum);
        expect(exact.reduceRight((a, b) => a - b, sum)).toBe(0);
      }),
    );
  });
});

test('parts add up to the whole to the last bit; missing points are in no part', () => {
  fc.assert(
    fc.property(
      weightsOf,
      fc.array(fc.constantFrom(0, 1, 255), { minLength: 200, maxLength: 200 }),
      (weights, pattern) => {
        const flags = Uint8Array.from(weights, (_, i) => pattern[i]!);
        const group = Int32Array.from(weights, (_, i) => (i * 7) % 3);
        const { all, byGroup } = tallyByGroup({ flags, weights: exactWeights(weights), group, groups: 3 });
        for (const key of ['points', 'covered', 'weight', 'coveredWeight', 'missing'] as const)
          expect(byGroup.reduce((sum, tally) => sum + tally[key], 0)).toBe(all[key]);
        expect(all.points + all.missing).toBe(weights.length);
      },
    ),
  );
});

test('figures of areas roll up to all levels; a circle is a bug', () => {
  expect([...rollUpAreas(Float64Array.of(0, 1, 2, 4), Int32Array.of(-1, 0, 1, 0))]).toEqual([7, 3, 2, 4]);
  expect(() => rollUpAreas(Float64Array.of(1, 2), Int32Array.of(1, 0))).toThrow('circle');
});
