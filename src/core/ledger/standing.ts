import type { AreaTree } from '../area/area-tree.ts';
import { subtreeOf } from '../area/area-tree.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { LedgerEvent } from '../workspace/workspace.ts';
import { type Consolidation, consolidationMonths, unitsInConsolidation } from './consolidation.ts';
import { ledgerAsOf, type UnitState, unitStates } from './ledger.ts';

/** Where a unit stands on a day, from events alone. */
export type Standing = {
  readonly area: AreaCode;
  /** Null when no event of the ledger concerns the unit by then. */
  readonly state: UnitState['state'] | null;
  readonly exitedOn: IsoDate | null;
  readonly consolidation: Consolidation | null;
  /** People's movements so far, in the area and below it, corrections applied; a line without an amount is counted in `unstated`. */
  readonly exited: Amounts;
  readonly returned: Amounts;
  readonly identified: Amounts;
};

export type Amounts = { readonly households: number; readonly people: number; readonly unstated: number };

/** Standing of one area on a day. Linear in the ledger and in what lies below the area. */
export function standingOn(
  events: readonly LedgerEvent[],
  areas: AreaTree,
  {
    area,
    on,
    months = consolidationMonths,
  }: { readonly area: AreaCode; readonly on: IsoDate; readonly months?: number },
): Standing {
  const ledger = ledgerAsOf(events, on);
  const within = new Set(subtreeOf(areas, area).map(({ code }) => code));
  const moves = ledger.filter((event) => event.subject === 'people' && within.has(event.area));
  const unit = unitStates(ledger).get(area);
  return {
    area,
    state: unit?.state ?? null,
    exitedOn: unit?.exitedOn ?? null,
    consolidation: unitsInConsolidation(ledger, on, months).find((each) => each.area === area) ?? null,
    exited: amountsOf(moves, 'exited'),
    returned: amountsOf(moves, 'returned'),
    identified: amountsOf(moves, 'identified'),
  };
}

function amountsOf(moves: readonly LedgerEvent[], kind: 'exited' | 'returned' | 'identified'): Amounts {
  return moves
    .filter(({ event }) => event === kind)
    .reduce<Amounts>(
      ({ households, people, unstated }, line) => ({
        households: households + (line.households ?? 0),
        people: people + (line.people ?? 0),
        unstated: unstated + (line.people === null || line.households === null ? 1 : 0),
      }),
      { households: 0, people: 0, unstated: 0 },
    );
}
