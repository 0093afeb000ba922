import type { LonLat } from '../../unit.ts';
import type { Plan } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';
import { roundedPlace } from './shifted.ts';

/** Gives a site another outline, or none: a ring without its repeated last position. */
export type DrawFootprint = {
  readonly kind: 'drawFootprint';
  readonly variant: string;
  readonly id: string;
  readonly ring: readonly LonLat[] | null;
};

export function drawFootprint(plan: Plan, { variant, id, ring }: DrawFootprint): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    if (element.kind !== 'site')
      return planRefused('kindDiffers', { id, expected: 'site', found: element.kind }).reason;
    if (ring === null && element.footprint === null) return element;
    return { ...element, footprint: ring?.map(roundedPlace) ?? null };
  });
}
