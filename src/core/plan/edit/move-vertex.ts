import type { AreaCode, LonLat } from '../../unit.ts';
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
  /** Whose the element is from now on, where the move took it over a border. */
  readonly area?: AreaCode;
};

export function moveVertex(plan: Plan, { variant, id, vertex, to, area }: MoveVertex): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    const fault = vertexFault(element, vertex);
    if (fault) return fault;
    const vertices = verticesOf(element);
    const place = roundedPlace(to);
    if (isSamePlace(vertices[vertex]!, place)) return element;
    return withVertices(area ? { ...element, area } : element, vertices.with(vertex, place));
  });
}
