import { elementKm } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';

/** Kilometres of a road along the ground, 0 for all else. */
export function elementLength(element: PlanElement): number {
  return elementKm(element);
}
