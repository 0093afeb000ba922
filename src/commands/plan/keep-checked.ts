import { elementKm, isMeasured } from '../../core/plan/element-geometry.ts';
import { nextTask } from '../../state/next-task.ts';
import { prepareSnaps } from '../../state/selectors/element-snap.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { uncheckedElements, violationsOf } from '../../state/selectors/violations-now.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** The page goes on after so long, milliseconds. */
const portionMs = 8;

/**
 * Holds the elements of the shown variant against the zones, measures them and makes them ready to be pointed at, portion by portion, until the returned
 * function is called: a plan of thousands takes longer than a frame. One that a gesture changes needs no waiting, it is reckoned where it is asked for.
 */
export function keepChecked({ plans, planning }: Pick<PlanningDesk, 'plans' | 'planning'>): () => void {
  let isRunning = false;
  let isStopped = false;

  const elementsNow = () => shownElements(plans.getState(), planning.getState());
  const waiting = () => {
    const { zones } = planning.getState();
    const elements = elementsNow();
    const unmeasured = elements.filter((element) => !isMeasured(element));
    return { zones, elements: [...new Set([...uncheckedElements(zones, elements), ...unmeasured])] };
  };
  const check = async ({ zones, elements }: ReturnType<typeof waiting>) => {
    for (let at = 0; at < elements.length && !isStopped; await nextTask()) {
      const until = performance.now() + portionMs;
      for (; at < elements.length && performance.now() < until; at++) {
        violationsOf(zones, elements[at]!);
        elementKm(elements[at]!);
      }
    }
    if (!isStopped) planning.setState({ checked: {} });
  };
  const run = async () => {
    if (isRunning) return;
    isRunning = true;
    // Who shows the plan goes first.
    await nextTask();
    // Zones or elements may have come with every task: they are checked before the next index is built.
    while (!isStopped) {
      const now = waiting();
      if (now.elements.length > 0) await check(now);
      else if (!prepareSnaps(elementsNow())) break;
      await nextTask();
    }
    isRunning = false;
  };
  const stops = [
    plans.subscribe((now, before) => {
      if (now.history !== before.history) void run();
    }),
    planning.subscribe((now, before) => {
      if (now.zones !== before.zones || now.variant !== before.variant) void run();
    }),
  ];
  void run();
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}
