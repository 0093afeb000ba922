import type { AbsentReason } from '../../core/absent.ts';
import { type AreaCode, isoDate } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import type { Random } from '../random.ts';

/** How badly an office reports: shares of reports that are absent, by reason, and that come late. */
export type Reporting = { readonly absent: Readonly<Partial<Record<AbsentReason, number>>>; readonly late: number };

export const flawless: Reporting = { absent: {}, late: 0 };

/** One report of a simulated figure on the last day of `year`. */
export function observe({
  area,
  year,
  indicator,
  value,
  category,
  dimension,
  source,
  stage = 'actual',
}: {
  readonly area: AreaCode;
  readonly year: number;
  readonly indicator: string;
  readonly value: number;
  readonly dimension?: string;
  readonly category?: string;
  readonly source: string;
  readonly stage?: Observation['stage'];
}): Observation {
  return {
    area,
    period: String(year),
    indicator,
    dimension: dimension ?? null,
    category: category ?? null,
    value,
    absent: null,
    stage,
    reported: null,
    source,
  };
}

/**
 * The same report as the office would have sent it: the figure replaced by a reason for some, sent between February and June of the
 * next year for some others. Draws three numbers whatever comes out, so that other rates leave the rest of the stream in place.
 */
export function asReported(observation: Observation, reporting: Reporting, random: Random): Observation {
  const [absence, lateness, day] = [random.next(), random.next(), random.integer(0, 140)];
  let edge = 0;
  for (const [reason, share] of Object.entries(reporting.absent)) {
    edge += share;
    if (absence < edge) return { ...observation, value: null, absent: reason as AbsentReason };
  }
  if (lateness >= reporting.late) return observation;
  return { ...observation, reported: dayOf(Number(observation.period.slice(0, 4)) + 1, 31 + day) };
}

/** Day number `dayOfYear` (0 = 1 January) of a year, as an ISO day. */
export function dayOf(year: number, dayOfYear: number) {
  return isoDate(new Date(Date.UTC(year, 0, 1 + dayOfYear)).toISOString().slice(0, 10));
}
