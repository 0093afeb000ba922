/** What the map is held against: another period, the planned values of the same day, or a variant of a plan of the planning desk. */
export type ComparedWith =
  | { readonly kind: 'period'; readonly period: string }
  | { readonly kind: 'planned' }
  | { readonly kind: 'plan'; readonly plan: string; readonly variant: string };

/** Reads what the view keeps: a period, `planned`, or `plan:PLAN/VARIANT`. Null for no comparison. */
export function comparedWith(compared: string | null): ComparedWith | null {
  if (compared === null) return null;
  if (compared === 'planned') return { kind: 'planned' };
  const [, plan, variant] = /^plan:([^/]+)\/(.+)$/.exec(compared) ?? [];
  return plan && variant ? { kind: 'plan', plan, variant } : { kind: 'period', period: compared };
}

/** The variant as the view keeps it. */
export function comparedPlan(plan: string, variant: string): string {
  return `plan:${plan}/${variant}`;
}
