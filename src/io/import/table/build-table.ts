import { maskNumbers } from '../../../core/privacy/mask-personal.ts';
import { createIssueLog, type IssueLog } from '../../issue-log.ts';
import { importCaps } from '../import-caps.ts';
import type { EncodingGuess, FileHints, RowAside, UnderstoodColumn, UnderstoodTable } from '../understanding.ts';
import { type ColumnTally, createColumnTally } from './column-tally.ts';
import { describeColumns, reportCells } from './describe-columns.ts';
import { findHeader, type HeaderPlace, type HeadRow } from './find-header.ts';
import { fillMerges, type MergedRange } from './merged-range.ts';
import { coverAside } from './personal-aside.ts';
import { isNoteRow, isTotalRow } from './total-row.ts';

export type TableSource = {
  readonly file: string;
  readonly format: 'csv' | 'xlsx' | 'html';
  readonly sheet: string | null;
  readonly hints: FileHints;
  /** Rows to keep; all are counted and checked. */
  readonly keepRows: number;
};

export type TableBuilder = {
  readonly log: IssueLog;
  /** Takes the next row that is in the file; false when no more is wanted. */
  add(cells: readonly string[], row: number): boolean;
  finish(found: {
    readonly encoding: EncodingGuess | null;
    readonly delimiter: string | null;
    readonly merges?: readonly MergedRange[];
  }): UnderstoodTable;
};

/** Rows among which the header is looked for. */
const headLength = 40;

/**
 * Makes a table of rows as they come: finds title rows, header and units, sets totals and notes aside, names ragged rows, guesses the
 * columns. In delimited text a row longer than the header is set aside (`csvRagged`), since nobody can say which cell is too many; a
 * shorter one is filled with blanks and named (`rowShort`).
 */
export function createTableBuilder(source: TableSource): TableBuilder {
  const { file, format, hints } = source;
  const log = createIssueLog();
  const where = source.sheet === null ? { file } : { file, path: source.sheet };
  const head: HeadRow[] = [];
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  const aside: RowAside[] = [];
  const tallies: ColumnTally[] = [];
  let rowCount = 0;
  let cellCount = 0;
  let rowsSeen = 0;
  let place: HeaderPlace | null = null;
  let headerWidth = 0;

  function setAside(row: number, cells: readonly string[], why: RowAside['why']): void {
    if (aside.length < 10_000) aside.push({ row, cells, why });
  }

  function addData(cells: readonly string[], row: number): void {
    if (isTotalRow(cells)) {
      setAside(row, cells, 'total');
      log.add(
        'totalRowAside',
        'info',
        { ...where, row },
        { found: maskNumbers(cells.find((cell) => /[计总和汇]|total|sum/i.test(cell)) ?? '') },
      );
      return;
    }
    if (isNoteRow(cells)) {
      setAside(row, cells, 'note');
      return;
    }
    if (format === 'csv' && headerWidth > 0 && cells.length !== headerWidth && !fits(cells, row)) return;
    rowCount++;
    for (let i = 0; i < cells.length; i++) {
      const cell = cells[i]!;
      if (cell === '') continue;
      if (tallies[i] === undefined) for (let k = tallies.length; k <= i; k++) tallies.push(createColumnTally());
      tallies[i]!.add(cell, row);
    }
    if (rows.length < source.keepRows && cellCount < importCaps.cells) {
      rows.push(cells as string[]);
      rowNumbers.push(row);
      cellCount += cells.length;
    }
  }

  /** False for a row with filled cells beyond the header. */
  function fits(cells: readonly string[], row: number): boolean {
    const context = { found: cells.length, expected: headerWidth };
    if (cells.length < headerWidth) log.add('rowShort', 'warning', { ...where, row }, context);
    else if (cells.slice(headerWidth).some((cell) => cell.trim() !== '')) {
      log.add('csvRagged', 'error', { ...where, row }, context);
      setAside(row, cells, 'ragged');
      return false;
    }
    return true;
  }

  function settle(): void {
    place = hintedPlace(head, hints) ?? findHeader(head);
    const { from, to, unitRow, ordinalRow } = place;
    if (to > from) {
      headerWidth = Math.max(...head.slice(from, to).map(({ cells }) => lastFilled(cells)));
      const lengths = head.slice(from, to).map(({ cells }) => cells.length);
      // A delimiter at the end of every line makes a column without a name.
      if (format === 'csv') headerWidth = Math.max(headerWidth, Math.min(...lengths));
    }
    const first = Math.max(to, (unitRow ?? -1) + 1, (ordinalRow ?? -1) + 1);
    for (const [i, { row, cells }] of head.entries()) {
      if (i < from) setAside(row, cells, isNoteRow(cells) ? 'note' : 'title');
      else if (i === unitRow) setAside(row, cells, 'unit');
      else if (i === ordinalRow) setAside(row, cells, 'ordinal');
      else if (i >= first) addData(cells, row);
    }
    if (from > 0) log.add('titleRowsAside', 'info', { ...where, row: head[0]!.row }, { count: from });
    if (to === from && head.length > 0) log.add('headerMissing', 'warning', { ...where, row: head[from]?.row ?? 1 });
    else if (!place.isSure && head[from]) log.add('headerDoubtful', 'warning', { ...where, row: head[from].row });
  }

  return {
    log,
    add(cells, row) {
      if (++rowsSeen > importCaps.rows) {
        log.add('tableTooLarge', 'error', { ...where, row }, { expected: importCaps.rows, unit: 'rows' });
        return false;
      }
      if (cells.length > importCaps.columns) {
        log.add('tableTooLarge', 'error', { ...where, row }, { expected: importCaps.columns, unit: 'columns' });
        return false;
      }
      if (cells.every((cell) => cell.trim() === '')) return true;
      if (head.length < headLength) head.push({ row, cells });
      else addData(cells, row);
      if (head.length === headLength && format !== 'xlsx' && !place) settle();
      return true;
    },
    finish({ encoding, delimiter, merges = [] }) {
      const body = rows.splice(0);
      const bodyNumbers = rowNumbers.splice(0);
      const filledHead = fillMerges(head, merges);
      if (!place) {
        head.splice(0, head.length, ...filledHead);
        settle();
      }
      const allRows = [...rows, ...body];
      const allNumbers = [...rowNumbers, ...bodyNumbers];
      const { from, to, unitRow } = place ?? { from: 0, to: 0, unitRow: null };
      const lastHeaderRow = to > from ? head[to - 1]!.row : 0;
      const inBody = merges.filter(({ top }) => top > lastHeaderRow).length;
      if (inBody > 0) log.add('mergedCellsFilled', 'info', where, { count: inBody });
      const columns: readonly UnderstoodColumn[] = describeColumns({
        header: head.slice(from, to),
        unitRow: unitRow === null ? null : head[unitRow]!,
        titles: head.slice(0, from),
        tallies,
        width: Math.max(headerWidth, tallies.length),
        isMerged: merges.length > 0,
        hints,
        where,
        log,
      });
      reportCells(columns, tallies, where, log);
      for (const cells of allRows) while (cells.length < columns.length) cells.push('');
      for (const cells of allRows) if (cells.length > columns.length) cells.length = columns.length;
      if (rowCount === 0) log.add('tableEmpty', 'error', where);
      aside.sort((a, b) => a.row - b.row);
      const covered = coverAside(aside, columns, where, log);
      return {
        kind: 'table',
        file,
        format,
        sheet: source.sheet,
        encoding,
        delimiter,
        headerRows: to > from ? { from: head[from]!.row, to: head[to - 1]!.row } : null,
        aside: covered,
        columns,
        rows: fillMerges(
          allRows.map((cells, i) => ({ row: allNumbers[i]!, cells })),
          merges,
        ).map(({ cells }) => cells),
        rowNumbers: allNumbers,
        rowCount,
        issues: log.issues(),
      };
    },
  };
}

/** The place that the user named; null when they named none. Later guesses (units) are still made below it. */
function hintedPlace(head: readonly HeadRow[], { headerRow, headerRows }: FileHints): HeaderPlace | null {
  if (headerRow === undefined && headerRows === undefined) return null;
  const guess = findHeader(head);
  const from =
    headerRow === undefined
      ? guess.from
      : Math.max(
          0,
          head.findIndex(({ row }) => row >= headerRow),
        );
  const to = Math.min(head.length, from + (headerRows ?? 1));
  return { from, to, unitRow: null, ordinalRow: null, isSure: true };
}

function lastFilled(cells: readonly string[]): number {
  let last = cells.length;
  while (last > 0 && cells[last - 1]!.trim() === '') last--;
  return last;
}
