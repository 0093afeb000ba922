import type { Where } from '../../core/issue.ts';
import { readSheet } from '../import/xlsx/read-sheet.ts';
import { readWorkbook } from '../import/xlsx/workbook.ts';
import { isIssue, openZip } from '../import/zip/open-zip.ts';
import type { IssueLog } from '../issue-log.ts';
import { elementColumns } from './element-rows.ts';
import { type PlanTable, planTables } from './plan-tables.ts';

/** A row with the keys of its heads, and where it stands. */
export type SheetRow = {
  readonly cells: Readonly<Record<string, string>>;
  /** The place of its cell under a key, or of the row. */
  readonly placeOf: (key: string | null) => Where;
};

export type PlanRows = Readonly<Record<PlanTable, readonly SheetRow[]>>;

/** For the reader's eye: taking such a column out loses nothing. */
const computed: ReadonlySet<string> = new Set([
  ...elementColumns.filter(({ isComputed }) => isComputed).map(({ key }) => key),
  ...['villageName', 'km', 'reasonText', 'foundText'],
]);
/** Of the tables that belong to projects, the name is for the eye as well. */
const isForTheEye = (table: PlanTable, key: string) => computed.has(key) || (table !== 'projects' && key === 'name');

/** As long as a cell that was cut when it was written (`export/sheet-xml`). */
const longestCell = 32_767;

/**
 * The rows of the four sheets of an exported plan, null after an error. Sheets and columns are found by the key at the end of their names, in any order;
 * columns that nobody knows are passed over, rows without a cell too. A column that is missing or there twice is an error: what stood in it would be lost.
 */
export function planRowsOf(bytes: Uint8Array, file: string, log: IssueLog): PlanRows | null {
  const zip = openZip(bytes, file);
  if (isIssue(zip)) {
    log.addAll([zip]);
    return null;
  }
  const workbook = readWorkbook(zip, file);
  if (isIssue(workbook)) {
    log.addAll([workbook]);
    return null;
  }
  const found: Partial<Record<PlanTable, readonly SheetRow[]>> = {};
  for (const table of Object.keys(planTables) as PlanTable[]) {
    const sheet = workbook.sheets.find(({ name }) => keyIn(name) === table);
    if (!sheet) {
      log.add('planTableMissing', 'error', { file }, { found: planTables[table].name });
      continue;
    }
    const where = { file, sheet: sheet.name };
    const rows: SheetRow[] = [];
    let heads: readonly string[] | null = null;
    const builder = {
      log,
      add(cells: readonly string[], number: number) {
        if (heads === null) {
          heads = cells;
          checkHeads(table, heads, where, log);
        } else if (cells.some((cell) => cell.trim() !== ''))
          rows.push(sheetRow(heads, cells, { ...where, row: number }, log));
        return true;
      },
    };
    const { issue } = readSheet({ zip, workbook, sheet, file }, builder);
    if (issue) log.addAll([issue]);
    if (heads === null) checkHeads(table, [], where, log);
    found[table] = rows;
  }
  return log.errorsIn(file) > 0 ? null : (found as PlanRows);
}

function checkHeads(table: PlanTable, heads: readonly string[], where: Where, log: IssueLog): void {
  const keys = heads.map(keyIn);
  for (const [key, zh] of planTables[table].columns) {
    if (isForTheEye(table, key)) continue;
    const title = `${zh} ${key}`;
    const count = keys.filter((each) => each === key).length;
    const place = { ...where, row: 1 };
    if (count === 0)
      log.add('columnMissing', 'error', place, { expected: title, found: heads.join(', ').slice(0, 200) });
    if (count > 1) log.add('columnDouble', 'error', place, { found: title });
  }
}

function sheetRow(heads: readonly string[], cells: readonly string[], where: Where, log: IssueLog): SheetRow {
  const keys = heads.map(keyIn);
  const placeOf = (key: string | null): Where => {
    const head = key === null ? undefined : heads[keys.indexOf(key)];
    return head === undefined ? where : { ...where, column: head };
  };
  for (const [i, cell] of cells.entries())
    if (cell.length >= longestCell) log.add('planCellCut', 'error', placeOf(keys[i] ?? null));
  return { cells: Object.fromEntries(keys.map((key, i) => [key, cells[i] ?? ''])), placeOf };
}

/** `资金 funds` is read as `funds`. */
function keyIn(text: string): string {
  return text.trim().split(/\s+/).at(-1)!;
}
