import { elementFault } from '../check-element.ts';
import { type Plan, type PlanElement, type Variant, variantOf, workflowState } from '../plan.ts';
import { type PlanRefusal, type PlanResult, planRefused } from '../plan-result.ts';

/** New elements of a variant, or why not. */
export type ElementsResult =
  | { readonly ok: true; readonly elements: readonly PlanElement[] }
  | { readonly ok: false; readonly reason: PlanRefusal };

/**
 * Puts new elements in place of a variant's, all else shared. Refused when the plan is approved (locked), when there is no such variant,
 * when a new or changed element is faulty, when an id is there twice, and when nothing would change.
 */
export function changeVariant(plan: Plan, id: string, change: (variant: Variant) => ElementsResult): PlanResult {
  if (workflowState(plan) === 'approved') return planRefused('locked');
  const variant = variantOf(plan, id);
  if (!variant) return planRefused('variantUnknown', { variant: id });
  const changed = change(variant);
  if (!changed.ok) return changed;
  const before = new Set(variant.elements);
  const fresh = changed.elements.filter((element) => !before.has(element));
  if (fresh.length === 0 && changed.elements.length === variant.elements.length) return planRefused('nothingChanged');
  for (const element of fresh) {
    const reason = elementFault(element);
    if (reason) return { ok: false, reason };
  }
  const seen = new Set<string>();
  for (const element of changed.elements) {
    if (seen.has(element.id)) return planRefused('idTaken', { id: element.id });
    seen.add(element.id);
  }
  const next = { ...variant, elements: changed.elements };
  return {
    ok: true,
    plan: { ...plan, variants: plan.variants.map((each) => (each === variant ? next : each)) },
  };
}

/** Changes one element of a variant, in its place. `change` may refuse; giving back the same object changes nothing. */
export function changeElement(
  plan: Plan,
  place: { readonly variant: string; readonly id: string },
  change: (element: PlanElement) => PlanElement | PlanRefusal,
): PlanResult {
  return changeVariant(plan, place.variant, ({ elements }) => {
    const at = elements.findIndex((element) => element.id === place.id);
    const element = elements[at];
    if (!element) return planRefused('elementUnknown', { id: place.id });
    const changed = change(element);
    if ('code' in changed) return { ok: false, reason: changed };
    return { ok: true, elements: changed === element ? elements : elements.with(at, changed) };
  });
}
