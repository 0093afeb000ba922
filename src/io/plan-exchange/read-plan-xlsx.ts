import type { Issue } from '../../core/issue.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { readSheet } from '../import/xlsx/read-sheet.ts';
import { readWorkbook } from '../import/xlsx/workbook.ts';
import { isIssue, openZip } from '../import/zip/open-zip.ts';
import { createIssueLog, type IssueLog } from '../issue-log.ts';
import { checkedElements } from './checked-elements.ts';
import { elementOfRow, numberIn, textIn } from './element-rows.ts';
import { type PlanTable, planTables } from './plan-tables.ts';

/** Elements of a workbook or layer; null after an error among the issues. */
export type ReadElements = { readonly elements: readonly PlanElement[] | null; readonly issues: readonly Issue[] };

/** A row with the keys of its heads. */
type Row = { readonly number: number; readonly cells: Readonly<Record<string, string>> };

/**
 * Reads the workbook that a plan was exported to, edited or not: projects with their funds, villages and vertices. Sheets and columns are found
 * by the key at the end of their names; columns that nobody knows are passed over.
 */
export function readPlanXlsx(bytes: Uint8Array, file: string): ReadElements {
  const log = createIssueLog();
  const tables = tablesOf(bytes, file, log);
  if (!tables) return { elements: null, issues: log.issues() };
  const lists = {
    funds: groupedById(tables.funds, ({ cells }) => ({
      year: numberIn(cells.year),
      fundSource: cells.fundSource,
      wanYuan: numberIn(cells.wanYuan),
    })),
    villages: groupedById(tables.villages, ({ cells }) => ({
      village: cells.village,
      households: numberIn(cells.households),
      people: numberIn(cells.people),
      reason: textIn(cells.reason),
    })),
    vertices: groupedById(sortedByNumber(tables.vertices), ({ cells }) => [numberIn(cells.lon), numberIn(cells.lat)]),
  };
  const raw = tables.projects.map(({ number, cells }) => {
    const id = cells.id ?? '';
    const own = { funding: lists.funds.get(id), origins: lists.villages.get(id), vertices: lists.vertices.get(id) };
    return {
      where: { file, row: number },
      value: elementOfRow(cells, {
        funding: own.funding ?? [],
        origins: own.origins ?? [],
        vertices: own.vertices ?? [],
      }),
    };
  });
  return { elements: checkedElements(raw, file, log), issues: log.issues() };
}

function tablesOf(bytes: Uint8Array, file: string, log: IssueLog): Readonly<Record<PlanTable, readonly Row[]>> | null {
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
  const found: Partial<Record<PlanTable, readonly Row[]>> = {};
  for (const table of Object.keys(planTables) as PlanTable[]) {
    const sheet = workbook.sheets.find(({ name }) => keyIn(name) === table);
    if (!sheet) {
      log.add('planTableMissing', 'error', { file }, { found: planTables[table].name });
      continue;
    }
    const rows: Row[] = [];
    let heads: readonly string[] | null = null;
    const builder = {
      log,
      add(cells: readonly string[], number: number) {
        if (heads === null) heads = cells.map(keyIn);
        else rows.push({ number, cells: Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? ''])) });
        return true;
      },
    };
    const { issue } = readSheet({ zip, workbook, sheet, file }, builder);
    if (issue) log.addAll([issue]);
    found[table] = rows;
  }
  return log.errorsIn(file) > 0 ? null : (found as Readonly<Record<PlanTable, readonly Row[]>>);
}

/** `资金 funds` is read as `funds`. */
function keyIn(text: string): string {
  return text.trim().split(/\s+/).at(-1)!;
}

function groupedById<T>(rows: readonly Row[], make: (row: Row) => T): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const id = row.cells.id ?? '';
    const group = groups.get(id);
    if (group) group.push(make(row));
    else groups.set(id, [make(row)]);
  }
  return groups;
}

/** Sheets are sorted by people; the numbers say what was meant. */
function sortedByNumber(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((a, b) => Number(a.cells.number) - Number(b.cells.number));
}
