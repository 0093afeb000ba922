import { isCodedPoints } from '../io/import/attribute-table.ts';
import { coordinateColumns, pointsOfTable } from '../io/import/crs/points-of-table.ts';
import type { CrsId, TablePoints, UnderstoodLayer, UnderstoodTable } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/**
 * Points that say where the rows of a table are, as they stand: those of its columns of coordinates, or of the layer whose attributes
 * it holds; null without any. `layers` are those that came with it.
 */
export function planPoints(table: UnderstoodTable, layers: readonly UnderstoodLayer[]): TablePoints | null {
  const layer = pointLayer(table, layers);
  if (!layer) return null;
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

function pointLayer(table: UnderstoodTable, layers: readonly UnderstoodLayer[]): UnderstoodLayer | null {
  if (table.format === 'attributes')
    return layers.find((each) => each.rows === table.rows && isCodedPoints(each)) ?? null;
  const columns = coordinateColumns(table);
  return columns && pointsOfTable(table, columns);
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
