import type { AreaCode } from '../core/unit.ts';
import type { FigurePlan, KeyColumns, TablePlan } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { matchTable, refreshMatches } from './refresh-matches.ts';

/** Says which columns name the area of a row; the rows are compared again, earlier decisions no longer hold. */
export async function setKeyColumns(desk: DataDesk, i: number, change: Partial<KeyColumns>): Promise<void> {
  setTable(desk, i, (plan) => ({
    columns: { ...plan.columns, ...change },
    matches: null,
    decisions: {},
    villages: null,
  }));
  await matchTable(desk, i);
}

/** Takes rows that are about no known area in as new villages, or lets them go again; then every row is compared again. */
export async function setVillages(desk: DataDesk, i: number, rows: readonly number[] | null): Promise<void> {
  if (desk.data.getState().tables[i]?.isHousehold) return;
  setTable(desk, i, () => ({ villages: rows, matches: null, use: true }));
  await refreshMatches(desk);
}

/** The user's word on a row: an area, null to leave it out, undefined to leave it open again. */
export function decideMatch(
  desk: DataDesk,
  i: number,
  rows: readonly number[],
  code: AreaCode | null | undefined,
): void {
  setTable(desk, i, ({ decisions }) => {
    const next = { ...decisions };
    for (const row of rows) {
      if (code === undefined) delete next[row];
      else next[row] = code;
    }
    return { decisions: next };
  });
}

/** Takes the likeliest area for every row in doubt that has not been decided. */
export function acceptLikeliest(desk: DataDesk, i: number): void {
  setTable(desk, i, ({ decisions, matches }) => ({
    decisions: Object.fromEntries([
      ...(matches ?? []).flatMap(({ verdict, code }, row) =>
        verdict === 'doubtful' && code !== null ? [[row, code] as const] : [],
      ),
      ...Object.entries(decisions),
    ]),
  }));
}

/** Takes a table in, or leaves it aside; a household file always stays aside. */
export function setTableUse(desk: DataDesk, i: number, use: boolean): void {
  setTable(desk, i, ({ isHousehold }) => ({ use: use && !isHousehold }));
}

/** Says which columns hold the period, the stage or the category of each row. */
export function setRowColumns(desk: DataDesk, i: number, change: Partial<TablePlan['rows']>): void {
  setTable(desk, i, ({ rows }) => ({ rows: { ...rows, ...change } }));
}

/** Names the template under which the mapping is kept when it is added; empty for none. */
export function setKeepAs(desk: DataDesk, i: number, keepAs: string): void {
  setTable(desk, i, () => ({ keepAs }));
}

/** Gives the columns in use that have no period, or the common one from before, another common period. */
export function setCommonPeriod(desk: DataDesk, i: number, before: string, period: string): void {
  setTable(desk, i, ({ figures }) => ({
    figures: figures.map((plan) =>
      plan.use && (plan.period === '' || plan.period === before) ? { ...plan, period } : plan,
    ),
  }));
}

/** Changes what a column of figures becomes. */
export function setFigurePlan(desk: DataDesk, i: number, column: string, change: Partial<FigurePlan>): void {
  setTable(desk, i, ({ figures }) => ({
    figures: figures.map((plan) => (plan.column === column ? { ...plan, ...change } : plan)),
  }));
}

function setTable({ data }: DataDesk, i: number, change: (plan: TablePlan) => Partial<TablePlan>): void {
  data.setState((state) => ({
    refusal: null,
    tables: state.tables.map((plan, at) => (at === i ? { ...plan, ...change(plan) } : plan)),
  }));
}
