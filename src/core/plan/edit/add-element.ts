import type { Bridge, Plan, PlanElement, Road, Service, Site } from '../plan.ts';
import type { PlanResult } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';
import { shifted } from './shifted.ts';

/** The four ways to draw something new. The id is chosen by whoever draws it, and must be new to the variant. */
export type AddElement =
  | { readonly kind: 'addSite'; readonly variant: string; readonly element: Site }
  | { readonly kind: 'drawRoad'; readonly variant: string; readonly element: Road }
  | { readonly kind: 'addBridge'; readonly variant: string; readonly element: Bridge }
  | { readonly kind: 'addService'; readonly variant: string; readonly element: Service };

/** Puts a new element after all others, its places rounded as plans keep them. */
export function addElement(plan: Plan, { variant, element }: AddElement): PlanResult {
  const added: PlanElement = shifted(element, [0, 0]);
  return changeVariant(plan, variant, ({ elements }) => ({ ok: true, elements: [...elements, added] }));
}
