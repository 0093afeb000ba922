import { type ElementCosting, elementCost } from '../../core/plan/outcome/element-cost.ts';
import type { PlanElement, PlanPrice } from '../../core/plan/plan.ts';
import { draftId } from './draft-elements.ts';
import { elementLength } from './element-length.ts';
import { memoiseLast } from './memoise.ts';

/** Costs by element under one price table, each reckoned once. */
const costsOf = memoiseLast((_prices: readonly PlanPrice[]) => new WeakMap<PlanElement, ElementCosting>());

/** What an element costs and how that was reckoned. */
export function costOf(element: PlanElement, prices: readonly PlanPrice[]): ElementCosting {
  const costs = costsOf(prices);
  const known = costs.get(element);
  if (known) return known;
  const costing = elementCost(element, prices);
  costs.set(element, costing);
  return costing;
}

export type LiveTotals = {
  /** Sum of the known costs, 万元, and how many are not known. */
  readonly wanYuan: number;
  readonly unknown: number;
  readonly km: number;
  /** Kilometres by technical class, best class first. */
  readonly kmByClass: readonly { readonly technicalClass: string; readonly km: number }[];
};

/** Cost and kilometres of the variant as it would be if the gesture ended now. A new draft is priced as the road that it would become. */
export function liveTotals(
  elements: readonly PlanElement[],
  moved: PlanElement | null,
  prices: readonly PlanPrice[],
): LiveTotals {
  let [wanYuan, unknown, km] = [0, 0, 0];
  const classes = new Map<string, number>();
  const add = (element: PlanElement) => {
    const cost = costOf(element, prices).wanYuan;
    if (cost === null) unknown++;
    else wanYuan += cost;
    if (element.kind !== 'road') return;
    const length = elementLength(element);
    km += length;
    classes.set(element.technicalClass, (classes.get(element.technicalClass) ?? 0) + length);
  };
  for (const element of elements) if (element.id !== moved?.id) add(element);
  if (moved) add(moved.id === draftId ? asPriced(moved, prices) : moved);
  const kmByClass = [...classes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([technicalClass, length]) => ({
      technicalClass,
      km: length,
    }));
  return { wanYuan, unknown, km, kmByClass };
}

function asPriced(element: PlanElement, prices: readonly PlanPrice[]): PlanElement {
  const item = priceItem(element);
  return prices.some((price) => price.item === item) ? { ...element, cost: { kind: 'unitPrice', item } } : element;
}

/** The item of a price table that an element of its kind is priced by. */
export function priceItem(element: PlanElement): string {
  switch (element.kind) {
    case 'road':
      return `road/${element.technicalClass}/${element.surface}`;
    case 'site':
      return 'relocationSite';
    case 'bridge':
      return 'bridge';
    case 'service':
      return element.facilityKind;
  }
}
