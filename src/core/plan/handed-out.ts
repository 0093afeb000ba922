import type { Plan, PlanElement, Variant } from './plan.ts';

/** What was written to a file: its name, and how many things of which variant, or of all of them. */
export type HandedOut = {
  readonly name: string;
  /** Title of the variant; null where the file holds the whole plan. */
  readonly variant: string | null;
  readonly variants: number;
  readonly counts: Readonly<Record<PlanElement['kind'], number>>;
  /** Lines of funding. */
  readonly funds: number;
};

/** `variant` null: of all variants together. */
export function handedOut(name: string, { variants }: Pick<Plan, 'variants'>, variant: Variant | null): HandedOut {
  const counts = { road: 0, site: 0, bridge: 0, service: 0 };
  let funds = 0;
  for (const { elements } of variant ? [variant] : variants)
    for (const { kind, funding } of elements) {
      counts[kind] += 1;
      funds += funding.length;
    }
  return { name, variant: variant?.title ?? null, variants: variants.length, counts, funds };
}
