import type { Geometry } from 'geojson';
import type { Area } from '../core/area/area.ts';
import { type KnownArea, proposeAreas } from '../core/workspace/propose-areas.ts';
import type { MatchArea } from '../jobs/workspace/delivery-protocol.ts';
import type { DataState, LayerPlan, TablePlan, UnderstoodLayer, UnderstoodTable } from '../state/data-store.ts';
import type { OpenWorkspace } from '../state/session-store.ts';

/**
 * Areas that the layers in use would bring, and rows of tables that are taken as villages. Layers still being converted bring none yet;
 * points of villages that the workspace has bring none either: they place them.
 */
export function proposedAreas(
  { understanding, layers, tables }: Pick<DataState, 'understanding' | 'layers' | 'tables'>,
  workspace: OpenWorkspace | null,
): readonly Area[] {
  const known: KnownArea[] = [...(workspace?.summary.areas ?? [])];
  const ofLayers = layers.flatMap((plan, i) => {
    const layer = understanding?.layers[i];
    if (!layer || !plan.use || plan.role !== 'areas') return [];
    const there = tables.find(({ points }) => points?.layer === layer)?.points?.villages;
    const areas = areasOfLayer(layer, plan, known).filter(({ code }) => !there?.has(code));
    known.push(...areas);
    return areas;
  });
  const ofTables = tables.flatMap((plan, i) => {
    const table = understanding?.tables[i];
    return table && plan.use && plan.villages ? villagesOfTable(table, plan, plan.villages, known) : [];
  });
  return [...ofLayers, ...ofTables];
}

/** Villages of a table, where its columns of coordinates say in the system that the user took, or nowhere: such are listed and counted all the same. */
function villagesOfTable(
  table: UnderstoodTable,
  { columns, points }: TablePlan,
  rows: readonly number[],
  known: readonly KnownArea[],
): readonly Area[] {
  const cells = {
    code: cellsOf(table, columns.code),
    name: cellsOf(table, columns.name),
    parent: cellsOf(table, columns.parent),
  };
  const located = points?.geometries ?? [];
  return proposeAreas({
    delivered: rows.map((row) => ({
      code: cells.code[row]!,
      name: cells.name[row]!,
      parent: cells.parent[row]!,
      geometry: isOnEarth(located[row]) ? located[row]! : null,
    })),
    level: 'village',
    known,
    source: sourceId(table.file),
  });
}

function isOnEarth(geometry: Geometry | null | undefined): boolean {
  if (geometry?.type !== 'Point') return false;
  const [lon, lat] = geometry.coordinates;
  return Math.abs(lon!) <= 180 && Math.abs(lat!) <= 90;
}

export function areasOfLayer(
  layer: UnderstoodLayer,
  { columns, level, geometries, issues }: LayerPlan,
  known: readonly KnownArea[],
): readonly Area[] {
  const [code, name, parent] = [columns.code, columns.name, columns.parent].map((wanted) => cellsOf(layer, wanted));
  // A wrong outline costs the outline, not the unit; it is listed among the problems.
  const wrong = new Set(issues.flatMap(({ severity, where }) => (severity === 'error' ? [where.path] : [])));
  return proposeAreas({
    delivered: layer.rows.map((_, i) => ({
      code: code![i]!,
      name: name![i]!,
      parent: parent![i]!,
      geometry: wrong.has(`features[${i}]`) ? null : (geometries?.[i] ?? null),
    })),
    level,
    known,
    source: sourceId(layer.file),
  });
}

/** What a comparison needs of an area. */
export function matchable({ code, name, level, parent }: Area): MatchArea {
  return { code, name, level, parent };
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
