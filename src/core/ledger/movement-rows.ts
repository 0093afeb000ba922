import type { AreaLevel } from '../area/area.ts';
import type { AreaTree } from '../area/area-tree.ts';
import { isWithin } from '../area/area-tree.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent } from '../workspace/workspace.ts';
import { ledgerAsOf } from './ledger.ts';

/** One line of a list for export: plain cells, null where the ledger gives none. */
export type MovementRow = {
  readonly line: string;
  readonly subject: LedgerEvent['subject'];
  readonly area: AreaCode;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parent: string | null;
  readonly date: IsoDate;
  readonly datePrecision: LedgerEvent['datePrecision'];
  readonly households: number | null;
  readonly people: number | null;
  readonly cause: string | null;
  readonly evidence: string | null;
  readonly by: string | null;
  /** Ids of the corrections that gave the figures, the last one counting; empty for a line as first written. */
  readonly corrections: readonly string[];
  /** Of a return: the exit it undoes, the last before it; of an exit: the return that undid it since. Null where there is none. */
  readonly counterpart: { readonly line: string; readonly date: IsoDate } | null;
  readonly source: string;
};

/** Which lines: of `(after, until]`, both as ISO days; `after` null from the beginning; `root` null for all areas. */
export type MovementSpan = {
  readonly after: IsoDate | null;
  readonly until: IsoDate;
  readonly root?: AreaCode | null;
  readonly subject?: LedgerEvent['subject'];
};

/**
 * The strike-off list (销号): exits between two dates, in order of dates and lines, with the corrections known on the last day applied.
 * Nothing is taken out because of a return: the row says so instead (Z9: 逐户销号, never overwritten).
 */
export function strikeOffRows(
  events: readonly LedgerEvent[],
  areas: AreaTree,
  span: MovementSpan,
): readonly MovementRow[] {
  return movementRows(events, areas, { ...span, event: 'exited' });
}

/** Returns (返贫) between two dates, with their cause and the exit before. */
export function returnRows(
  events: readonly LedgerEvent[],
  areas: AreaTree,
  span: MovementSpan,
): readonly MovementRow[] {
  return movementRows(events, areas, { ...span, event: 'returned' });
}

function movementRows(
  events: readonly LedgerEvent[],
  areas: AreaTree,
  { after, until, root = null, subject, event }: MovementSpan & { readonly event: 'exited' | 'returned' },
): readonly MovementRow[] {
  const ledger = ledgerAsOf(events, until);
  const byUnit = unitLines(ledger);
  const corrections = correctionsBy(events, until);
  return ledger
    .filter((line) => line.event === event && (after === null || line.date > after))
    .filter((line) => (subject === undefined || line.subject === subject) && isWithin(areas, line.area, root))
    .map((line): MovementRow => {
      const { id, area, date, datePrecision, households, people, cause, evidence, by, source } = line;
      const own = areas.byCode.get(area)!;
      const parent = own.parent === null ? null : (areas.byCode.get(own.parent)?.name ?? null);
      return {
        ...{ line: id, subject: line.subject, area, name: own.name, level: own.level, parent },
        ...{ date, datePrecision, households, people, cause, evidence, by, source },
        corrections: corrections.get(id) ?? [],
        counterpart: line.subject === 'unit' ? counterpartOf(line, byUnit.get(area) ?? []) : null,
      };
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.line < b.line ? -1 : 1));
}

/** People come and go in part, so that only whole units have a counterpart. */
function counterpartOf(line: LedgerEvent, own: readonly LedgerEvent[]): MovementRow['counterpart'] {
  const at = own.indexOf(line);
  const other =
    line.event === 'exited'
      ? own.slice(at + 1).find(({ event }) => event === 'returned' || event === 'exited')
      : own.slice(0, Math.max(at, 0)).findLast(({ event }) => event === 'exited' || event === 'returned');
  return other && other.event !== line.event ? { line: other.id, date: other.date } : null;
}

function unitLines(ledger: readonly LedgerEvent[]): ReadonlyMap<AreaCode, readonly LedgerEvent[]> {
  const lines = new Map<AreaCode, LedgerEvent[]>();
  for (const event of ledger) {
    if (event.subject !== 'unit') continue;
    const list = lines.get(event.area);
    if (list) list.push(event);
    else lines.set(event.area, [event]);
  }
  return lines;
}

function correctionsBy(events: readonly LedgerEvent[], until: IsoDate): ReadonlyMap<string, readonly string[]> {
  const corrections = new Map<string, LedgerEvent[]>();
  for (const event of events) {
    if (event.event !== 'correction' || event.corrects === null || event.date > until) continue;
    const list = corrections.get(event.corrects);
    if (list) list.push(event);
    else corrections.set(event.corrects, [event]);
  }
  return new Map(
    [...corrections].map(([line, list]) => [line, list.sort((a, b) => (a.date < b.date ? -1 : 1)).map(({ id }) => id)]),
  );
}
