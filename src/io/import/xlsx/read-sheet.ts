import type { Issue, IssueCode, Severity } from '../../../core/issue.ts';
import type { TableBuilder } from '../table/build-table.ts';
import { columnLetter } from '../table/flatten-header.ts';
import type { MergedRange } from '../table/merged-range.ts';
import { attributeOf } from '../xml/entities.ts';
import { parsePart } from '../xml/parse-part.ts';
import type { OpenZip } from '../zip/open-zip.ts';
import { parseCellReference, parseRange } from './cell-reference.ts';
import { serialToIso } from './serial-date.ts';
import type { Sheet, Workbook } from './workbook.ts';

type Cell = {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  hasFormula: boolean;
};
export type SheetSource = {
  readonly zip: OpenZip;
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly file: string;
};

const mergesKept = 20_000;

/**
 * Hands the rows of a sheet to a table builder, in order and only those that are there. Numbers come as the shortest text that means
 * the same double; dates as ISO; a number that Excel shows as a percentage as `95%`; formulas as the value last computed. Gives the
 * merged ranges, and the issue that stopped it.
 */
export function readSheet(
  { zip, workbook, sheet, file }: SheetSource,
  builder: Pick<TableBuilder, 'log' | 'add'>,
): { readonly merges: readonly MergedRange[]; readonly issue: Issue | null } {
  const merges: MergedRange[] = [];
  let [row, column, lastRow] = [0, -1, 0];
  let cells: string[] = [];
  let cell: Cell | null = null;
  let isValue = false;
  let isPhonetic = false;
  let isStopped = false;
  const where = { file, path: sheet.name };

  function startRow(attributes: string): void {
    const stated = Number(attributeOf(attributes, 'r') ?? lastRow + 1);
    if (Number.isInteger(stated) && stated > lastRow && stated <= 1_048_576) row = stated;
    else {
      builder.log.add(
        'sheetDisordered',
        'error',
        { ...where, row: lastRow + 1 },
        { found: String(stated).slice(0, 40) },
      );
      isStopped = true;
    }
    cells = [];
    column = -1;
  }

  function startCell(attributes: string): void {
    const reference = attributeOf(attributes, 'r');
    const place = reference === null ? { row, column: column + 1 } : parseCellReference(reference);
    if (!place || place.row !== row || place.column <= column) {
      builder.log.add('sheetDisordered', 'error', { ...where, row }, { found: (reference ?? '').slice(0, 40) });
      isStopped = true;
      return;
    }
    column = place.column;
    const type = attributeOf(attributes, 't') ?? 'n';
    cell = { column, type, style: Number(attributeOf(attributes, 's') ?? 0), value: '', hasFormula: false };
  }

  function endCell(found: Cell): void {
    const text = textOf(found, workbook);
    if (found.hasFormula && found.value === '' && found.type !== 'str') report('formulaWithoutValue', 'warning', found);
    if (text === null) report('sheetDisordered', 'error', found);
    if (text === null || text === '') return;
    while (cells.length < found.column) cells.push('');
    cells.push(text);
  }

  function report(code: IssueCode, severity: Severity, found: Cell): void {
    const place = { ...where, row, column: columnLetter(found.column) };
    builder.log.add(code, severity, place, { found: found.value.slice(0, 40) });
  }

  const issue = parsePart(
    zip,
    sheet.part,
    file,
    {
      open(name, attributes) {
        if (isStopped) return;
        if (name === 'c' && row > 0) startCell(attributes);
        else if (name === 'row') startRow(attributes);
        else if (name === 'rPh') isPhonetic = true;
        else if (cell && (name === 'v' || (name === 't' && !isPhonetic))) {
          isValue = true;
        } else if (cell && name === 'f') cell.hasFormula = true;
        else if (name === 'mergeCell' && merges.length < mergesKept) {
          const range = parseRange(attributeOf(attributes, 'ref') ?? '');
          // A range over whole columns or rows would fill a table by itself.
          if (range && (range.bottom - range.top + 1) * (range.right - range.left + 1) <= 20_000) merges.push(range);
        }
      },
      text(piece) {
        if (isValue && cell) cell.value += piece;
      },
      close(name) {
        if (name === 'v' || name === 't') isValue = false;
        else if (name === 'rPh') isPhonetic = false;
        else if (name === 'c' && cell) {
          endCell(cell);
          cell = null;
        } else if (name === 'row' && row > 0 && !isStopped) {
          isStopped = !builder.add(cells, row);
          lastRow = row;
        }
      },
    },
    () => isStopped,
  );
  return { merges, issue };
}

/** Null when the cell names a string that does not exist or a number that is none. */
function textOf(
  { type, style, value }: Pick<Cell, 'type' | 'style' | 'value'>,
  { strings, looks, is1904 }: Workbook,
): string | null {
  switch (type) {
    case 's':
      return value.trim() === '' || strings[Number(value)] === undefined
        ? null
        : unescapeExcel(strings[Number(value)]!);
    case 'b':
      return value.trim() === '1' ? 'TRUE' : value.trim() === '0' ? 'FALSE' : value;
    case 'n': {
      if (value.trim() === '') return '';
      const number = Number(value);
      if (!Number.isFinite(number)) return null;
      const look = looks[style] ?? 'plain';
      if (look === 'date') return serialToIso(number, is1904) ?? plainNumber(number);
      return look === 'percent' ? `${Number((number * 100).toPrecision(14))}%` : plainNumber(number);
    }
    default:
      return unescapeExcel(value);
  }
}

/** Never in scientific notation: a code of 12 or 18 digits stays what it is. */
function plainNumber(number: number): string {
  // Up to 1e21 a whole number prints its digits.
  return Number.isInteger(number) && Math.abs(number) >= 1e21 ? BigInt(number).toString() : String(number);
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
