import { cellClass, isNumeric } from './cell-class.ts';
import { isTotalRow } from './total-row.ts';

/** A row near the top of a sheet, merged cells filled in. */
export type HeadRow = { readonly row: number; readonly cells: readonly string[] };

/** Positions in the list of head rows. Header rows are those from `from` up to but without `to`; equal when there is no header. */
export type HeaderPlace = {
  readonly from: number;
  readonly to: number;
  /** Rows below the header that belong to it: units, 甲 乙 1 2. */
  readonly unitRow: number | null;
  readonly ordinalRow: number | null;
  /** False when it had to be guessed without much to go by. */
  readonly isSure: boolean;
};

const mostHeaderRows = 5;
const unitWord =
  /^[（(]?(?:人|户|个|元|万元|亿元|亩|公里|千米|km|m|米|平方米|万人|万户|%|％|‰|公斤|吨|处|座|条|套|年|岁|人次|户次|公顷|万亩|\/)[)）]?$/i;

/**
 * Where the header stands in the first rows of a table (blank rows left away). Title rows above are those with far fewer filled cells
 * than the table is wide; the header is the first wide row without figures; it goes on below while rows without figures fill what the
 * one above left blank. A table whose first wide row holds figures has no header.
 */
export function findHeader(rows: readonly HeadRow[]): HeaderPlace {
  const widths = rows.map(({ cells }) => new Set(cells.filter((cell) => cell.trim() !== '')).size);
  const width = typicalWidth(rows);
  const from = rows.findIndex((_, i) => widths[i]! >= Math.max(1, Math.min(width, Math.ceil(width * 0.5))));
  if (from < 0) return { from: 0, to: 0, unitRow: null, ordinalRow: null, isSure: false };
  if (hasFigures(rows[from]!.cells) && !yearsOnly(rows[from]!.cells))
    return { from, to: from, unitRow: null, ordinalRow: null, isSure: false };
  let to = from + 1;
  while (to < rows.length && to - from < mostHeaderRows && continuesHeader(rows[to - 1]!.cells, rows[to]!.cells)) to++;
  let next = to;
  let unitRow: number | null = null;
  let ordinalRow: number | null = null;
  if (isUnitRow(rows[next]?.cells)) unitRow = next++;
  if (isOrdinalRow(rows[next]?.cells)) ordinalRow = next++;
  const isSure = rows.slice(next).some(({ cells }) => cells.some((cell) => isNumeric(cellClass(cell))));
  return { from, to, unitRow, ordinalRow, isSure };
}

/** Filled cells of the widest rows: the 80th percentile, so that one long row does not decide. */
function typicalWidth(rows: readonly HeadRow[]): number {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length).sort((a, b) => a - b);
  return filled[Math.min(filled.length - 1, Math.floor(filled.length * 0.8))] ?? 0;
}

function hasFigures(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return filled.some((cell) => isNumeric(cellClass(cell)) || cellClass(cell) === 'date');
}

/** A header may name years: 区划, 2014, 2015, 2016; those ascend, and at least one cell is text. */
function yearsOnly(cells: readonly string[]): boolean {
  const figures = cells.filter((cell) => isNumeric(cellClass(cell)));
  const others = cells.filter((cell) => cellClass(cell) === 'text');
  return others.length > 0 && figures.every((cell) => cellClass(cell) === 'period') && isAscending(figures);
}

function isAscending(cells: readonly string[]): boolean {
  const up = cells.every((cell, i) => i === 0 || cell >= cells[i - 1]!);
  return up || cells.every((cell, i) => i === 0 || cell <= cells[i - 1]!);
}

function continuesHeader(above: readonly string[], cells: readonly string[]): boolean {
  if ((hasFigures(cells) && !isYearsBelow(above, cells)) || isTotalRow(cells) || isUnitRow(cells)) return false;
  let [fillsBlank, leavesBlank, splitsGroup] = [0, 0, 0];
  for (let i = 0; i < Math.max(above.length, cells.length); i++) {
    const [upper, lower] = [above[i]?.trim() ?? '', cells[i]?.trim() ?? ''];
    if (upper === '' && lower !== '') fillsBlank++;
    if (upper !== '' && (lower === '' || lower === upper)) leavesBlank++;
    if (upper !== '' && upper === (above[i - 1]?.trim() ?? '') && lower !== '' && lower !== upper) splitsGroup++;
  }
  return splitsGroup > 0 || (fillsBlank > 0 && leavesBlank > 0);
}

/** Years below a group that spans several columns are its parts. */
function isYearsBelow(above: readonly string[], cells: readonly string[]): boolean {
  const years = cells.flatMap((cell, i) => (cellClass(cell) === 'period' ? [i] : []));
  // Beside the years other parts may have words of their own, but then the first column, merged downwards, must have none.
  const isOpen = ['', above[0]?.trim()].includes(cells[0]?.trim() ?? '');
  const isAllYears = cells.every(
    (cell, i) =>
      ['blank', 'period', ...(isOpen ? ['text'] : [])].includes(cellClass(cell)) || cell.trim() === above[i]?.trim(),
  );
  return (
    isAllYears &&
    years.length > 1 &&
    years.some((i) => i > 0 && ['', above[i - 1]?.trim()].includes(above[i]?.trim() ?? ''))
  );
}

/** A row below the header of nothing but units. */
function isUnitRow(cells: readonly string[] | undefined): boolean {
  const filled = cells?.map((cell) => cell.trim()).filter((cell) => cell !== '') ?? [];
  return filled.length > 0 && filled.every((cell) => unitWord.test(cell)) && filled.some((cell) => cell !== '/');
}

/** 甲 乙 1 2 3 below the header of a statistical form: column numbers, no data. */
function isOrdinalRow(cells: readonly string[] | undefined): boolean {
  const filled = cells?.map((cell) => cell.trim().replace(/^[（(]|[)）]$/g, '')).filter((cell) => cell !== '') ?? [];
  const numbers = filled.filter((cell) => !/^[甲乙丙丁戊A-E]$/.test(cell));
  const isCounting = numbers.every((cell, i) => cell === String(i + 1));
  // Without a letter such a row could be data; four columns that count 1, 2, 3, 4 hardly are.
  return isCounting && numbers.length >= (numbers.length < filled.length ? 1 : 4);
}
