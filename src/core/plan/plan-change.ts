import { commonEnds } from './common-ends.ts';
import type { Plan, PlanElement, Variant } from './plan.ts';

/** What turns one list of elements into another: so many kept from the start and from the end, and what stands between them. */
type ElementsChange = { readonly head: number; readonly between: readonly PlanElement[]; readonly tail: number };

/** A variant by what differs from one that is held already (`from`, its id); from nothing where that is null. */
type VariantChange = Omit<Variant, 'elements'> & ElementsChange & { readonly from: string | null };

/** What turns one plan into another: the fields that are not the same object, and all variants of the new one by what differs. */
export type PlanChange = {
  readonly fields: Partial<Omit<Plan, 'variants'>>;
  readonly variants: readonly VariantChange[];
};

/** What leads from `before` to `after`, which share what did not change; null: from nothing. Costs no more than comparing the lists. */
export function planChange(before: Plan | null, after: Plan): PlanChange {
  const { variants, ...fields } = after;
  const old: Partial<Plan> = before ?? {};
  const changed = Object.entries(fields).filter(([name, value]) => old[name as keyof Plan] !== value);
  return {
    fields: Object.fromEntries(changed),
    variants: variants.map((variant) => variantChange(before?.variants ?? [], variant)),
  };
}

/** The plan after a change. Elements that the change does not name are the same objects as before. */
export function changedPlan(before: Plan | null, { fields, variants }: PlanChange): Plan {
  const held = new Map(before?.variants.map(({ id, elements }) => [id, elements]));
  return {
    ...(before as Plan),
    ...fields,
    variants: variants.map(({ from, head, between, tail, ...variant }) => {
      const old = from === null ? [] : held.get(from)!;
      return { ...variant, elements: [...old.slice(0, head), ...between, ...old.slice(old.length - tail)] };
    }),
  };
}

/**
 * A change as several that come to the same one after the other, each with about `most` elements: one that brings thousands is handed to another
 * thread in portions, so that neither side stands still.
 */
export function portionsOf({ fields, variants }: PlanChange, most: number): readonly PlanChange[] {
  const step = Math.max(1, Math.floor(most / variants.length));
  const portions = [0, ...variants.map(({ between }) => Math.ceil(between.length / step))];
  return Array.from({ length: Math.max(1, ...portions) }, (_, k) => ({
    fields: k === 0 ? fields : {},
    variants: variants.map((each) => {
      const [done, between] = [k * step, each.between.slice(k * step, (k + 1) * step)];
      // What an earlier portion brought stands after the head by now.
      const held = { from: each.id, head: each.head + Math.min(done, each.between.length) };
      return k === 0 ? { ...each, between } : { ...each, ...held, between };
    }),
  }));
}

function variantChange(held: readonly Variant[], { elements, ...variant }: Variant): VariantChange {
  let best: VariantChange = { ...variant, from: null, head: 0, between: elements, tail: 0 };
  for (const { id, elements: old } of held) {
    const change = elementsChange(old, elements);
    const isBetter = change.between.length < best.between.length;
    if (isBetter || (id === variant.id && change.between.length === best.between.length && old.length > 0))
      best = { ...variant, from: id, ...change };
  }
  return best;
}

function elementsChange(before: readonly PlanElement[], after: readonly PlanElement[]): ElementsChange {
  const { head, tail } = commonEnds(before, after);
  return { head, between: after.slice(head, after.length - tail), tail };
}
