import type { HeadRow } from './find-header.ts';

/** Merged cells of a sheet: spreadsheet rows from 1, columns from 0, both ends included. */
export type MergedRange = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

/** Cells that are filled at most: no office merges more, but a file can say so. */
const mostFilled = 2_000_000;

/** The rows with the text of each merged range in all of its cells. Rows that are not there stay away. */
export function fillMerges<Row extends HeadRow>(rows: readonly Row[], merges: readonly MergedRange[]): readonly Row[] {
  if (merges.length === 0 || rows.length === 0) return rows;
  const byNumber = new Map(rows.map((each, i) => [each.row, i]));
  const filled = new Map<number, string[]>();
  let budget = mostFilled;
  for (const { top, left, bottom, right } of merges) {
    const first = byNumber.get(top);
    const text = first === undefined ? '' : (rows[first]!.cells[left] ?? '');
    if (text === '') continue;
    for (let row = top; row <= bottom; row++) {
      const at = byNumber.get(row);
      if (at === undefined || budget <= 0) continue;
      budget -= right - left + 1;
      const cells = filled.get(at) ?? [...rows[at]!.cells];
      filled.set(at, cells);
      for (let column = left; column <= right; column++) {
        while (cells.length <= column) cells.push('');
        if (cells[column] === '') cells[column] = text;
      }
    }
  }
  return rows.map((each, i) => (filled.has(i) ? { ...each, cells: filled.get(i)! } : each));
}
