import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/core/target/apportion.ts';
import { apportionWithin } from '../../src/demos/apportion-within.ts';
import { randomFor } from '../../src/demos/random.ts';

const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0);

describe('apportion', () => {
  it('gives the largest remainders the rest: 100 seats by 1/3 each are 34, 33, 33', () => {
    expect(apportion(100, [1, 1, 1])).toEqual([34, 33, 33]);
  });

  it('adds up exactly, within one of the exact share', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), weights, (total, each) => {
        const parts = apportion(total, each);
        expect(sum(parts)).toBe(total);
        for (const [index, part] of parts.entries()) {
          expect(Math.abs(part - (total * each[index]!) / sum(each))).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('apportionWithin', () => {
  it('respects caps and still adds up', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 0, max: 500 })), {
      minLength: 1,
    });
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), (each, share) => {
        const caps = each.map(([, cap]) => cap);
        const total = Math.floor(sum(caps) * share);
        const weights = each.map(([weight]) => weight);
        const parts = apportionWithin({ total, weights, caps });
        expect(sum(parts)).toBe(total);
        expect(parts.every((part, index) => part <= caps[index]!)).toBe(true);
      }),
    );
  });

  it('throws when the caps cannot hold the total', () => {
    expect(() => apportionWithin({ total: 10, weights: [1, 1], caps: [4, 5] })).toThrow(/expected room for 10/);
  });
});

describe('randomFor', () => {
  it('gives the same stream for the same seed and label, another for another', () => {
    const draw = (seed: number, label: string) => Array.from({ length: 5 }, randomFor(seed, label).next);
    expect(draw(1, 'a')).toEqual(draw(1, 'a'));
    expect(draw(1, 'a')).not.toEqual(draw(1, 'b'));
    expect(draw(1, 'a')).not.toEqual(draw(2, 'a'));
  });

  it('is spread evenly over [0, 1)', () => {
    const random = randomFor(7, 'evenness');
    const bins = Array.from({ length: 10 }, () => 0);
    for (let draw = 0; draw < 10_000; draw += 1) bins[Math.floor(random.next() * 10)]! += 1;
    for (const bin of bins) expect(Math.abs(bin - 1000)).toBeLessThan(150);
  });
});
