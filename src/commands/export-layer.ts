import type { ExportNote } from '../core/export/sheet.ts';
import type { ExportFeature } from '../io/export/write-geojson.ts';

export type { ExportFeature };

/** A layer as a GeoJSON file. The writer is loaded when it is first used. */
export async function exportLayer(
  features: readonly ExportFeature[],
  title: string,
  notes: readonly ExportNote[],
): Promise<Blob> {
  const { writeGeoJson } = await import('../io/export/write-geojson.ts');
  return new Blob([writeGeoJson(features, title, notes)], { type: 'application/geo+json' });
}
