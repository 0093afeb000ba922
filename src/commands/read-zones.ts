import type { MultiPolygon, Polygon } from 'geojson';
import type { DeliveredFile } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

/** Polygons of one layer in WGS-84, each with its columns, ready to become constraints. */
export type LayerZones = {
  readonly file: string;
  readonly columns: readonly string[];
  /** The column that looks like names. */
  readonly nameColumn: string | null;
  readonly zones: readonly {
    readonly id: string;
    readonly properties: Readonly<Record<string, string>>;
    readonly geometry: Polygon | MultiPolygon;
  }[];
};

/**
 * Reads layers in the worker and converts them by the likeliest reference system, as the import does. Lines and points are left out.
 * Ids are the layer's name and a number that the workspace does not have yet. Null after a fault of ours, which is shown.
 */
export async function readZones(
  { importer, runs, session, data }: DataDesk,
  files: readonly DeliveredFile[],
): Promise<readonly LayerZones[] | null> {
  if (files.length === 0) return null;
  const signal = runs.next();
  const taken = new Set((data.getState().choices?.choices.constraints ?? []).map(({ id }) => id));
  try {
    const { layers } = await importer.understand(files, {}, signal);
    const found: LayerZones[] = [];
    for (const layer of layers) {
      const crs = layer.crs[0]?.crs;
      const converted = crs === undefined ? null : await importer.convertLayer(layer, crs, signal);
      const geometries = converted?.geometries ?? [];
      const base = (layer.file.split('/').at(-1) ?? layer.file).replace(/\.[^.]*$/, '').slice(0, 40);
      found.push({
        file: layer.file,
        columns: layer.columns.map(({ name }) => name),
        nameColumn: layer.columns.find(({ name }) => /名|name/i.test(name))?.name ?? null,
        zones: geometries.flatMap((geometry, i) => {
          if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return [];
          const properties = layer.columns.map(({ name, index }) => [name, layer.rows[i]?.[index] ?? ''] as const);
          return [{ id: freeId(base, taken), properties: Object.fromEntries(properties), geometry }];
        }),
      });
    }
    return found;
  } catch (cause) {
    if (!signal.aborted) session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  }
}

function freeId(base: string, taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${base}-${number}`)) number += 1;
  taken.add(`${base}-${number}`);
  return `${base}-${number}`;
}
