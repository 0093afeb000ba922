import { elementFault } from '../check-element.ts';
import { commonEnds } from '../common-ends.ts';
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
  const { old, now, around } = difference(variant.elements, changed.elements);
  const before = new Set(old);
  const fresh = now.filter((element) => !before.has(element));
  if (fresh.length === 0 && changed.elements.length === variant.elements.length) return planRefused('nothingChanged');
  for (const element of fresh) {
    const reason = elementFault(element);
    if (reason) return { ok: false, reason };
  }
  const taken = takenTwice(old, now, around);
  if (taken !== null) return planRefused('idTaken', { id: taken });
  const next = { ...variant, elements: changed.elements };
  return {
    ok: true,
    plan: { ...plan, variants: plan.variants.map((each) => (each === variant ? next : each)) },
  };
}

/**
 * What differs between two lists, and what they begin and end with alike. One gesture of thousands changes a few of thousands of elements: to put all
 * of them into a set for each made opening a plan of 5,000 gestures take two seconds.
 */
function difference(before: readonly PlanElement[], after: readonly PlanElement[]) {
  const { head, tail } = commonEnds(before, after);
  return {
    old: before.slice(head, before.length - tail),
    now: after.slice(head, after.length - tail),
    around: [before.slice(0, head), before.slice(before.length - tail)],
  };
}

/** The first id of what is new that another has too; those around have each its own, also among what was there before. */
function takenTwice(
  old: readonly PlanElement[],
  now: readonly PlanElement[],
  around: readonly (readonly PlanElement[])[],
): string | null {
  const ids = new Set<string>();
  for (const { id } of now) {
    if (ids.has(id)) return id;
    ids.add(id);
  }
  for (const { id } of old) ids.delete(id);
  if (ids.size === 0) return null;
  for (const part of around) for (const { id } of part) if (ids.has(id)) return id;
  return null;
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
