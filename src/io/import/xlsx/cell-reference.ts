import type { MergedRange } from '../table/merged-range.ts';

const lastColumn = 16_384;
const lastRow = 1_048_576;

/** Row from 1 and column from 0 of a reference such as `B12`; null for none, or one beyond what Excel has (XFD1048576). */
export function parseCellReference(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(match[2]);
  return column <= lastColumn && row >= 1 && row <= lastRow ? { row, column: column - 1 } : null;
}

/** A range such as `A1:C2`; null when it is none, or upside down. */
export function parseRange(text: string): MergedRange | null {
  const [from, to] = text.split(':');
  const [start, end] = [parseCellReference(from ?? ''), parseCellReference(to ?? from ?? '')];
  if (!start || !end || end.row < start.row || end.column < start.column) return null;
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}
