import type { Position } from 'geojson';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { NetworkRoad } from '../../core/reach/network/roads.ts';
import type { LonLat } from '../../core/unit.ts';
import { elementGeometry } from '../../state/selectors/draft-elements.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

type FollowWay = (from: LonLat, to: LonLat, limitMetres: number) => Promise<readonly Position[] | null>;

/**
 * Asks for ways along the roads that exist and those that the variant draws; null where there is none. The worker is told of the drawn
 * ones when they have changed since it was last asked here.
 */
export function wayFollower({ drawing, plans, planning }: PlanningDesk): FollowWay {
  let told: readonly PlanElement[] | null = null;
  return (from, to, limitMetres) => {
    const elements = shownElements(plans.getState(), planning.getState());
    if (elements !== told) void drawing.api.draw(elements.flatMap(networkRoadOf));
    told = elements;
    return drawing.api.follow(from, to, limitMetres);
  };
}

/** A drawn road as the network takes it; nothing for what is no road. */
export function networkRoadOf(element: PlanElement): readonly NetworkRoad[] {
  const geometry = element.kind === 'road' ? elementGeometry(element) : null;
  if (element.kind !== 'road' || geometry?.type !== 'LineString') return [];
  return [{ id: element.id, technicalClass: element.technicalClass, oneWay: null, layer: 0, geometry }];
}
