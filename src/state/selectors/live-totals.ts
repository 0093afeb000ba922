import { elementKm, isMeasured } from '../../core/plan/element-geometry.ts';
import { type ElementCosting, elementCost } from '../../core/plan/outcome/element-cost.ts';
import type { PlanElement, PlanPrice } from '../../core/plan/plan.ts';
import { usualCost } from '../../core/plan/price-item.ts';
import { roadClassRanks } from '../../core/reach/destination.ts';
import { draftId } from './draft-elements.ts';
import { memoiseLast } from './memoise.ts';
import { elementsById } from './present-plan.ts';

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
  /** Sum of the known costs, 万元; null where there are costs and not one of them is known. How many are not known. */
  readonly wanYuan: number | null;
  readonly unknown: number;
  readonly km: number;
  /** Kilometres by technical class, best class first, an office's own classes last. */
  readonly kmByClass: readonly { readonly technicalClass: string; readonly km: number }[];
};

type Sums = { wanYuan: number; known: number; unknown: number; km: number; readonly classes: Map<string, number> };

/** More elements than this are not measured within a frame (`keepChecked` does it between the frames). */
const mostAtOnce = 40;

/**
 * Cost and kilometres of the variant as it would be if the gesture ended now; null while too many elements are not measured yet. A new draft is priced
 * as the road that it would become.
 */
export function liveTotals(
  elements: readonly PlanElement[],
  moved: PlanElement | null,
  prices: readonly PlanPrice[],
): LiveTotals | null {
  if (elements.filter((element) => !isMeasured(element)).length > mostAtOnce) return null;
  const whole = sumsOf(elements, prices);
  const sums = { ...whole, classes: new Map(whole.classes) };
  if (moved) {
    // Only what is in the hand is reckoned anew: a plan may have thousands of elements.
    const before = elementsById(elements).get(moved.id);
    if (before) add(sums, before, prices, -1);
    add(sums, moved.id === draftId ? { ...moved, cost: usualCost(moved) } : moved, prices, 1);
  }
  const { known, unknown, km, classes } = sums;
  const kmByClass = [...classes]
    .filter(([, length]) => length > 1e-9)
    .sort(([a], [b]) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    .map(([technicalClass, length]) => ({ technicalClass, km: length }));
  return { wanYuan: known === 0 && unknown > 0 ? null : sums.wanYuan, unknown, km, kmByClass };
}

const sumsOf = memoiseLast((elements: readonly PlanElement[], prices: readonly PlanPrice[]): Sums => {
  const sums: Sums = { wanYuan: 0, known: 0, unknown: 0, km: 0, classes: new Map() };
  for (const element of elements) add(sums, element, prices, 1);
  return sums;
});

function add(sums: Sums, element: PlanElement, prices: readonly PlanPrice[], sign: 1 | -1): void {
  const cost = costOf(element, prices).wanYuan;
  if (cost === null) sums.unknown += sign;
  else {
    sums.known += sign;
    sums.wanYuan += sign * cost;
  }
  if (element.kind !== 'road') return;
  const length = sign * elementKm(element);
  sums.km += length;
  sums.classes.set(element.technicalClass, (sums.classes.get(element.technicalClass) ?? 0) + length);
}

function rankOf(technicalClass: string): number {
  const ranks: readonly string[] = roadClassRanks;
  return ranks.includes(technicalClass) ? ranks.indexOf(technicalClass) : ranks.length;
}
