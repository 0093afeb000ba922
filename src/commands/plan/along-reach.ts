import type { AlongRule } from '../../core/plan/outcome/reach-rule.ts';
import { drawnThingOf } from '../../core/plan/serving-kind.ts';
import { alongGround } from '../../core/reach/network/along-ground.ts';
import type { ReachConnection } from '../../jobs/reach/connect.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { drawnNow, elementIn, newsBetween, nothingDrawn } from '../../state/selectors/along-news.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
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
  let held = nothingDrawn;
  let loose: string | null = null;

  /** What is drawn, and the element that is moved or may be next. */
  function wanted(now: PlanningState) {
    const drawn = drawnNow(shownElements(plans.getState(), now), now);
    return { drawn, next: drawn.moved ? drawn.moved.id : now.selected };
  }

  /** The worker's network is made for something else to move. */
  function isToBeMadeReady(next: string | null): next is string {
    if (next === null || next === loose) return false;
    const element = elementIn(held, next);
    return element !== undefined && drawnThingOf(element, destination) !== null;
  }

  return {
    begun,
    within: (most) => worker.withinAlong(most),
    isSlowNext(now) {
      const { drawn, next } = wanted(now);
      return drawn.standing.size > mostAtOnce && isToBeMadeReady(next);
    },
    async follow(now) {
      const { drawn, next } = wanted(now);
      const { put, remove } = newsBetween(held, drawn, destination);
      held = drawn;
      if (put.length + remove.length === 0 && !isToBeMadeReady(next)) return [];
      loose = next;
      const last = put.length - (put.length % thingsAtOnce);
      for (let k = 0; k < last; k += thingsAtOnce)
        await worker.tellAlong({ put: put.slice(k, k + thingsAtOnce), remove: [] });
      return [await worker.changeAlong({ put: put.slice(last), remove, loose: next === null ? [] : [next] })];
    },
  };
}
