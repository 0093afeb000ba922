import { differenceOf, type ElementDifference } from '../../core/plan/compare/difference.ts';
import { contentText } from '../../core/plan/content-text.ts';
import type { Plan } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** A part of the plan as a whole that a merge would change in ours: `id` as in `Provenance`; `name` is the title of a variant. */
type WholeNews = {
  readonly id: string;
  readonly how: 'added' | 'changed' | 'deleted';
  readonly name: string | null;
};

/** What a merge would change in ours beside the elements of variants; what holds the same is left out. */
export const wholeNews = memoiseLast((before: Plan, after: Plan): readonly WholeNews[] => {
  const [was, now] = [partsOf(before), partsOf(after)];
  return [...new Set([...was.keys(), ...now.keys()])].flatMap((id): WholeNews | readonly [] => {
    const [old, fresh] = [was.get(id), now.get(id)];
    if (old?.text === fresh?.text) return [];
    if (!old) return { id, how: 'added', name: fresh!.name };
    return fresh ? { id, how: 'changed', name: fresh.name } : { id, how: 'deleted', name: old.name };
  });
});

function partsOf({ title, prices, budget, variants }: Plan) {
  const part = (id: string, text: string, name: string | null = null) => [id, { text, name }] as const;
  return new Map([
    part('title', title, title),
    ...prices.map((row) => part(`price|${row.item}`, contentText(row))),
    ...budget.map((row) => part(`budget|${row.year}|${row.fundSource}`, contentText(row))),
    ...variants.map((variant) => part(`variant|${variant.id}`, variant.title, variant.title)),
  ]);
}

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
