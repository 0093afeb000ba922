import type { LonLat } from '../../unit.ts';
import { isSamePlace } from '../check-element.ts';
import type { Plan, Road } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';
import { joinCosts, joinFunding } from './share-money.ts';

/** Makes one road of two that share an end. The first one's id and fields stay; costs and funding add up. */
export type JoinRoads = {
  readonly kind: 'joinRoads';
  readonly variant: string;
  readonly id: string;
  readonly other: string;
};

/** Refused for roads of different class, surface or way of reckoning the cost: joining them would hide a difference. */
export function joinRoads(plan: Plan, { variant, id, other }: JoinRoads): PlanResult {
  if (id === other) return planRefused('sameRoad', { id });
  return changeVariant(plan, variant, ({ elements }) => {
    const [first, second] = [id, other].map((each) => elements.find((element) => element.id === each));
    if (!first || !second) return planRefused('elementUnknown', { id: first ? other : id });
    for (const each of [first, second])
      if (each.kind !== 'road') return planRefused('kindDiffers', { id: each.id, expected: 'road', found: each.kind });
    const [road, joined] = [first as Road, second as Road];
    const cost = joinCosts(road.cost, joined.cost);
    if (road.technicalClass !== joined.technicalClass || road.surface !== joined.surface || !cost)
      return planRefused('classesDiffer', { id, other });
    const line = joinedLine(road.line, joined.line);
    if (!line) return planRefused('endsApart', { id, other });
    // Each stands for a project of its own: joined, one of the two would be counted beside the plan again.
    if (road.replaces !== null && joined.replaces !== null && road.replaces !== joined.replaces)
      return planRefused('replacesDiffer', { id, other });
    const replaces = road.replaces ?? joined.replaces;
    const result = { ...road, line, cost, replaces, funding: joinFunding(road.funding, joined.funding) };
    return {
      ok: true,
      elements: elements.filter((each) => each !== second).map((each) => (each === first ? result : each)),
    };
  });
}

/** One line through the shared end, in the direction of the first; null when no ends are the same place. */
function joinedLine(a: readonly LonLat[], b: readonly LonLat[]): readonly LonLat[] | null {
  const back = b.toReversed();
  for (const next of [b, back]) if (isSamePlace(a.at(-1)!, next[0]!)) return [...a, ...next.slice(1)];
  for (const before of [b, back]) if (isSamePlace(before.at(-1)!, a[0]!)) return [...before, ...a.slice(1)];
  return null;
}
