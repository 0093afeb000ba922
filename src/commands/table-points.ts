import { coordinateColumns, pointsOfTable } from '../io/import/crs/points-of-table.ts';
import type { CrsId, TablePoints, UnderstoodTable } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

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
    villages: null,
    place: { unplaced: true, elsewhere: false },
  };
}

/** Takes the points of a table to be in another system. */
export async function setTableCrs(desk: DataDesk, i: number, crs: CrsId): Promise<void> {
  setPoints(desk, i, { crs, isCrsOpen: false, geometries: null });
  await convertTablePoints(desk, i);
}

/** Brings the points of a table into WGS-84. Ends without a word when they are taken to be in another system meanwhile. */
export async function convertTablePoints(desk: DataDesk, i: number): Promise<void> {
  const signal = desk.runs.step(`points ${i}`);
  try {
    await convertPoints(desk, i, signal);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

async function convertPoints(desk: DataDesk, i: number, signal: AbortSignal): Promise<void> {
  const { data, importer } = desk;
  const points = data.getState().tables[i]?.points;
  if (!points?.crs) return;
  const { geometries, issues } = await importer.convertLayer(points.layer, points.crs, signal);
  if (!signal.aborted) setPoints(desk, i, { geometries, issues });
}

/** Says which villages of the workspace the table places. */
export function setPlacing(desk: DataDesk, i: number, change: Partial<TablePoints['place']>): void {
  desk.data.setState((state) => ({
    refusal: null,
    tables: state.tables.map((plan, at) => {
      if (at !== i || !plan.points) return plan;
      const place = { ...plan.points.place, ...change };
      const isWanted = change.unplaced === true || change.elsewhere === true;
      return { ...plan, use: plan.use || isWanted, points: { ...plan.points, place } };
    }),
  }));
}

function setPoints({ data }: DataDesk, i: number, change: Partial<TablePoints>): void {
  data.setState((state) => ({
    tables: state.tables.map((plan, at) =>
      at === i && plan.points ? { ...plan, points: { ...plan.points, ...change } } : plan,
    ),
  }));
}
