import { elementKm } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';

const lengths = new WeakMap<PlanElement, number>();

/** Kilometres of a road along the ground, 0 for all else; reckoned once an element. */
export function elementLength(element: PlanElement): number {
  const known = lengths.get(element);
  if (known !== undefined) return known;
  const km = elementKm(element);
  lengths.set(element, km);
  return km;
}
