import { parseCode } from '../core/area/parse-code.ts';
import type { AreaCode } from '../core/unit.ts';
import type { TablePlan, UnderstoodLayer, UnderstoodTable } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { knownPolygons, nearestKnown } from './known-polygons.ts';
import { cellsOf } from './proposed-areas.ts';

/**
 * Tries the systems that a layer may be in against the areas that it is coded to: those of the workspace, and those that came with it
 * and are in use. A verdict that can no longer be given is taken back.
 */
export async function tryLayerDatum(desk: DataDesk, i: number): Promise<void> {
  const { data, session } = desk;
  const state = data.getState();
  const layer = state.understanding?.layers[i];
  const plan = state.layers[i];
  if (!layer || !plan?.crs) return;
  const areas = knownPolygons(state, session.getState().workspace, i);
  const codes = cellsOf(layer, plan.columns.code).map((cell) => {
    const parsed = parseCode(cell, new Set(areas.keys()));
    return parsed.kind === 'code' ? nearestKnown(parsed.code, areas) : null;
  });
  const datum = await verdict(desk, `datum of layer ${i}`, { layer, codes, areas });
  if (datum === 'stopped') return;
  data.setState((now) => ({ layers: now.layers.map((each, at) => (at === i ? { ...each, datum } : each)) }));
}

/** The same for the points of a table, by the areas that its rows are about. */
export async function tryTableDatum(desk: DataDesk, i: number): Promise<void> {
  const { data, session } = desk;
  const state = data.getState();
  const table = state.understanding?.tables[i];
  const plan = state.tables[i];
  if (!table || !plan?.points?.crs) return;
  const areas = knownPolygons(state, session.getState().workspace);
  const known = new Set(areas.keys());
  const codes = codesOf(table, plan, known).map((code) => (code ? nearestKnown(code, areas) : null));
  const datum = await verdict(desk, `datum of table ${i}`, { layer: plan.points.layer, codes, areas });
  if (datum === 'stopped') return;
  data.setState((now) => ({
    tables: now.tables.map((each, at) =>
      at === i && each.points ? { ...each, points: { ...each.points, datum } } : each,
    ),
  }));
}

/** All verdicts once more, since the outlines that come with the delivery have changed. */
export async function retryDatums(desk: DataDesk): Promise<void> {
  const { layers, tables } = desk.data.getState();
  await Promise.all([...layers.map((_, i) => tryLayerDatum(desk, i)), ...tables.map((_, i) => tryTableDatum(desk, i))]);
}

type Question = Parameters<DataDesk['importer']['tryDatums']>[0] & { readonly layer: UnderstoodLayer };

async function verdict({ importer, runs }: DataDesk, step: string, question: Question) {
  const signal = runs.step(step);
  if (question.areas.size === 0 || question.codes.every((code) => code === null)) return null;
  try {
    const datum = await importer.tryDatums(question, signal);
    return signal.aborted ? 'stopped' : datum;
  } catch (cause) {
    if (!signal.aborted) throw cause;
    return 'stopped';
  }
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
