import { parseCode } from '../core/area/parse-code.ts';
import type { FeaturePlace, LayerPlan } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { deliveredOutlines } from './known-polygons.ts';
import { cellsOf, matchable, proposedAreas } from './proposed-areas.ts';

/** True for a layer whose features are of an area: facilities and projects. */
export function isPlaced({ role }: Pick<LayerPlan, 'role'>): boolean {
  return role === 'facilities' || role === 'projects';
}

/** Finds the areas of all facilities and projects anew, since the areas that come with the delivery have changed. */
export async function placeAllFeatures(desk: DataDesk): Promise<void> {
  await Promise.all(desk.data.getState().layers.map((_, i) => placeFeatures(desk, i)));
}

/**
 * The area of each facility or project of a layer: as its column says where that is sure, else by where it lies. An answer to a layer
 * that is being converted again is dropped.
 */
export async function placeFeatures(desk: DataDesk, i: number): Promise<void> {
  const { data, session, api, runs } = desk;
  const signal = runs.step(`places ${i}`);
  const state = data.getState();
  const { workspace } = session.getState();
  const layer = state.understanding?.layers[i];
  const plan = state.layers[i];
  if (!layer || !plan?.geometries || !plan.use || !isPlaced(plan)) return;
  const { geometries, areaColumn } = plan;
  const areas = deliveredOutlines(state, workspace, i);
  const isAlone = workspace === null;
  const said = await saidAreas(desk, cellsOf(layer, areaColumn));
  const locations = await api.locate({ geometries, areas, isAlone });
  if (signal.aborted) return;
  const places = locations.map((location, row): FeaturePlace => {
    const code = said[row];
    if (code) return { by: 'column', area: code };
    if (location.kind !== 'inside') return { by: location.kind, area: null };
    return { by: location.isWider ? 'wider' : 'location', area: location.area };
  });
  data.setState((now) => ({
    layers: now.layers.map((each, at) =>
      at === i && each.geometries === geometries && each.areaColumn === areaColumn ? { ...each, places } : each,
    ),
  }));
}

/** Areas that cells of codes or names mean for sure. */
async function saidAreas({ data, session, api }: DataDesk, cells: readonly string[]) {
  if (cells.every((cell) => cell.trim() === '')) return [];
  const { workspace } = session.getState();
  const rows = cells.map((cell) => {
    const isCode = parseCode(cell, null).kind === 'code' && /\d{4}/.test(cell);
    return { code: isCode ? cell : '', name: isCode ? '' : cell, parent: '' };
  });
  const areas = proposedAreas(data.getState(), workspace);
  const isAlone = workspace === null;
  const matches = await api.match({ rows, areas: areas.map(matchable), isAlone });
  return matches.map(({ verdict, code }) => (verdict === 'matched' ? code : null));
}
