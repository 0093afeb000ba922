import type { Area } from '../core/area/area.ts';
import { proposeAreas } from '../core/workspace/propose-areas.ts';
import type { DataState, LayerPlan, UnderstoodLayer } from '../state/data-store.ts';
import type { OpenWorkspace } from '../state/session-store.ts';

/** Areas that the layers in use would bring, with the id of their source. Layers still being converted bring none yet. */
export function proposedAreas(
  { understanding, layers }: Pick<DataState, 'understanding' | 'layers'>,
  workspace: OpenWorkspace | null,
): readonly Area[] {
  const known: Pick<Area, 'code' | 'level'>[] = [...(workspace?.summary.areas ?? [])];
  return layers.flatMap((plan, i) => {
    const layer = understanding?.layers[i];
    if (!layer || !plan.use) return [];
    const areas = areasOfLayer(layer, plan, known);
    known.push(...areas);
    return areas;
  });
}

export function areasOfLayer(
  layer: UnderstoodLayer,
  { columns, level, geometries }: LayerPlan,
  known: readonly Pick<Area, 'code' | 'level'>[],
): readonly Area[] {
  const [code, name, parent] = [columns.code, columns.name, columns.parent].map((wanted) => cellsOf(layer, wanted));
  return proposeAreas({
    delivered: layer.rows.map((_, i) => ({
      code: code![i]!,
      name: name![i]!,
      parent: parent![i]!,
      geometry: geometries?.[i] ?? null,
    })),
    level,
    known,
    source: sourceId(layer.file),
  });
}

/** Cells of a column; empty text for each row when there is no such column. */
export function cellsOf(
  { columns, rows }: Pick<UnderstoodLayer, 'columns' | 'rows'>,
  name: string | null,
): readonly string[] {
  const index = columns.find((column) => column.name === name)?.index;
  return rows.map((row) => (index === undefined ? '' : (row[index] ?? '')));
}

/** Id of a delivered file among the sources of a workspace. */
export function sourceId(file: string): string {
  return `file:${file}`;
}
