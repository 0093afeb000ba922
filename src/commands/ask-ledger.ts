import type { LedgerLists } from '../core/ledger/ledger-lists.ts';
import { addDays, parseDate } from '../core/period.ts';
import type { AreaCode } from '../core/unit.ts';
import type { DataDesk } from './data-desk.ts';

/** Which lines: below an area (null for all), from and until a day `YYYY-MM-DD`, both counted; `from` empty for the beginning. */
export type LedgerFilter = { readonly root: AreaCode | null; readonly from: string; readonly until: string };

/** The ledger's lists; null when a day is no date (one that is being typed), or the worker failed, which the screen then shows. */
export async function askLedger(
  { api, session }: DataDesk,
  { root, from, until }: LedgerFilter,
): Promise<LedgerLists | null> {
  const [first, last] = [from === '' ? null : parseDate(from), parseDate(until)];
  if (last === null || (from !== '' && first === null)) return null;
  try {
    return await api.ledger({ root, after: first === null ? null : addDays(first, -1), until: last });
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}
