import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contributionsOf } from '../../../src/core/reach/contributions.ts';
import { coverageOf, coveredBy } from '../../../src/core/reach/coverage.ts';
import { featureTable, type ReachFeature } from '../../../src/core/reach/features.ts';
import { exactWeights, tallyByGroup } from '../../../src/core/reach/tally.ts';
import { indexed, reachCases } from './random-reach.ts';

test('what a feature reaches is its own coverage, what it alone reaches is what is lost without it', () => {
  fc.assert(
    fc.property(reachCases(), (each) => {
      const { grid, table } = indexed(each);
      const weights = exactWeights(Float64Array.from({ length: grid.count }, (_, i) => i / 3));
      const found = contributionsOf(grid, table, weights);
      const sums = (features: readonly ReachFeature[]) => {
        const flags = coveredBy(
          coverageOf(
            grid,
            featureTable(features, (name) => each.radii[name]!),
          ),
        );
        return tallyByGroup({ flags, weights, group: null, groups: 0 }).all;
      };
      const all = sums(each.features);
      for (const [f, feature] of each.features.entries()) {
        const own = sums([feature]);
        const others = sums(each.features.filter((other) => other !== feature));
        expect([found.points[f], found.weight[f]]).toEqual([own.covered, own.coveredWeight]);
        expect(found.alonePoints[f]).toBe(all.covered - others.covered);
        expect(found.aloneWeight[f]).toBe(all.coveredWeight - others.coveredWeight);
      }
      expect(found.alonePoints.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(all.covered);
    }),
    { numRuns: 300 },
  );
});
