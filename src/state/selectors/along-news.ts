import type { PlanElement } from '../../core/plan/plan.ts';
import { drawnThingOf } from '../../core/plan/serving-kind.ts';
import type { DrawnNews } from '../../core/reach/network/along-cover.ts';
import type { DrawnThing } from '../../core/reach/network/drawn-things.ts';
import type { PlanningState } from '../planning-store.ts';
import { draftAsElement } from './draft-as-element.ts';
import { elementsById } from './present-plan.ts';

/** What stands in the plan, by id, and what is in the hand, new or in place of what has its id there. */
export type Drawn = { readonly standing: ReadonlyMap<string, PlanElement>; readonly moved: PlanElement | null };

export const nothingDrawn: Drawn = { standing: new Map(), moved: null };

/** What is drawn in a list of elements, as it would be if the gesture ended now. */
export function drawnNow(
  elements: readonly PlanElement[],
  now: Pick<PlanningState, 'draft' | 'roadKind' | 'facilityKind'>,
): Drawn {
  return { standing: elementsById(elements), moved: draftAsElement(elements, now) };
}

/** The element as it would be if the gesture ended now. */
export function elementIn({ standing, moved }: Drawn, id: string): PlanElement | undefined {
  return moved?.id === id ? moved : standing.get(id);
}

/**
 * What leads, along the roads, from one moment to another. While only the hand moves, what stands in the plan is not gone through: it may be thousands.
 * Elements that are the same object are taken to be the same.
 */
export function newsBetween(held: Drawn, wanted: Drawn, destination: string): DrawnNews {
  const put: DrawnThing[] = [];
  const remove: string[] = [];
  for (const id of idsToCompare(held, wanted)) {
    const [before, after] = [elementIn(held, id), elementIn(wanted, id)];
    if (before === after) continue;
    const thing = after && drawnThingOf(after, destination);
    if (thing) put.push(thing);
    else if (before && drawnThingOf(before, destination)) remove.push(id);
  }
  return { put, remove };
}

function idsToCompare(held: Drawn, wanted: Drawn): ReadonlySet<string> {
  const inHand = [held, wanted].flatMap(({ moved }) => moved?.id ?? []);
  return new Set(
    held.standing === wanted.standing ? inHand : [...held.standing.keys(), ...wanted.standing.keys(), ...inHand],
  );
}
