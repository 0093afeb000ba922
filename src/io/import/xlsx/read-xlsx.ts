import type { Issue } from '../../../core/issue.ts';
import { createTableBuilder } from '../table/build-table.ts';
import type { FileHints, UnderstoodTable } from '../understanding.ts';
import type { OpenZip } from '../zip/open-zip.ts';
import { isIssue } from '../zip/open-zip.ts';
import { readSheet } from './read-sheet.ts';
import { readWorkbook } from './workbook.ts';

export type XlsxReading = {
  readonly tables: readonly UnderstoodTable[];
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
};

/**
 * Every visible sheet of a workbook with something in it (or the one the hints name) as a table. Own reader rather than a library:
 * every one tried hung, lost rows or changed dates on some hostile file (TRUST.md 6.3), and reading values needs little.
 */
export function readXlsx(zip: OpenZip, file: string, hints: FileHints, keepRows: number): XlsxReading {
  const workbook = readWorkbook(zip, file);
  if (isIssue(workbook)) return { tables: [], sheets: [], issues: [workbook] };
  const tables: UnderstoodTable[] = [];
  const issues: Issue[] = [];
  const names = workbook.sheets.map(({ name }) => name);
  if (names.length === 0) issues.push({ code: 'tableEmpty', severity: 'error', where: { file }, context: {} });
  for (const sheet of workbook.sheets) {
    if (hints.sheet !== undefined && sheet.name !== hints.sheet) continue;
    if (sheet.isHidden && hints.sheet === undefined) {
      const where = { file, path: sheet.name };
      issues.push({ code: 'sheetHidden', severity: 'info', where, context: { found: sheet.name } });
      continue;
    }
    const builder = createTableBuilder({ file, format: 'xlsx', sheet: sheet.name, hints, keepRows });
    const { merges, issue } = readSheet({ zip, workbook, sheet, file }, builder);
    if (issue) {
      issues.push(issue);
      continue;
    }
    const table = builder.finish({ encoding: null, delimiter: null, merges });
    // Excel adds empty sheets by itself; they are worth no word beside a filled one.
    if (
      table.rowCount > 0 ||
      table.columns.length > 0 ||
      table.issues.some(({ code }) => code !== 'tableEmpty') ||
      workbook.sheets.length === 1
    )
      tables.push(table);
  }
  const filled = tables.filter(({ rowCount }) => rowCount > 0);
  if (filled.length > 0 && filled.length < tables.length) {
    // A sheet of instructions, or a form still empty, beside the filled ones: named, and no fault of the workbook.
    for (const { sheet, rowCount } of tables)
      if (rowCount === 0)
        issues.push({ code: 'tableEmpty', severity: 'info', where: { file, path: sheet ?? '' }, context: {} });
    return { tables: filled, sheets: names, issues };
  }
  if (tables.length === 0 && issues.every(({ severity }) => severity !== 'error'))
    issues.push({ code: 'tableEmpty', severity: 'error', where: { file }, context: {} });
  return { tables, sheets: names, issues };
}
