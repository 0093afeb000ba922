import type { PlanPrice, Variant } from '../../core/plan/plan.ts';
import { priceItem } from '../../core/plan/price-item.ts';
import { memoiseLast } from './memoise.ts';

/** How many elements of all variants are priced by each item of the price table. */
export const priceUses = memoiseLast((variants: readonly Variant[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { elements } of variants)
    for (const { cost } of elements) if (cost.kind === 'unitPrice') uses.set(cost.item, (uses.get(cost.item) ?? 0) + 1);
  return uses;
});

/** Items that something drawn could be priced by, and that have no price yet; in the order in which they were drawn. */
export const unpricedItems = memoiseLast(
  (variants: readonly Variant[], prices: readonly PlanPrice[]): readonly string[] => {
    const priced = new Set(prices.map(({ item }) => item));
    const drawn = new Set(variants.flatMap(({ elements }) => elements.map(priceItem)));
    return [...drawn].filter((item) => !priced.has(item));
  },
);
