import { differenceOf, type ElementDifference } from '../../core/plan/compare/difference.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** What a merge would change in ours, by variant of the result; variants in which nothing differs are left out. */
export const mergeNews = memoiseLast(
  (
    before: Plan,
    after: Plan,
  ): readonly {
    readonly id: string;
    readonly title: string;
    readonly differences: readonly ElementDifference[];
  }[] =>
    after.variants.flatMap(({ id, title, elements }) => {
      const own = before.variants.find((variant) => variant.id === id)?.elements ?? [];
      const differences = differenceOf({ elements: own }, { elements });
      return differences.length === 0 ? [] : [{ id, title, differences }];
    }),
);
