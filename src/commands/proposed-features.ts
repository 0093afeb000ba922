import { type FeatureList, featureLists } from '../core/workspace/add-features.ts';
import { type ProposedFeatures, proposeFeatures } from '../core/workspace/propose-features.ts';
import type { DataState, LayerPlan, UnderstoodLayer } from '../state/data-store.ts';
import { sourceId } from './proposed-areas.ts';

/** Roads, facilities, projects and zones that the layers in use would bring. */
export function proposedFeatures({
  understanding,
  layers,
}: Pick<DataState, 'understanding' | 'layers'>): readonly ProposedFeatures[] {
  return layers.flatMap((plan, i) => {
    const layer = understanding?.layers[i];
    const found = layer && plan.use ? featuresOfLayer(layer, plan) : null;
    return found ? [found] : [];
  });
}

/** How many entries of each list would come in; lists without any are left away. */
export function featureCounts(
  state: Pick<DataState, 'understanding' | 'layers'>,
): readonly (readonly [FeatureList, number])[] {
  const found = proposedFeatures(state);
  return featureLists
    .map((list) => [list, found.reduce((sum, { lists }) => sum + lists[list].length, 0)] as const)
    .filter(([, count]) => count > 0);
}

/** Null for a layer of areas, or one still being converted. */
export function featuresOfLayer(
  { columns, rows, rowNumbers, file }: UnderstoodLayer,
  { role, wish, geometries, places, issues }: LayerPlan,
): ProposedFeatures | null {
  if (role === 'areas' || geometries === null) return null;
  // A wrong outline is listed among the problems and stays out.
  const wrong = new Set(issues.flatMap(({ severity, where }) => (severity === 'error' ? [where.path] : [])));
  return proposeFeatures(
    {
      columns: columns.map(({ name }) => name),
      rows,
      rowNumbers,
      geometries: geometries.map((each, i) => (wrong.has(`features[${i}]`) ? null : each)),
      areas: places?.map(({ area }) => area) ?? [],
      source: sourceId(file),
    },
    { ...wish, list: role },
  );
}
