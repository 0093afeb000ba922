import { endOfYear, parseDate } from '../../core/period.ts';
import type { IsoDate } from '../../core/unit.ts';
import { type LedgerEvent, ledgerEventKinds } from '../../core/workspace/workspace.ts';
import { parseTable, type TableShape } from '../parse-table.ts';
import { readRows, type TableRow } from '../table-row.ts';
import { createIdCheck, createSourceCheck, nothingRead, type Read, type Reading, requiredAreaIn } from './reading.ts';

export const ledgerColumns: TableShape = {
  required: ['id', 'subject', 'area', 'date', 'event'],
  optional: ['date_precision', 'households', 'people', 'cause', 'evidence', 'by', 'corrects', 'source'],
};

/** Lines of the ledger in the order of the file. A line that corrects another names one that is there. */
export function readLedger(reading: Reading): Read<LedgerEvent> {
  const { bytes, file, known, log } = reading;
  const table = parseTable(bytes, file, ledgerColumns, log);
  if (!table) return nothingRead;
  const idColumn = table.columns.get('id')!;
  const ids = new Set(table.rows.map((cells) => cells[idColumn]!.trim()));
  const isNew = createIdCheck(reading);
  const sourceOf = createSourceCheck(reading);
  const items = readRows(table, log, (row): LedgerEvent | null => {
    const id = row.requiredText('id');
    const subject = row.oneOf('subject', ['people', 'unit'] as const);
    const area = requiredAreaIn(row, 'area', known);
    const event = row.oneOf('event', ledgerEventKinds);
    const when = dateIn(row);
    const households = row.numberIn('households', { isInteger: true, isCount: true });
    const people = row.numberIn('people', { isInteger: true, isCount: true });
    const corrects = row.text('corrects');
    if (corrects !== null && (!ids.has(corrects) || corrects === id))
      row.problem('correctionUnknown', 'corrects', { found: corrects });
    if (event === 'correction' && corrects === null) row.problem('valueRequired', 'corrects');
    const isFirst = id === '' || isNew(id, { file, row: row.number, column: 'id' });
    if (!row.isGood || !isFirst || !area || !subject || !event || !when) return null;
    const source = sourceOf(row.text('source'), { file, row: row.number, column: 'source' });
    const [cause, evidence, by] = [row.text('cause'), row.text('evidence'), row.text('by')];
    return { id, subject, area, ...when, event, households, people, cause, evidence, by, corrects, source };
  });
  return { items, rows: table.rows.length };
}

/** With precision `year` the cell is `YYYY` and counts as 31 December; without a word on precision it is a day. */
function dateIn(row: TableRow): { readonly date: IsoDate; readonly datePrecision: 'day' | 'year' } | null {
  const precision = row.text('date_precision') === null ? 'day' : row.oneOf('date_precision', ['day', 'year'] as const);
  const found = row.requiredText('date');
  if (found === '' || precision === null) return null;
  const year = /^(\d{4})(-12-31)?$/.exec(found);
  if (precision === 'year' && year) return { date: endOfYear(Number(year[1])), datePrecision: 'year' };
  const date = precision === 'day' ? parseDate(found) : null;
  if (date) return { date, datePrecision: 'day' };
  row.problem('valueNotDate', 'date', { found, expected: precision === 'year' ? 'YYYY' : 'YYYY-MM-DD' });
  return null;
}
