import { isWithin } from '../area/area-tree.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent, LedgerEventKind, Workspace } from '../workspace/workspace.ts';
import { consolidationMonths, unitsInConsolidation } from './consolidation.ts';
import { ledgerAsOf, type UnitState, unitStates } from './ledger.ts';
import { type MovementRow, returnRows, strikeOffRows } from './movement-rows.ts';

/** One line as it was entered, with the name of its place; corrections are lines of their own. */
export type LedgerLine = LedgerEvent & {
  readonly name: string;
  readonly level: MovementRow['level'];
  readonly parentName: string | null;
  /** The last correction known on the day; null for a line as first written. */
  readonly correctedBy: string | null;
};

/** Where a unit stands on the day, from events alone. */
export type UnitRow = {
  readonly area: AreaCode;
  readonly name: string;
  readonly level: MovementRow['level'];
  readonly parentName: string | null;
  readonly state: UnitState['state'] | null;
  readonly exitedOn: IsoDate | null;
  /** Last day of support after the exit (T7); null for a unit that is not in its consolidation on the day. */
  readonly supportedTo: IsoDate | null;
  /** People's movements of the unit itself so far, corrections applied; lines without a figure of people are in `unstated`. */
  readonly identified: number;
  readonly exited: number;
  readonly returned: number;
  readonly unstated: number;
};

export type LedgerLists = {
  readonly lines: readonly LedgerLine[];
  readonly units: readonly UnitRow[];
  readonly consolidation: readonly UnitRow[];
  readonly exits: readonly MovementRow[];
  readonly returns: readonly MovementRow[];
};

export type LedgerQuestion = {
  readonly root: AreaCode | null;
  /** Lines of `(after, until]`; `until` is the day on which states are told. */
  readonly after: IsoDate | null;
  readonly until: IsoDate;
};

/** All lists of the ledger at once, below an area and for a period; in order of dates, units in order of the areas. n log n. */
export function ledgerLists(workspace: Workspace, { root, after, until }: LedgerQuestion): LedgerLists {
  const { ledger, areas } = workspace;
  const span = { root, after, until };
  const units = unitRows(workspace, root, until);
  return {
    lines: linesOf(workspace, span),
    units,
    consolidation: units
      .filter(({ supportedTo }) => supportedTo !== null)
      .sort((a, b) => compare(a.supportedTo!, b.supportedTo!) || compare(a.area, b.area)),
    exits: strikeOffRows(ledger, areas, span),
    returns: returnRows(ledger, areas, span),
  };
}

function linesOf({ ledger, areas }: Workspace, { root, after, until }: LedgerQuestion): readonly LedgerLine[] {
  const corrections = new Map<string, LedgerEvent>();
  for (const line of ledger) {
    if (line.corrects === null || line.event !== 'correction' || line.date > until) continue;
    const before = corrections.get(line.corrects);
    if (!before || before.date <= line.date) corrections.set(line.corrects, line);
  }
  return ledger
    .filter(({ area, date }) => date <= until && (after === null || date > after) && isWithin(areas, area, root))
    .map((line) => ({ ...line, ...placeOf(areas, line.area), correctedBy: corrections.get(line.id)?.id ?? null }))
    .sort((a, b) => compare(a.date, b.date));
}

function unitRows({ ledger, areas }: Workspace, root: AreaCode | null, on: IsoDate): readonly UnitRow[] {
  const known = ledgerAsOf(ledger, on);
  const states = unitStates(known);
  const support = new Map(
    unitsInConsolidation(known, on, consolidationMonths).map(({ area, endsOn }) => [area, endsOn]),
  );
  const moves = new Map<AreaCode, Record<'identified' | 'exited' | 'returned' | 'unstated', number>>();
  for (const { subject, area, event, people } of known) {
    if (subject !== 'people' || !isMovement(event)) continue;
    const sums = moves.get(area) ?? { identified: 0, exited: 0, returned: 0, unstated: 0 };
    if (people === null) sums.unstated++;
    else sums[event] += people;
    moves.set(area, sums);
  }
  return areas.areas
    .filter(({ code }) => (states.has(code) || moves.has(code)) && isWithin(areas, code, root))
    .map(({ code }) => ({
      area: code,
      ...placeOf(areas, code),
      state: states.get(code)?.state ?? null,
      exitedOn: states.get(code)?.exitedOn ?? null,
      supportedTo: support.get(code) ?? null,
      ...(moves.get(code) ?? { identified: 0, exited: 0, returned: 0, unstated: 0 }),
    }));
}

function isMovement(event: LedgerEventKind): event is 'identified' | 'exited' | 'returned' {
  return event === 'identified' || event === 'exited' || event === 'returned';
}

function placeOf({ byCode }: Workspace['areas'], code: AreaCode) {
  const { name, level, parent } = byCode.get(code)!;
  return { name, level, parentName: parent === null ? null : (byCode.get(parent)?.name ?? null) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
