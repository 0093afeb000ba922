import { parseCode } from '../core/area/parse-code.ts';
import type { AreaCode } from '../core/unit.ts';
import { coordinateColumns, pointsOfTable } from '../io/import/crs/points-of-table.ts';
import type { CrsId, TablePlan, TablePoints, UnderstoodTable } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { cellsOf } from './proposed-areas.ts';
import { nearestKnown, workspacePolygons } from './workspace-polygons.ts';

/** The points of a table's coordinate columns as they stand; null for a table without any. */
export function planPoints(table: UnderstoodTable): TablePoints | null {
  const columns = coordinateColumns(table);
  if (!columns || table.format === 'attributes') return null;
  const layer = pointsOfTable(table, columns);
  const [first] = layer.crs;
  return {
    layer,
    crs: first?.crs ?? null,
    isCrsOpen: (first?.confidence ?? 1) < 0.3,
    datum: null,
    geometries: null,
    issues: [],
  };
}

/** Takes the points of a table to be in another system. */
export async function setTableCrs(desk: DataDesk, i: number, crs: CrsId): Promise<void> {
  setPoints(desk, i, { crs, isCrsOpen: false, geometries: null });
  await convertTablePoints(desk, i);
}

/**
 * Brings the points of a table into WGS-84, and tries the systems that they may be in against the areas that its rows are about.
 * Ends without a word when they are taken to be in another system meanwhile.
 */
export async function convertTablePoints(desk: DataDesk, i: number): Promise<void> {
  const signal = desk.runs.step(`points ${i}`);
  try {
    await convertPoints(desk, i, signal);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

async function convertPoints(desk: DataDesk, i: number, signal: AbortSignal): Promise<void> {
  const { data, session, importer } = desk;
  const table = data.getState().understanding?.tables[i];
  const plan = data.getState().tables[i];
  if (!table || !plan?.points?.crs) return;
  const { layer, crs, datum } = plan.points;
  const { geometries, issues } = await importer.convertLayer(layer, crs, signal);
  const areas = workspacePolygons(session.getState().workspace);
  const codes = codesOf(table, plan, new Set(areas.keys())).map((code) => (code ? nearestKnown(code, areas) : null));
  const canTry = datum === null && areas.size > 0 && codes.some((code) => code !== null);
  const verdict = canTry ? await importer.tryDatums({ layer, codes, areas }, signal) : datum;
  if (signal.aborted) return;
  setPoints(desk, i, { geometries, issues, datum: verdict });
}

/** The area of each row: by its match, else by its code, which may be that of a village nobody has yet. */
function codesOf(
  table: UnderstoodTable,
  { columns, matches }: TablePlan,
  known: ReadonlySet<AreaCode>,
): readonly (AreaCode | null)[] {
  const parents = cellsOf(table, columns.parent);
  return cellsOf(table, columns.code).map((cell, row) => {
    const match = matches?.[row];
    if (match?.verdict === 'matched') return match.code;
    const read = [cell, parents[row]!].map((text) => parseCode(text, known)).find(({ kind }) => kind === 'code');
    return read?.kind === 'code' ? read.code : null;
  });
}

function setPoints({ data }: DataDesk, i: number, change: Partial<TablePoints>): void {
  data.setState((state) => ({
    tables: state.tables.map((plan, at) =>
      at === i && plan.points ? { ...plan, points: { ...plan.points, ...change } } : plan,
    ),
  }));
}
