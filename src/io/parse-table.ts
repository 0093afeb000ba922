import Papa from 'papaparse';
import { decodeUtf8 } from './decode-text.ts';
import type { IssueLog } from './issue-log.ts';
import { reportPersonalCells } from './report-personal.ts';

/** A CSV file as text: no cell is interpreted. `rowNumbers` are those of a spreadsheet, where the header is row 1. */
export type Table = {
  readonly file: string;
  readonly header: readonly string[];
  /** Position of each column by its header. */
  readonly columns: ReadonlyMap<string, number>;
  readonly rows: readonly (readonly string[])[];
  readonly rowNumbers: readonly number[];
};

/** Columns that a table must have, and those that it may have. With `isOpen` any further column is fine. */
export type TableShape = {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly isOpen?: boolean;
};

/**
 * Reads RFC 4180 text: comma, any line ending, quoted line breaks kept. Blank lines are skipped but counted. Rows with more or fewer
 * cells than the header are left out (`csvRagged`). Null after an issue that makes the whole table unreadable: encoding, an open
 * quote, no header, a missing or double column.
 */
export function parseTable(bytes: Uint8Array, file: string, shape: TableShape, log: IssueLog): Table | null {
  const text = decodeUtf8(bytes, file, log);
  if (text === null) return null;
  const { data, errors } = Papa.parse<string[]>(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text, {
    delimiter: ',',
    newline: '\n',
    skipEmptyLines: false,
  });
  for (const error of errors)
    if (error.type === 'Quotes') log.add('csvQuote', 'error', { file, row: (error.row ?? 0) + 1 });
  if (errors.some((error) => error.type === 'Quotes')) return null;
  const header = (data[0] ?? []).map((cell) => cell.trim());
  const columns = columnsOf(header, file, shape, log);
  if (!columns) return null;
  const { rows, rowNumbers } = rowsOf(data, header.length, file, log);
  reportPersonalCells({ file, header, rows, rowNumbers }, log);
  return { file, header, columns, rows, rowNumbers };
}

function columnsOf(
  header: readonly string[],
  file: string,
  shape: TableShape,
  log: IssueLog,
): ReadonlyMap<string, number> | null {
  const columns = new Map<string, number>();
  let isReadable = true;
  for (const [i, name] of header.entries()) {
    if (columns.has(name)) {
      log.add('columnDouble', 'error', { file, row: 1, column: name }, { found: name });
      isReadable = false;
    }
    columns.set(name, i);
    const isKnown = shape.required.includes(name) || shape.optional.includes(name);
    const isUsable = name !== '' && name !== '__proto__';
    if ((!isKnown && !shape.isOpen) || !isUsable)
      log.add('columnUnknown', 'warning', { file, row: 1, column: name }, { found: name });
  }
  for (const name of shape.required) {
    if (columns.has(name)) continue;
    log.add('columnMissing', 'error', { file, row: 1, column: name }, { expected: name, found: header.join(', ') });
    isReadable = false;
  }
  return isReadable ? columns : null;
}

function rowsOf(data: readonly string[][], width: number, file: string, log: IssueLog) {
  const rows: string[][] = [];
  const rowNumbers: number[] = [];
  for (let i = 1; i < data.length; i++) {
    const cells = data[i]!;
    if (cells.length === 1 && width !== 1 && cells[0]!.trim() === '') continue;
    if (cells.length !== width) {
      const where = { file, row: i + 1 };
      log.add('csvRagged', 'error', where, { found: cells.length, expected: width });
      log.leaveOut(where);
      continue;
    }
    if (width === 1 && cells[0] === '') continue;
    rows.push(cells);
    rowNumbers.push(i + 1);
  }
  return { rows, rowNumbers };
}
