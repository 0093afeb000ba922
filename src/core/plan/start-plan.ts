import type { Price } from '../workspace/workspace.ts';
import { planFileVersion } from './migrations.ts';
import type { Plan, PlanElement } from './plan.ts';

/** An empty plan with one empty variant, on a workspace, with a copy of its prices (of several years of one item, the last). */
export function startPlan(start: {
  readonly id: string;
  readonly title: string;
  readonly variant: { readonly id: string; readonly title: string };
  readonly base: Plan['base'];
  readonly prices: readonly Price[];
}): Plan {
  const latest = new Map<string, Price>();
  for (const price of start.prices)
    if ((latest.get(price.item)?.year ?? Number.NEGATIVE_INFINITY) <= price.year) latest.set(price.item, price);
  return {
    format: 'guatu-plan',
    version: planFileVersion,
    id: start.id,
    title: start.title,
    base: start.base,
    prices: [...latest.values()].map(({ item, unit, priceWanYuan }) => ({ item, unit, wanYuan: priceWanYuan })),
    budget: [],
    variants: [{ ...start.variant, elements: [] }],
    workflow: [],
    ancestor: null,
    provenance: [],
  };
}

/** The fields that a newly drawn element begins with, all that can be left open left open. */
export function openFields(id: string, name: string) {
  return {
    id,
    name,
    status: 'planned',
    programme: null,
    from: null,
    to: null,
    cost: { kind: 'unknown' },
    funding: [],
    responsible: null,
    evidence: null,
    remark: null,
    area: null,
    replaces: null,
  } as const satisfies Partial<PlanElement>;
}
