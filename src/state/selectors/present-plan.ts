import { verticesOf } from '../../core/plan/element-geometry.ts';
import { type Plan, type PlanElement, variantOf } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';
import { presentPlan } from '../history.ts';
import type { PlanState } from '../plan-store.ts';
import type { PlanningState } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

const none: readonly PlanElement[] = [];

/** The plan in force; null while there is none. */
export function planNow({ history }: Pick<PlanState, 'history'>): Plan | null {
  return history && presentPlan(history);
}

/** The variant that is shown: the one chosen, else the first. */
export function shownVariant(plan: Plan | null, chosen: string | null) {
  if (!plan) return null;
  return (chosen === null ? null : variantOf(plan, chosen)) ?? plan.variants[0] ?? null;
}

/** Its elements. */
export function shownElements(plan: PlanState, { variant }: Pick<PlanningState, 'variant'>): readonly PlanElement[] {
  return shownVariant(planNow(plan), variant)?.elements ?? none;
}

/** Elements by id, remembered for the last list. */
export const elementsById = memoiseLast(
  (elements: readonly PlanElement[]): ReadonlyMap<string, PlanElement> =>
    new Map(elements.map((element) => [element.id, element])),
);

/** Where the map looks for an element: its first vertex. */
export function firstPlace(element: PlanElement): LonLat {
  return verticesOf(element)[0]!;
}

/** Whether it has vertices to take out; a point has none. */
export function hasVertices(element: PlanElement): boolean {
  return verticesOf(element).length > 1;
}
