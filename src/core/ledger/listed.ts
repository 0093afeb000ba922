import type { Area } from '../area/area.ts';
import { parsePeriod } from '../period.ts';
import type { IsoDate } from '../unit.ts';
import type { LedgerEvent, Workspace } from '../workspace/workspace.ts';
import { ledgerAsOf, unitStates } from './ledger.ts';

/** The indicator or attribute that says 1 while a village is on the list; part of the format by its id. */
const listedId = 'poorVillage';

/**
 * Whether a unit is on the list on a day: the last word of the ledger counts, and before there is one what was reported of it
 * (`poorVillage`, the latest report whose period has ended, else the baseline attribute). Null where nobody says. Linear in the ledger
 * and the observations.
 */
export function isListedOn(workspace: Workspace, { code, attributes }: Area, on: IsoDate): boolean | null {
  const state = unitStates(ledgerAsOf(ownUnitLines(workspace.ledger, code), on)).get(code)?.state;
  if (state !== undefined) return state !== 'out';
  let last = '';
  let said: number | null = null;
  for (const { area, indicator, dimension, period, stage, value } of workspace.observations) {
    if (indicator !== listedId || area !== code || dimension !== null || stage !== 'actual') continue;
    const end = parsePeriod(period)?.end;
    if (!end || end > on || end < last || value === null) continue;
    last = end;
    said = value;
  }
  if (said !== null) return said === 1;
  const attribute = attributes[listedId];
  return attribute === undefined ? null : Number(attribute) === 1;
}

/** Lines on the unit itself, in the order of the ledger. */
export function ownUnitLines(ledger: readonly LedgerEvent[], code: Area['code']): readonly LedgerEvent[] {
  return ledger.filter(({ subject, area }) => subject === 'unit' && area === code);
}
