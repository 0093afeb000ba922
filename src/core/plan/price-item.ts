import type { ElementCost, PlanElement } from './plan.ts';

/** The item of a price table that an element of its kind is priced by: `road/CLASS/SURFACE`, `relocationSite`, `bridge`, or the kind of a facility. */
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

/** By the plan's own price for such an element. Where the table has none yet, the cost stays open until it has: one price mends all of them. */
export function usualCost(element: PlanElement): ElementCost {
  return { kind: 'unitPrice', item: priceItem(element) };
}
