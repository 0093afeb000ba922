import { addDays, dayNumber, parsePeriod } from '../period.ts';
import type { IsoDate } from '../unit.ts';
import type { Milestone } from './target.ts';

export type LinePoint = { readonly date: IsoDate; readonly value: number };

/** What the planned line of one area is drawn through. */
export type PlanParts = {
  readonly baseline: LinePoint | null;
  readonly milestones: readonly Milestone[];
  readonly goal: number | null;
  readonly deadline: IsoDate | null;
};

/**
 * Points of the planned line in order of time: the baseline, the milestones (amounts of a period added up from zero), and the goal
 * on the deadline unless a milestone already stands on that day. Empty when the document gives none of them.
 */
export function planLine({ baseline, milestones, goal, deadline }: PlanParts): readonly LinePoint[] {
  const points: LinePoint[] = baseline ? [baseline] : [];
  let added = baseline?.value ?? 0;
  for (const milestone of milestones) {
    const period = parsePeriod(milestone.period);
    if (!period) continue;
    if (!milestone.cumulative && points.length === 0) points.push({ date: addDays(period.start, -1), value: 0 });
    added = milestone.cumulative ? milestone.value : added + milestone.value;
    points.push({ date: period.end, value: added });
  }
  const last = points.at(-1);
  if (goal !== null && deadline !== null && (!last || last.date < deadline))
    points.push({ date: deadline, value: goal });
  return points.length === 1 && points[0]!.date === deadline && milestones.length === 0 ? [] : points;
}

/** Planned value on a day: straight between points by days, the last value after the last; null before the first. */
export function plannedAt(line: readonly LinePoint[], date: IsoDate): number | null {
  const after = line.findIndex((point) => point.date > date);
  if (after === 0 || line.length === 0) return null;
  if (after === -1) return line.at(-1)!.value;
  const [from, to] = [line[after - 1]!, line[after]!];
  const share = (dayNumber(date) - dayNumber(from.date)) / (dayNumber(to.date) - dayNumber(from.date));
  return from.value + share * (to.value - from.value);
}
