import type { MultiPolygon, Polygon } from 'geojson';
import type { CrsId, DeliveredFile, UnderstoodLayer } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Polygons of one layer in WGS-84, each with its columns, ready to become constraints. */
export type LayerZones = {
  readonly layer: UnderstoodLayer;
  /** The system that it was converted from; null where none fits, or none is likely enough to be taken without asking. */
  readonly crs: CrsId | null;
  readonly zones: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly geometry: Polygon | MultiPolygon;
  }[];
};

/** Below this confidence the boundaries ask for the reference system too (`planImport`). */
const sureEnough = 0.3;

/**
 * Reads layers in the worker, each by its likeliest reference system, which the user sees and can change (`convertZones`). Null for
 * nothing chosen and after a fault of ours, which is shown.
 */
export async function readZones(
  desk: DataDesk,
  files: readonly DeliveredFile[],
): Promise<readonly LayerZones[] | null> {
  if (files.length === 0) return null;
  const { importer, runs, session } = desk;
  const signal = runs.step('zones');
  try {
    const { layers } = await importer.understand(files, {}, signal);
    const found: LayerZones[] = [];
    for (const layer of layers) {
      const [likeliest] = layer.crs;
      const crs = likeliest && likeliest.confidence >= sureEnough ? likeliest.crs : null;
      found.push(await converted(desk, layer, crs, found, signal));
    }
    return found;
  } catch (cause) {
    if (!signal.aborted) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}

/** The same layers with one of them taken to be in another reference system; as they were when that was interrupted. */
export async function convertZones(
  desk: DataDesk,
  layers: readonly LayerZones[],
  index: number,
  crs: CrsId,
): Promise<readonly LayerZones[]> {
  const { runs, session } = desk;
  const signal = runs.step('zones');
  try {
    const others = layers.toSpliced(index, 1);
    return layers.with(index, await converted(desk, layers[index]!.layer, crs, others, signal));
  } catch (cause) {
    if (!signal.aborted) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return layers;
  }
}

/** Lines and points are left out. Ids are the file's name and a number that neither the workspace nor another layer has. */
async function converted(
  { importer, data }: DataDesk,
  layer: UnderstoodLayer,
  crs: CrsId | null,
  others: readonly LayerZones[],
  signal: AbortSignal,
): Promise<LayerZones> {
  const there = data.getState().choices?.choices.constraints ?? [];
  const taken = new Set([...there, ...others.flatMap(({ zones }) => zones)].map(({ id }) => id));
  const geometries = crs === null ? [] : (await importer.convertLayer(layer, crs, signal)).geometries;
  const base = (layer.file.split('/').at(-1) ?? layer.file).replace(/\.[^.]*$/, '').slice(0, 40);
  const zones = geometries.flatMap((geometry, i) => {
    if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
    const properties = layer.columns.map(({ name, index }) => [name, layer.rows[i]?.[index] ?? ''] as const);
    return [{ id: freeId(base, taken), properties: Object.fromEntries(properties), geometry }];
  });
  return { layer, crs, zones };
}

function freeId(base: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${base}-${number}`)) number += 1;
  taken.add(`${base}-${number}`);
  return `${base}-${number}`;
}
