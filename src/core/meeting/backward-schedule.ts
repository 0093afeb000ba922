import { addDays, dayNumber } from '../period.ts';
import { isMet } from '../target/status.ts';
import type { Operator } from '../target/target.ts';
import type { IsoDate } from '../unit.ts';

const daysPerYear = 365.25;
const mostYears = 200;

/** A value on a day, oldest first in a history. */
export type DatedValue = { readonly date: IsoDate; readonly value: number | null };

export type ScheduleInput = {
  readonly op: Operator;
  readonly value: number | null;
  readonly goal: number | null;
  readonly deadline: IsoDate | null;
  readonly asOf: IsoDate;
  /** What has been reached before; only intervals of at least 180 days between known values count. */
  readonly history: readonly DatedValue[];
};

/**
 * - `met`: nothing is left to do.
 * - `inTime`: the best pace so far would still do.
 * - `tooLate`: not even the best pace so far reaches the goal by the deadline.
 * - `neverMoved`: no pace towards the goal has been seen yet (or one that would take two hundred years), so nothing can be said of the latest
 *   start.
 * - `overdue`: the deadline has passed unmet.
 * - `noBasis`: value, goal or deadline is absent.
 */
export type ScheduleVerdict = 'met' | 'inTime' | 'tooLate' | 'neverMoved' | 'overdue' | 'noBasis';

export type BackwardSchedule = {
  readonly verdict: ScheduleVerdict;
  /** Still to go, in the target's unit, never negative; null without a basis. */
  readonly remaining: number | null;
  /** Per year from the as-of date to the deadline, never negative. */
  readonly paceNeeded: number | null;
  /** Fastest way towards the goal in any interval of the history, per year; null when it never moved that way. */
  readonly bestPace: number | null;
  /** Last day on which starting at the best pace still reaches the goal on the deadline. */
  readonly latestStart: IsoDate | null;
  /** The day after: from it on the goal can no longer be met at the best pace seen. */
  readonly lostFrom: IsoDate | null;
};

/**
 * Backward schedule (倒排工期) of one target in one area: from the deadline back to the last day on which work at the best pace ever seen still
 * reaches the goal. Linear: `latestStart = deadline − remaining ÷ best pace`, rounded down to whole days. The best pace is what this area
 * itself has shown, not what others did, so the answer errs on the side of caution.
 */
export function backwardSchedule(input: ScheduleInput): BackwardSchedule {
  const { op, value, goal, deadline, asOf } = input;
  const bestPace = bestPaceOf(input);
  const nothing = { remaining: null, paceNeeded: null, bestPace, latestStart: null, lostFrom: null };
  if (value === null || goal === null || deadline === null) return { ...nothing, verdict: 'noBasis' };
  if (isMet(value, op, goal)) return { ...nothing, verdict: 'met', remaining: 0, paceNeeded: 0 };
  const remaining = Math.abs(goal - value);
  const years = (dayNumber(deadline) - dayNumber(asOf)) / daysPerYear;
  if (years <= 0) return { ...nothing, verdict: 'overdue', remaining };
  const paceNeeded = remaining / years;
  if (bestPace === null || remaining / bestPace > mostYears)
    return { ...nothing, verdict: 'neverMoved', remaining, paceNeeded };
  const latestStart = addDays(deadline, -Math.ceil((remaining / bestPace) * daysPerYear - 1e-6));
  const verdict = latestStart >= asOf ? 'inTime' : 'tooLate';
  return { verdict, remaining, paceNeeded, bestPace, latestStart, lostFrom: addDays(latestStart, 1) };
}

/** Shorter intervals turn a late report into a burst of speed. */
const shortestDays = 180;

function bestPaceOf({ op, goal, history, value }: ScheduleInput): number | null {
  if (goal === null || value === null) return null;
  const upward = op === '=' ? goal >= value : op === '>=' || op === '>';
  const known = history.flatMap((point) => (point.value === null ? [] : [{ date: point.date, value: point.value }]));
  let best = 0;
  for (const [i, to] of known.entries()) {
    const from = known[i - 1];
    if (!from) continue;
    const days = dayNumber(to.date) - dayNumber(from.date);
    if (days < shortestDays) continue;
    best = Math.max(best, (((upward ? 1 : -1) * (to.value - from.value)) / days) * daysPerYear);
  }
  return best > 0 ? best : null;
}
