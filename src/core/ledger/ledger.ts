import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent, LedgerEventKind } from '../workspace/workspace.ts';

/**
 * The ledger as it reads on a day: events dated by then, each with the figures of its latest correction by then. Corrections are
 * not events of their own. The lines themselves are never changed (销号 and 返贫 both stay in the 台账). Order of dates kept. A line on a
 * unit that was withdrawn by then is left out: it never happened, but the ledger of an earlier day still has it.
 */
export function ledgerAsOf(events: readonly LedgerEvent[], asOf: IsoDate): readonly LedgerEvent[] {
  const corrections = new Map<string, LedgerEvent>();
  for (const event of events) {
    if (event.event !== 'correction' || event.corrects === null || event.date > asOf) continue;
    const before = corrections.get(event.corrects);
    if (!before || before.date <= event.date) corrections.set(event.corrects, event);
  }
  return events
    .filter(
      (event) => event.event !== 'correction' && event.date <= asOf && !isWithdrawn(event, corrections.get(event.id)),
    )
    .map((event) => {
      const correction = corrections.get(event.id);
      return correction && event.subject === 'people'
        ? { ...event, households: correction.households, people: correction.people }
        : event;
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** A line on a unit has no figures to correct; a correction to 0 households and 0 people takes the whole line back. */
function isWithdrawn(line: LedgerEvent, correction: LedgerEvent | undefined): boolean {
  return line.subject === 'unit' && correction?.households === 0 && correction.people === 0;
}

/** Lines as written that nothing has withdrawn since, corrections left out: what a line about to be written must fit in with. */
export function standingLines(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const lastDay = events.reduce<IsoDate | null>((last, { date }) => (last && last > date ? last : date), null);
  if (lastDay === null) return [];
  const standing = new Set(ledgerAsOf(events, lastDay).map(({ id }) => id));
  return events.filter(({ id, event }) => event !== 'correction' && standing.has(id));
}

export type UnitState = { readonly state: 'in' | 'out' | 'returned'; readonly exitedOn: IsoDate | null };

/** Where each named unit stands on the ledger's last day: the last word on it counts. Units without an event are not in the map. */
export function unitStates(ledger: readonly LedgerEvent[]): ReadonlyMap<AreaCode, UnitState> {
  const states = new Map<AreaCode, UnitState>();
  for (const event of ledger) {
    if (event.subject !== 'unit') continue;
    if (event.event === 'identified') states.set(event.area, { state: 'in', exitedOn: null });
    if (event.event === 'exited') states.set(event.area, { state: 'out', exitedOn: event.date });
    if (event.event === 'returned') states.set(event.area, { state: 'returned', exitedOn: null });
  }
  return states;
}

/** One amount of a ledger line; null when the line does not give it. */
export function amountOf(event: LedgerEvent, count: 'people' | 'households' | 'units'): number | null {
  if (count === 'units') return event.subject === 'unit' ? 1 : null;
  return event.subject === 'people' ? event[count] : null;
}

/** Lines of one kind in `(after, until]`, of people or of units. */
export function eventsBetween(
  ledger: readonly LedgerEvent[],
  kind: LedgerEventKind,
  subject: 'people' | 'unit',
  after: IsoDate | null,
  until: IsoDate,
): readonly LedgerEvent[] {
  return ledger.filter(
    (event) =>
      event.event === kind &&
      event.subject === subject &&
      event.date <= until &&
      (after === null || event.date > after),
  );
}
