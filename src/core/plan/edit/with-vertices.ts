import type { LonLat } from '../../unit.ts';
import { verticesOf } from '../element-geometry.ts';
import type { PlanElement } from '../plan.ts';
import { type PlanRefusal, planRefused } from '../plan-result.ts';

/** The element with other vertices in the sense of `verticesOf`: a road's line, a footprint's ring, a point. */
export function withVertices(element: PlanElement, vertices: readonly LonLat[]): PlanElement {
  if (element.kind === 'road') return { ...element, line: vertices };
  if (element.kind === 'site' && element.footprint !== null) return { ...element, footprint: vertices };
  return { ...element, at: vertices[0]! };
}

/** Why there is no vertex of this number in the element; null when there is. */
export function vertexFault(element: PlanElement, vertex: number): PlanRefusal | null {
  const isThere = Number.isInteger(vertex) && vertex >= 0 && vertex < verticesOf(element).length;
  return isThere ? null : planRefused('vertexUnknown', { vertex }).reason;
}

/** Whether vertices can be put in and taken out. */
export function isReshapable(element: PlanElement): boolean {
  return element.kind === 'road' || (element.kind === 'site' && element.footprint !== null);
}
