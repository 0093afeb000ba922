import { elementKm } from '../element-geometry.ts';
import type { Plan, Road } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';
import { shareFunding, shareOfCost } from './share-money.ts';
import { vertexFault } from './with-vertices.ts';

/** Cuts a road in two at a vertex that is not one of its ends. The first part keeps the id; money goes with the lengths. */
export type SplitRoad = {
  readonly kind: 'splitRoad';
  readonly variant: string;
  readonly id: string;
  readonly vertex: number;
  readonly newId: string;
};

export function splitRoad(plan: Plan, { variant, id, vertex, newId }: SplitRoad): PlanResult {
  return changeVariant(plan, variant, ({ elements }) => {
    const at = elements.findIndex((element) => element.id === id);
    const road = elements[at];
    if (!road) return planRefused('elementUnknown', { id });
    if (road.kind !== 'road') return planRefused('kindDiffers', { id, expected: 'road', found: road.kind });
    const fault = vertexFault(road, vertex);
    if (fault) return { ok: false, reason: fault };
    if (vertex === 0 || vertex === road.line.length - 1) return planRefused('vertexAtEnd', { vertex });
    return { ok: true, elements: elements.toSpliced(at, 1, ...halves(road, vertex, newId)) };
  });
}

function halves(road: Road, vertex: number, newId: string): readonly [Road, Road] {
  const first = { ...road, line: road.line.slice(0, vertex + 1) };
  const second = { ...road, id: newId, line: road.line.slice(vertex), replaces: null };
  const share = elementKm(first) / elementKm(road);
  const [cost, restCost] = shareOfCost(road.cost, share);
  const [funding, restFunding] = shareFunding(road.funding, share);
  return [
    { ...first, cost, funding },
    { ...second, cost: restCost, funding: restFunding },
  ];
}
