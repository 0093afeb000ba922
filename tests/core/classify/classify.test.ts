import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classCount, classMethods } from '../../../src/core/classify/breaks.ts';
import { classOf, classRanges } from '../../../src/core/classify/class-of.ts';
import { classify } from '../../../src/core/classify/classify.ts';
import { roundest } from '../../../src/core/classify/roundest.ts';

const figures = fc.array(fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: 0, max: 12 })), {
  minLength: 1,
  maxLength: 60,
});
const wanted = fc.record({
  method: fc.constantFrom(...classMethods),
  classes: fc.integer({ min: 2, max: 9 }),
  edges: fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { maxLength: 8 }),
});

describe('classes', () => {
  it('are exclusive and total, with edges that ascend strictly', () => {
    fc.assert(
      fc.property(figures, wanted, (values, classification) => {
        const breaks = classify(values, classification);
        expect(breaks.edges.slice(1).every((edge, i) => edge > breaks.edges[i]!)).toBe(true);
        expect(classCount(breaks)).toBeLessThanOrEqual(
          Math.max(classification.classes, classification.edges.length + 1),
        );
        const ranges = classRanges(breaks);
        for (const value of values) {
          const index = classOf(value, breaks);
          expect(index).toBeGreaterThanOrEqual(0);
          expect(index).toBeLessThan(classCount(breaks));
          const isLast = index === ranges.length - 1;
          expect(value >= ranges[index]!.from).toBe(true);
          expect(isLast ? value <= ranges[index]!.to : value < ranges[index]!.to).toBe(true);
        }
      }),
    );
  });

  it('follow the order of the values', () => {
    fc.assert(
      fc.property(figures, wanted, (values, classification) => {
        const breaks = classify(values, classification);
        const indexes = [...values].sort((a, b) => a - b).map((value) => classOf(value, breaks));
        expect(indexes.slice(1).every((index, i) => index >= indexes[i]!)).toBe(true);
      }),
    );
  });

  it('are never empty for quantiles and natural breaks', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom('quantile' as const, 'natural' as const),
        fc.integer({ min: 2, max: 7 }),
        (values, method, classes) => {
          const breaks = classify(values, { method, classes, edges: [] });
          const used = new Set(values.map((value) => classOf(value, breaks)));
          expect(used.size).toBe(classCount(breaks));
        },
      ),
    );
  });

  it('have the least squared distance that any division has (natural breaks against brute force)', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 9 }),
        fc.integer({ min: 2, max: 3 }),
        (values, classes) => {
          const sorted = [...values].sort((a, b) => a - b);
          const breaks = classify(values, { method: 'natural', classes, edges: [] });
          const groups = Array.from({ length: classCount(breaks) }, (_, k) =>
            sorted.filter((value) => classOf(value, breaks) === k),
          );
          expect(cost(groups)).toBeCloseTo(leastCost(sorted, Math.min(classes, sorted.length)), 6);
        },
      ),
    );
  });

  it('hold the same number of values for quantiles without ties', () => {
    const breaks = classify([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], { method: 'quantile', classes: 5, edges: [] });
    expect(breaks.edges).toEqual([3, 5, 7, 9]);
  });

  it('put a value on an edge into the class above', () => {
    const breaks = classify([0, 100], { method: 'user', classes: 3, edges: [20, 10, 10] });
    expect(breaks.edges).toEqual([10, 20]);
    expect([9.99, 10, 19.99, 20].map((value) => classOf(value, breaks))).toEqual([0, 1, 1, 2]);
  });

  it('give one class without bounds when nothing is known', () => {
    const breaks = classify([], { method: 'natural', classes: 5, edges: [] });
    expect(breaks).toEqual({ edges: [], min: null, max: null });
    expect(classRanges(breaks)).toEqual([]);
  });
});

describe('roundest', () => {
  it('stays between the neighbours', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        fc.pre(a !== b);
        const [low, high] = a < b ? [a, b] : [b, a];
        const edge = roundest(low, high);
        expect(edge > low && edge <= high).toBe(true);
      }),
    );
  });

  it('finds the readable number', () => {
    expect(roundest(0.0731, 0.0826)).toBe(0.08);
    expect(roundest(1234, 1611)).toBe(1500);
    expect(roundest(3, 4)).toBe(4);
    expect(roundest(-2, 5)).toBe(0);
  });
});

function cost(groups: readonly (readonly number[])[]): number {
  return groups.reduce((sum, group) => {
    const mean = group.reduce((a, b) => a + b, 0) / group.length;
    return sum + group.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

function leastCost(sorted: readonly number[], classes: number): number {
  if (classes === 1) return cost([sorted]);
  let best = Number.POSITIVE_INFINITY;
  for (let size = 1; size <= sorted.length - classes + 1; size += 1) {
    best = Math.min(best, cost([sorted.slice(0, size)]) + leastCost(sorted.slice(size), classes - 1));
  }
  return best;
}
