import { verticesOf } from '../element-geometry.ts';
import type { Plan } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeElement } from './change-variant.ts';
import { isReshapable, vertexFault, withVertices } from './with-vertices.ts';

/** Takes a vertex out of a road or a footprint; refused where too few would be left. */
export type RemoveVertex = {
  readonly kind: 'removeVertex';
  readonly variant: string;
  readonly id: string;
  readonly vertex: number;
};

export function removeVertex(plan: Plan, { variant, id, vertex }: RemoveVertex): PlanResult {
  return changeElement(plan, { variant, id }, (element) => {
    if (!isReshapable(element)) return planRefused('vertexUnknown', { vertex }).reason;
    return vertexFault(element, vertex) ?? withVertices(element, verticesOf(element).toSpliced(vertex, 1));
  });
}
