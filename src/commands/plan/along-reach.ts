import { contentText } from '../../core/plan/content-text.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { Destination } from '../../core/reach/network/reach-along.ts';
import type { NetworkRoad } from '../../core/reach/network/roads.ts';
import type { ReachConnection } from '../../jobs/reach/connect.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { servingKind } from '../../state/selectors/draft-elements.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { alongRoads, type ReachSources } from '../../state/selectors/reach-question.ts';
import { networkRoadOf } from './follow-way.ts';
import type { PlanningDesk } from './planning-desk.ts';
import type { ReachEngine } from './reach-engine.ts';

export type AlongRule = { readonly destination: string; readonly metres: number; readonly walkMetres: number };

/** A drawn road that is itself a destination takes the next of these ids: the network must know them when it is opened. */
const destinationIds = Array.from({ length: 4000 }, (_, k) => `destination ${k}`);
/** With more drawn roads than this the ways are reckoned when the gesture has ended: all of them are joined to the network each time. */
const mostLive = 150;

/**
 * Ways along the roads, those that exist and those that are drawn. Service points that are drawn are destinations, for which the network is opened anew;
 * what does not change that follows the mouse.
 */
export async function alongReach(
  { plans, planning }: PlanningDesk,
  worker: ReachConnection['api'],
  sources: ReachSources,
  { destination, metres, walkMetres }: AlongRule,
): Promise<ReachEngine> {
  const { roads, destinations } = alongRoads(sources, destination);
  const elementsNow = () => shownElements(plans.getState(), planning.getState());
  const places = placesIn(elementsNow(), destination);
  const drawnDestinations = destinationIds.map((id): Destination => ({ id, kind: 'road' }));
  const question = { roads, plannedRoads: [], destinations, walkMetres };
  const begun = await worker.openAlong({ ...question, plannedDestinations: [...drawnDestinations, ...places] }, metres);
  let shown: readonly PlanElement[] | null = null;

  return {
    begun,
    isOutdated: () => contentText(placesIn(elementsNow(), destination)) !== contentText(places),
    async follow() {
      const now = planning.getState();
      const elements = elementsNow();
      const moved = now.draft && draftAsElement(elements, now);
      if (moved && (elements.length > mostLive || moved.kind !== 'road')) return null;
      if (!moved && elements === shown) return [];
      shown = moved ? null : elements;
      const wanted = moved ? [...elements.filter(({ id }) => id !== moved.id), moved] : elements;
      const drawn = drawnRoads(wanted, destination);
      const step = await worker.drawAlong(drawn.map(({ road }) => road));
      const apart = new Set(step.parts?.apart);
      return [
        {
          ...step,
          parts: {
            parts: step.parts?.parts ?? 0,
            apart: drawn.flatMap(({ road, element }) => (apart.has(road.id) ? [element] : [])),
          },
        },
      ];
    },
  };
}

/** Service points that are drawn and serve the destination. */
function placesIn(elements: readonly PlanElement[], destination: string): readonly Destination[] {
  return elements.flatMap((element): readonly Destination[] =>
    element.kind === 'service' && servingKind(element, destination) !== null
      ? [{ id: element.id, kind: 'place', at: element.at }]
      : [],
  );
}

/** All that is drawn for the network with the ids of its elements; those that are what is to be reached under the ids of destinations. */
function drawnRoads(
  elements: readonly PlanElement[],
  destination: string,
): readonly { readonly road: NetworkRoad; readonly element: string }[] {
  let serving = 0;
  return elements.flatMap((element) =>
    networkRoadOf(element).map((road) => {
      const id = servingKind(element, destination) === null ? null : destinationIds[serving++];
      return { road: { ...road, id: id ?? `road ${road.id}` }, element: element.id };
    }),
  );
}
