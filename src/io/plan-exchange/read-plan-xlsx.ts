import { groupBy } from '../../core/group-by.ts';
import type { Issue } from '../../core/issue.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import { createIssueLog, type IssueLog } from '../issue-log.ts';
import { checkedElements, type RawElement } from './checked-elements.ts';
import { columnOfPath, elementOfRow, expectedIn, numberIn, textIn } from './element-rows.ts';
import { type PlanRows, planRowsOf, type SheetRow } from './plan-sheet-rows.ts';
import { planTables } from './plan-tables.ts';

/** Elements of a workbook or layer; null after an error among the issues. */
export type ReadElements = { readonly elements: readonly PlanElement[] | null; readonly issues: readonly Issue[] };

/** The rows that belong to one project, in the order that was meant. */
type OwnRows = Readonly<Record<'funds' | 'villages' | 'vertices', readonly SheetRow[]>>;

/**
 * Reads the workbook that a plan was exported to, edited or not: projects with their funds, villages and vertices. Nothing in it is passed over:
 * a row that belongs to no project, or to one of a kind that has no such rows, is an error, since what it says would be lost.
 */
export function readPlanXlsx(bytes: Uint8Array, file: string): ReadElements {
  const log = createIssueLog();
  const rows = planRowsOf(bytes, file, log);
  if (!rows) return { elements: null, issues: log.issues() };
  const groups = {
    funds: groupedById(rows.funds),
    villages: groupedById(rows.villages),
    vertices: groupedById(sortedByNumber(rows.vertices, log)),
  };
  checkStrays(rows, log);
  const raw = rows.projects.map((row): RawElement => {
    const id = row.cells.id ?? '';
    const own: OwnRows = {
      funds: groups.funds.get(id) ?? [],
      villages: groups.villages.get(id) ?? [],
      vertices: groups.vertices.get(id) ?? [],
    };
    const value = elementOfRow(row.cells, {
      funding: own.funds.map(({ cells }) => ({
        year: numberIn(cells.year),
        fundSource: cells.fundSource,
        wanYuan: numberIn(cells.wanYuan),
      })),
      origins: own.villages.map(({ cells }) => ({
        village: cells.village,
        households: numberIn(cells.households),
        people: numberIn(cells.people),
        reason: textIn(cells.reason),
      })),
      vertices: own.vertices.map(({ cells }) => [numberIn(cells.lon), numberIn(cells.lat)]),
    });
    return { value, placeOf: (path) => placeOf(path, row, own) };
  });
  return { elements: checkedElements(raw, file, log), issues: log.issues() };
}

const tableOfList: Readonly<Record<string, keyof OwnRows>> = { funding: 'funds', origins: 'villages' };
/** By number within a position. */
const columnsOfPlace: Readonly<Record<string, string>> = { '[0]': 'lon', '[1]': 'lat' };

/** Where a part of an element stands: a cell of its row, or of a row of its funds, villages or vertices. */
function placeOf(path: string, row: SheetRow, own: OwnRows): ReturnType<RawElement['placeOf']> {
  const [, list, at, rest = ''] = /^(funding|origins|line|footprint)\[(\d+)\](.*)$/.exec(path) ?? [];
  if (list !== undefined) {
    const rows = own[tableOfList[list] ?? 'vertices'];
    const key = columnsOfPlace[rest] ?? (rest.slice(1) || null);
    const place = rows[Number(at)]?.placeOf(key) ?? row.placeOf(null);
    return { where: place, expected: key === null ? null : expectedIn(key) };
  }
  const key = columnOfPath(path);
  return { where: row.placeOf(key), expected: key === null ? null : expectedIn(key) };
}

/** Rows whose project is not there, or is of a kind that has none of them. */
function checkStrays({ projects, ...lists }: PlanRows, log: IssueLog): void {
  const kinds = new Map(projects.map(({ cells }) => [cells.id ?? '', cells.kind]));
  const isAtHome = {
    funds: (id: string) => kinds.has(id),
    villages: (id: string) => kinds.get(id) === 'site',
    vertices: (id: string) => kinds.get(id) === 'site' || kinds.get(id) === 'road',
  };
  const expected = planTables.projects.name;
  for (const table of ['funds', 'villages', 'vertices'] as const)
    for (const { cells, placeOf } of lists[table]) {
      const found = cells.id ?? '';
      if (!isAtHome[table](found)) log.add('planRowStray', 'error', placeOf('id'), { found, expected });
    }
}

function groupedById(rows: readonly SheetRow[]): ReadonlyMap<string, readonly SheetRow[]> {
  return groupBy(rows, ({ cells }) => cells.id ?? '');
}

/** Sheets are sorted by people; the numbers say what was meant. One that is none, or there twice, is an error: nobody knows where the vertex belongs. */
function sortedByNumber(rows: readonly SheetRow[], log: IssueLog): readonly SheetRow[] {
  const seen = new Set<string>();
  for (const { cells, placeOf } of rows) {
    const number = numberIn(cells.number);
    const key = `${cells.id} ${number}`;
    if (typeof number !== 'number' || seen.has(key))
      log.add('planCellInvalid', 'error', placeOf('number'), { found: cells.number ?? '', expected: 'plan.order' });
    seen.add(key);
  }
  return [...rows].sort((a, b) => Number(a.cells.number) - Number(b.cells.number));
}
