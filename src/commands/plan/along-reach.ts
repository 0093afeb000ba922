import type { AlongRule } from '../../core/plan/outcome/reach-rule.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { drawnThingOf } from '../../core/plan/serving-kind.ts';
import type { DrawnChange } from '../../core/reach/network/along-cover.ts';
import { alongGround } from '../../core/reach/network/along-ground.ts';
import type { DrawnThing } from '../../core/reach/network/drawn-things.ts';
import type { ReachConnection } from '../../jobs/reach/connect.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { draftAsElement } from '../../state/selectors/draft-as-element.ts';
import { elementsById, shownElements } from '../../state/selectors/present-plan.ts';
import { existingThings, type ReachSources } from '../../state/selectors/reach-question.ts';
import type { PlanningDesk } from './planning-desk.ts';
import type { ReachEngine } from './reach-engine.ts';

/** So many things are handed over at a time: two milliseconds. Between two portions the page goes on. */
const thingsAtOnce = 200;
/** With more elements than this it takes a moment to make ready for another one to be moved. */
const mostAtOnce = 200;

/**
 * Ways along the roads, those that exist and those that are drawn. The worker remembers what is drawn; it is told what changed and what is in the hand or
 * selected, so that the network is ready for that to move before it does.
 */
export async function alongReach(
  { plans }: Pick<PlanningDesk, 'plans'>,
  worker: Pick<ReachConnection['api'], 'openAlong' | 'withinAlong' | 'tellAlong' | 'changeAlong'>,
  sources: ReachSources,
  { destination, metres, walkMetres }: Omit<AlongRule, 'via'>,
): Promise<ReachEngine> {
  const ground = alongGround(existingThings(sources), destination);
  const begun = await worker.openAlong({ ...ground, walkMetres, mostMetres: metres });
  // What of the plan matters along the roads, as the worker knows it.
  const told = new Map<string, PlanElement>();
  let loose: string | null = null;

  /** The elements as they would be if the gesture ended now, and the one that is moved or may be next. */
  function wanted(now: PlanningState) {
    const elements = shownElements(plans.getState(), now);
    const standing = elementsById(elements);
    const moved = now.draft && draftAsElement(elements, now);
    const next = moved ? moved.id : now.selected;
    return { elements: moved ? new Map([...standing, [moved.id, moved]]) : standing, next };
  }

  /** What has to be told, and from then on is. */
  function changesTo(elements: ReadonlyMap<string, PlanElement>): Pick<DrawnChange, 'put' | 'remove'> {
    const put: DrawnThing[] = [];
    const remove = [...told.keys()].filter((id) => !elements.has(id));
    for (const [id, element] of elements) {
      if (told.get(id) === element) continue;
      const thing = drawnThingOf(element, destination);
      if (thing) put.push(thing);
      else if (told.has(id)) remove.push(id);
      if (thing) told.set(id, element);
    }
    for (const id of remove) told.delete(id);
    return { put, remove };
  }

  return {
    begun,
    within: (most) => worker.withinAlong(most),
    isSlowNext(now) {
      const { elements, next } = wanted(now);
      return elements.size > mostAtOnce && next !== loose && next !== null && told.has(next);
    },
    async follow(now) {
      const { elements, next } = wanted(now);
      const { put, remove } = changesTo(elements);
      const isReady = next === loose || next === null || !told.has(next);
      if (put.length + remove.length === 0 && isReady) return [];
      loose = next;
      const last = put.length - (put.length % thingsAtOnce);
      for (let k = 0; k < last; k += thingsAtOnce)
        await worker.tellAlong({ put: put.slice(k, k + thingsAtOnce), remove: [] });
      return [await worker.changeAlong({ put: put.slice(last), remove, loose: next === null ? [] : [next] })];
    },
  };
}
