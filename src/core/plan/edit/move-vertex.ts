import type { LonLat } from '../../unit.ts';
import { isSamePlace } from '../check-element.ts';
import { verticesOf } from '../element-geometry.ts';
import type { Plan } from '../plan.ts';
import type { PlanResult } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';
import { roundedPlace } from './shifted.ts';
import { vertexFault, withVertices } from './with-vertices.ts';

/** Moves one vertex, numbered as in `verticesOf`; the vertex of a point is the point itself. */
export type MoveVertex = {
  readonly kind: 'moveVertex';
  readonly variant: string;
  readonly id: string;
  readonly vertex: number;
  readonly to: LonLat;
};

export function moveVertex(plan: Plan, { variant, id, vertex, to }: MoveVertex): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    const fault = vertexFault(element, vertex);
    if (fault) return fault;
    const vertices = verticesOf(element);
    const place = roundedPlace(to);
    return isSamePlace(vertices[vertex]!, place) ? element : withVertices(element, vertices.with(vertex, place));
  });
}
