import { parseCode } from '../core/area/parse-code.ts';
import type { LayerPlan } from '../state/data-store.ts';
import { commonKind } from '../state/selectors/layer-roles.ts';
import type { DataDesk } from './data-desk.ts';
import { cellsOf } from './proposed-areas.ts';
import { refreshMatches } from './refresh-matches.ts';
import { nearestKnown, workspacePolygons } from './workspace-polygons.ts';

/** Changes what is to be done with a layer; rows of tables are compared again, since they may be about its areas. */
export async function setLayerPlan(desk: DataDesk, i: number, change: Partial<LayerPlan>): Promise<void> {
  const isMoved = change.crs !== undefined;
  desk.data.setState((state) => ({
    layers: state.layers.map((plan, at) =>
      at === i
        ? {
            ...plan,
            ...change,
            ...(change.role && change.role !== 'areas'
              ? { wish: { ...plan.wish, kind: commonKind(change.role) } }
              : {}),
            use: (change.use ?? plan.use) && !plan.isHousehold,
            ...(isMoved ? { geometries: null, isCrsOpen: false } : {}),
          }
        : plan,
    ),
  }));
  if (isMoved) await convertPlannedLayer(desk, i);
  await refreshMatches(desk);
}

/**
 * Brings a layer into WGS-84, and tries the systems that it may be in against the areas that it is coded to. Ends without a word
 * when the layer is taken to be in another system meanwhile.
 */
export async function convertPlannedLayer(desk: DataDesk, i: number): Promise<void> {
  const signal = desk.runs.step(`layer ${i}`);
  try {
    await convertLayer(desk, i, signal);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

async function convertLayer({ data, session, importer }: DataDesk, i: number, signal: AbortSignal): Promise<void> {
  const layer = data.getState().understanding?.layers[i];
  const plan = data.getState().layers[i];
  if (!layer || !plan?.crs) return;
  // WGS-84 too: this is where positions off the earth and invalid outlines are found.
  const converted = await importer.convertLayer(layer, plan.crs, signal);
  const areas = workspacePolygons(session.getState().workspace);
  const codes = cellsOf(layer, plan.columns.code).map((cell) => {
    const parsed = parseCode(cell, new Set(areas.keys()));
    return parsed.kind === 'code' ? nearestKnown(parsed.code, areas) : null;
  });
  const canTry = plan.datum === null && areas.size > 0 && codes.some((code) => code !== null);
  const datum = canTry ? await importer.tryDatums({ layer, codes, areas }, signal) : plan.datum;
  if (signal.aborted) return;
  data.setState((state) => ({
    layers: state.layers.map((each, at) =>
      at === i ? { ...each, datum, geometries: converted.geometries, issues: converted.issues } : each,
    ),
  }));
}
