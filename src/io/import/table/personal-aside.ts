import type { Where } from '../../../core/issue.ts';
import { maskNumbers } from '../../../core/privacy/mask-personal.ts';
import { createPersonalTally, never } from '../../../core/privacy/personal-tally.ts';
import type { IssueLog } from '../../issue-log.ts';
import type { RowAside, UnderstoodColumn } from '../understanding.ts';

/** Digits of the shortest number of a person, a mobile telephone. */
const shortest = 11;

type Columns = readonly Pick<UnderstoodColumn, 'name' | 'index' | 'personal'>[];

/**
 * Rows set aside with numbers of persons covered, and a warning for each such row: titles and notes name who filled the form in and how to
 * call them. Totals hold large amounts, which may look like a telephone or a card: there a number counts by its check, by the words
 * around it, or by its column.
 */
export function coverAside(
  aside: readonly RowAside[],
  columns: Columns,
  where: Where,
  log: IssueLog,
): readonly RowAside[] {
  const byIndex = new Map(columns.map((column) => [column.index, column]));
  return aside.map((each) => {
    if (each.why === 'ordinal') return each;
    const count = each.why === 'total' ? countInTotals(each, byIndex) : countInWords(each);
    if (count === 0) return each;
    log.add('personalAside', 'warning', { ...where, row: each.row }, { count });
    return { ...each, cells: each.cells.map(maskNumbers) };
  });
}

function countInWords({ cells, row }: RowAside): number {
  const tally = createPersonalTally();
  for (const cell of cells) tally.add(cell.trim(), row);
  return sumOf(tally.found(cells.join(' ')));
}

function countInTotals({ cells, row }: RowAside, columns: ReadonlyMap<number, Columns[number]>): number {
  let sum = 0;
  for (const [i, cell] of cells.entries()) {
    if (cell.length < shortest) continue;
    const column = columns.get(i);
    const tally = column?.personal === undefined ? createPersonalTally(never) : createPersonalTally();
    tally.add(cell.trim(), row);
    sum += sumOf(tally.found(column?.name ?? ''));
  }
  return sum;
}

function sumOf(found: readonly { readonly count: number }[]): number {
  return found.reduce((sum, { count }) => sum + count, 0);
}
