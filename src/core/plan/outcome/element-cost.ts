import { polygonSquareMetres } from '../../geo/polygon-area.ts';
import { elementKm, geometryOfElement } from '../element-geometry.ts';
import type { PlanElement, PlanPrice } from '../plan.ts';

/** Square metres of one mu 亩. */
const squareMetresPerMu = 10_000 / 15;

/** What an element costs, and how that was reckoned. `wanYuan` null: not known, for the reason given. */
export type ElementCosting = {
  readonly wanYuan: number | null;
  readonly because: 'stated' | 'priced' | 'notStated' | 'priceMissing' | 'quantityMissing';
  /** With a unit price: so much of the price's unit. */
  readonly quantity: number | null;
  readonly price: PlanPrice | null;
};

export function elementCost(element: PlanElement, prices: readonly PlanPrice[]): ElementCosting {
  const { cost } = element;
  const none = { quantity: null, price: null };
  if (cost.kind === 'unknown') return { wanYuan: null, because: 'notStated', ...none };
  if (cost.kind === 'total') return { wanYuan: cost.wanYuan, because: 'stated', ...none };
  const price = prices.find(({ item }) => item === cost.item) ?? null;
  if (!price) return { wanYuan: null, because: 'priceMissing', ...none };
  const quantity = quantityIn(price.unit, element);
  return quantity === null
    ? { wanYuan: null, because: 'quantityMissing', quantity, price }
    : { wanYuan: quantity * price.wanYuan, because: 'priced', quantity, price };
}

/** How much of a unit an element has: km as drawn, people or households assigned (none yet: its capacity), area of the footprint. */
function quantityIn(unit: string, element: PlanElement): number | null {
  switch (unit) {
    case 'each':
      return 1;
    case 'km':
      return element.kind === 'road' ? elementKm(element) : null;
    case 'person':
      if (element.kind !== 'site') return null;
      return element.origins.length === 0
        ? element.capacityPeople
        : element.origins.reduce((sum, { people }) => sum + people, 0);
    case 'household':
      if (element.kind !== 'site') return null;
      return element.origins.length === 0
        ? (element.capacityHouseholds ?? null)
        : householdsOf(element.origins.map(({ households }) => households));
    case 'squareMetre':
    case 'mu': {
      const geometry = geometryOfElement(element);
      if (geometry.type !== 'Polygon') return null;
      return polygonSquareMetres(geometry) / (unit === 'mu' ? squareMetresPerMu : 1);
    }
    default:
      return null;
  }
}

/** Null when some village's are not known. */
function householdsOf(households: readonly (number | null)[]): number | null {
  return households.includes(null) ? null : households.reduce<number>((sum, each) => sum + each!, 0);
}
