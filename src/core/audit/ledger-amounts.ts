import { subtreeOf } from '../area/area-tree.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent } from '../workspace/workspace.ts';
import type { AuditContext } from './audit-context.ts';

export type LedgerCount = 'people' | 'households';

/** Movements of people in `(after, until]`; null when a line does not give the amount. */
export type Movements = {
  readonly exited: number;
  readonly returned: number;
  readonly identified: number;
  readonly lines: number;
};

/** Lines on people by area, as the ledger reads on the day of the audit, in order of dates. */
export function peopleLines({ ledger }: AuditContext): ReadonlyMap<AreaCode, readonly LedgerEvent[]> {
  const lines = new Map<AreaCode, LedgerEvent[]>();
  for (const event of ledger) {
    if (event.subject !== 'people' || event.event === 'checked') continue;
    const list = lines.get(event.area);
    if (list) list.push(event);
    else lines.set(event.area, [event]);
  }
  return lines;
}

/** Lines of an area and of everything below it. */
export function linesWithin(
  { workspace }: AuditContext,
  lines: ReadonlyMap<AreaCode, readonly LedgerEvent[]>,
  area: AreaCode,
): readonly LedgerEvent[] {
  return subtreeOf(workspace.areas, area).flatMap(({ code }) => lines.get(code) ?? []);
}

/** Sums of one amount in `(after, until]`; null when a line there does not give it. */
export function movements(
  lines: readonly LedgerEvent[],
  count: LedgerCount,
  { after, until }: { readonly after: IsoDate | null; readonly until: IsoDate },
): Movements | null {
  const sums = { exited: 0, returned: 0, identified: 0, lines: 0 };
  for (const event of lines) {
    if (event.date > until || (after !== null && event.date <= after)) continue;
    const amount = event[count];
    if (amount === null) return null;
    if (event.event === 'exited' || event.event === 'returned' || event.event === 'identified')
      sums[event.event] += amount;
    sums.lines++;
  }
  return sums;
}

/** First and last year in which people move; null without such lines. The ledger says nothing of years outside. */
export function ledgerYears(lines: ReadonlyMap<AreaCode, readonly LedgerEvent[]>): readonly [number, number] | null {
  const years = [...lines.values()].flat().map(({ date }) => Number(date.slice(0, 4)));
  if (years.length === 0) return null;
  return [years.reduce((a, b) => Math.min(a, b)), years.reduce((a, b) => Math.max(a, b))];
}
