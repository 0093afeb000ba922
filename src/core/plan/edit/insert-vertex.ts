import type { LonLat } from '../../unit.ts';
import { verticesOf } from '../element-geometry.ts';
import type { Plan } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';
import { roundedPlace } from './shifted.ts';
import { isReshapable, withVertices } from './with-vertices.ts';

/** Puts in a vertex, which takes the number `vertex`; those from there on move up. 0 and the count itself make a road longer. */
export type InsertVertex = {
  readonly kind: 'insertVertex';
  readonly variant: string;
  readonly id: string;
  readonly vertex: number;
  readonly place: LonLat;
};

export function insertVertex(plan: Plan, { variant, id, vertex, place }: InsertVertex): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    const vertices = verticesOf(element);
    if (!isReshapable(element) || !Number.isInteger(vertex) || vertex < 0 || vertex > vertices.length)
      return planRefused('vertexUnknown', { vertex }).reason;
    return withVertices(element, vertices.toSpliced(vertex, 0, roundedPlace(place)));
  });
}
