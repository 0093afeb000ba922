import { addDays, addMonths } from '../period.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent } from '../workspace/workspace.ts';

/** Support goes on for two years after exit (T7: two years of continued support), in months. */
export const consolidationMonths = 24;

/** A unit that has left the list and is still supported (巩固期). */
export type Consolidation = {
  readonly area: AreaCode;
  /** The exit that counts: the last one, when a unit came back and left again. */
  readonly exitedOn: IsoDate;
  readonly datePrecision: LedgerEvent['datePrecision'];
  /** Last day of support. */
  readonly endsOn: IsoDate;
  /** Id of the exit's line. */
  readonly line: string;
};

/**
 * Units in their consolidation on a day, in the order of the day on which it ends, then by code. The first day is the day of the exit;
 * the last is the day before the same day `months` later (2016-12-20 → 2018-12-19), for an exit known by its year the year's end (2016 →
 * 2018-12-31). A unit that returned is not in it; one that left again starts anew. `ledger` as `ledgerAsOf` gives it; later lines are not
 * looked at.
 */
export function unitsInConsolidation(
  ledger: readonly LedgerEvent[],
  on: IsoDate,
  months: number = consolidationMonths,
): readonly Consolidation[] {
  const last = new Map<AreaCode, LedgerEvent>();
  for (const event of ledger) {
    if (event.subject !== 'unit' || event.event === 'checked' || event.date > on) continue;
    const before = last.get(event.area);
    if (!before || before.date <= event.date) last.set(event.area, event);
  }
  return [...last.values()]
    .filter(({ event }) => event === 'exited')
    .map(({ area, date, datePrecision, id }) => ({
      ...{ area, exitedOn: date, datePrecision, line: id },
      endsOn: consolidationEnd(date, datePrecision, months),
    }))
    .filter(({ endsOn }) => endsOn >= on)
    .sort((a, b) => (a.endsOn < b.endsOn ? -1 : a.endsOn > b.endsOn ? 1 : a.area < b.area ? -1 : 1));
}

/** Last day of the support that follows an exit. A year alone counts as its 31 December, and its support ends with a year too. */
export function consolidationEnd(
  exitedOn: IsoDate,
  datePrecision: LedgerEvent['datePrecision'],
  months: number = consolidationMonths,
): IsoDate {
  const after = addMonths(exitedOn, months);
  return datePrecision === 'year' ? after : addDays(after, -1);
}
