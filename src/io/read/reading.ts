import type { Where } from '../../core/issue.ts';
import type { AreaCode } from '../../core/unit.ts';
import { type Known, knownArea } from '../../core/workspace/known.ts';
import type { IssueLog } from '../issue-log.ts';
import type { TableRow } from '../table-row.ts';

/** What every reader gets: one file, what it may refer to, and where issues go. */
export type Reading = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly known: Known;
  readonly log: IssueLog;
};

/** What every reader gives: the good entries, and how many there were in the file. Zero of zero when it cannot be read. */
export type Read<Item> = { readonly items: readonly Item[]; readonly rows: number };

export const nothingRead: Read<never> = { items: [], rows: 0 };

/** The area of a cell that may not be empty; null after an issue. */
export function requiredAreaIn(row: TableRow, column: string, known: Known): AreaCode | null {
  const found = row.requiredText(column);
  if (found === '') return null;
  const area = knownArea(known, found);
  if (area === null) row.problem('areaUnknown', column, { found });
  return area;
}

/**
 * A check of provenance ids for one file: each unknown id is reported once, as a warning, with its first place. The figure stays, but
 * nobody can say where it comes from.
 */
export function createSourceCheck({ known, log }: Reading): (id: string | null | undefined, where: Where) => string {
  const reported = new Set<string>();
  return (id, where) => {
    const found = id ?? '';
    if (known.sources && !known.sources.has(found) && !reported.has(found)) {
      reported.add(found);
      log.add('sourceUnknown', 'warning', where, { found });
    }
    return found;
  };
}

/** A check of ids within one file: false, with an error that names both places, for one that was there before. */
export function createIdCheck({ log }: Reading): (id: string, where: Where) => boolean {
  const places = new Map<string, string>();
  return (id, where) => {
    const first = places.get(id);
    if (first === undefined) {
      places.set(id, where.row === undefined ? (where.path ?? '') : String(where.row));
      return true;
    }
    log.add('duplicateId', 'error', where, { found: id, first });
    return false;
  };
}
