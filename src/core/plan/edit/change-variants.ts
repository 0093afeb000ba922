import { isPlanId } from '../check-element.ts';
import { type Plan, type Variant, variantOf, workflowState } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';

export type AddVariant = { readonly kind: 'addVariant'; readonly id: string; readonly title: string };
/** A copy keeps the ids of the elements: what differs later is found by them. */
export type DuplicateVariant = {
  readonly kind: 'duplicateVariant';
  readonly variant: string;
  readonly id: string;
  readonly title: string;
};
export type RenameVariant = { readonly kind: 'renameVariant'; readonly variant: string; readonly title: string };
export type DeleteVariant = { readonly kind: 'deleteVariant'; readonly variant: string };

/** An empty variant after all others. */
export function addVariant(plan: Plan, { id, title }: AddVariant): PlanResult {
  return withNew(plan, { id, title: title.trim(), elements: [] });
}

/** A copy of a variant after all others. */
export function duplicateVariant(plan: Plan, { variant, id, title }: DuplicateVariant): PlanResult {
  const original = variantOf(plan, variant);
  if (!original) return planRefused('variantUnknown', { variant });
  return withNew(plan, { id, title: title.trim(), elements: original.elements });
}

export function renameVariant(plan: Plan, { variant, title }: RenameVariant): PlanResult {
  if (workflowState(plan) === 'approved') return planRefused('locked');
  const before = variantOf(plan, variant);
  if (!before) return planRefused('variantUnknown', { variant });
  const words = title.trim();
  if (words === '') return planRefused('titleMissing');
  if (words === before.title) return planRefused('nothingChanged');
  const next = { ...before, title: words };
  return { ok: true, plan: { ...plan, variants: plan.variants.map((each) => (each === before ? next : each)) } };
}

/** Refused for the last one: a plan has at least one variant. */
export function deleteVariant(plan: Plan, { variant }: DeleteVariant): PlanResult {
  if (workflowState(plan) === 'approved') return planRefused('locked');
  if (!variantOf(plan, variant)) return planRefused('variantUnknown', { variant });
  if (plan.variants.length === 1) return planRefused('lastVariant');
  return { ok: true, plan: { ...plan, variants: plan.variants.filter(({ id }) => id !== variant) } };
}

function withNew(plan: Plan, variant: Variant): PlanResult {
  if (workflowState(plan) === 'approved') return planRefused('locked');
  if (!isPlanId(variant.id)) return planRefused('idInvalid', { id: variant.id });
  if (variantOf(plan, variant.id)) return planRefused('idTaken', { id: variant.id });
  if (variant.title === '') return planRefused('titleMissing');
  return { ok: true, plan: { ...plan, variants: [...plan.variants, variant] } };
}
