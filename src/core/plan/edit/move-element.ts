import type { AreaCode, LonLat } from '../../unit.ts';
import type { Plan } from '../plan.ts';
import type { PlanResult } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';
import { shifted } from './shifted.ts';

/** Moves a whole element, a site with its footprint; `by` in degrees. */
export type MoveElement = {
  readonly kind: 'moveElement';
  readonly variant: string;
  readonly id: string;
  readonly by: LonLat;
  /** Whose it is from now on, where the move took it over a border. */
  readonly area?: AreaCode;
};

export function moveElement(plan: Plan, { variant, id, by, area }: MoveElement): PlanResult {
  return changeElement(plan, { variant, id }, (element) =>
    by[0] === 0 && by[1] === 0 ? element : shifted(area ? { ...element, area } : element, by),
  );
}
