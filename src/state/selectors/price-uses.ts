import type { Variant } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** How many elements of all variants are priced by each item of the price table. */
export const priceUses = memoiseLast((variants: readonly Variant[]): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  for (const { elements } of variants)
    for (const { cost } of elements) if (cost.kind === 'unitPrice') uses.set(cost.item, (uses.get(cost.item) ?? 0) + 1);
  return uses;
});
