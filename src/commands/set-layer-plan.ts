import type { DataState, LayerPlan, TablePlan, TablePoints } from '../state/data-store.ts';
import { commonKind } from '../state/selectors/layer-roles.ts';
import type { DataDesk } from './data-desk.ts';
import { placeAllFeatures } from './place-features.ts';
import { refreshMatches } from './refresh-matches.ts';
import { retryDatums } from './try-datum.ts';

/**
 * Changes what is to be done with a layer. Rows of tables are compared again, and features looked for again, since they may be of its
 * areas; so are the reference systems that its outlines speak for.
 */
export async function setLayerPlan(desk: DataDesk, i: number, change: Partial<LayerPlan>): Promise<void> {
  const isMoved = change.crs !== undefined;
  // Kinds and names of features are nothing that areas could depend on.
  const isMeaningOnly = Object.keys(change).every((part) => part === 'wish');
  const before = desk.data.getState().layers[i];
  desk.data.setState((state) => ({
    layers: state.layers.map((plan, at) =>
      at === i ? { ...changed(plan, change), ...(isMeaningOnly ? {} : { places: null }) } : plan,
    ),
    tables: withPointsOf(state, i, {
      ...(change.crs ? { crs: change.crs, isCrsOpen: false, geometries: null } : {}),
      // Points of schools or projects say nothing of where the villages are that their codes name.
      ...(change.role ? { place: { unplaced: change.role === 'areas', elsewhere: false } } : {}),
    }),
  }));
  if (isMeaningOnly) return;
  if (isMoved) await convertPlannedLayer(desk, i);
  await refreshMatches(desk);
  await placeAllFeatures(desk);
  const after = desk.data.getState().layers[i];
  if (before?.role === 'areas' || after?.role === 'areas') await retryDatums(desk);
}

/** The plan with what follows from the change: another kind of features, geometries to be converted anew. A household file stays out. */
function changed(plan: LayerPlan, change: Partial<LayerPlan>): LayerPlan {
  const { role, crs, use = plan.use } = change;
  return {
    ...plan,
    ...change,
    ...(role && role !== 'areas' ? { wish: { ...plan.wish, kind: commonKind(role) } } : {}),
    ...(crs === undefined ? {} : { geometries: null, isCrsOpen: false }),
    use: use && !plan.isHousehold,
  };
}

/** Tables with the points of a layer changed: those of its own attributes. */
function withPointsOf(
  { understanding, tables }: Pick<DataState, 'understanding' | 'tables'>,
  i: number,
  change: Partial<TablePoints>,
): readonly TablePlan[] {
  const layer = understanding?.layers[i];
  return tables.map((plan) =>
    plan.points && plan.points.layer === layer ? { ...plan, points: { ...plan.points, ...change } } : plan,
  );
}

/** Brings a layer into WGS-84. Ends without a word when it is taken to be in another system meanwhile. */
export async function convertPlannedLayer(desk: DataDesk, i: number): Promise<void> {
  const signal = desk.runs.step(`layer ${i}`);
  try {
    await convertLayer(desk, i, signal);
  } catch (cause) {
    if (!signal.aborted) throw cause;
  }
}

async function convertLayer({ data, importer }: DataDesk, i: number, signal: AbortSignal): Promise<void> {
  const layer = data.getState().understanding?.layers[i];
  const plan = data.getState().layers[i];
  if (!layer || !plan?.crs) return;
  // WGS-84 too: this is where positions off the earth and invalid outlines are found.
  const { geometries, issues } = await importer.convertLayer(layer, plan.crs, signal);
  if (signal.aborted) return;
  data.setState((state) => ({
    layers: state.layers.map((each, at) => (at === i ? { ...each, geometries, issues } : each)),
    tables: withPointsOf(state, i, { geometries }),
  }));
}
