import type { Where } from '../../../core/issue.ts';
import { maskNumbers } from '../../../core/privacy/mask-personal.ts';
import { createPersonalTally } from '../../../core/privacy/personal-tally.ts';
import type { IssueLog } from '../../issue-log.ts';
import type { RowAside } from '../understanding.ts';

/**
 * Rows set aside with numbers of persons covered, and a warning for each such row: titles and notes name who filled the form in and how to
 * call them. Totals hold amounts and are left alone.
 */
export function coverAside(aside: readonly RowAside[], where: Where, log: IssueLog): readonly RowAside[] {
  return aside.map((each) => {
    if (each.why === 'total' || each.why === 'ordinal') return each;
    const tally = createPersonalTally();
    for (const cell of each.cells) tally.add(cell.trim(), each.row);
    const count = tally.found(each.cells.join(' ')).reduce((sum, found) => sum + found.count, 0);
    if (count === 0) return each;
    log.add('personalAside', 'warning', { ...where, row: each.row }, { count });
    return { ...each, cells: each.cells.map(maskNumbers) };
  });
}
