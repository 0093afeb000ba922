import type { Geometry, Position } from 'geojson';
import type { ExportNote } from '../../core/export/sheet.ts';
import { windRings } from '../../core/geo/wind-rings.ts';

/** One thing of a layer; null for what has no place (RFC 7946, 3.2: an unlocated feature). */
export type ExportFeature = {
  readonly id?: string;
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, string | number | boolean | null>>;
};

/** Seven decimals are a centimetre. */
const factor = 1e7;

/**
 * A layer as GeoJSON (RFC 7946): WGS-84, longitude first, outer rings counter-clockwise, no `crs`. What explains it stands in the foreign
 * member `metadata` (6.1), as label and text in reading order. Throws on a position that is not finite.
 */
export function writeGeoJson(features: readonly ExportFeature[], title: string, notes: readonly ExportNote[]): string {
  const head = JSON.stringify({
    type: 'FeatureCollection',
    metadata: { title, notes: notes.map(([label, text]) => ({ label, text })) },
  });
  const lines = features.map(({ id, geometry, properties }) =>
    JSON.stringify({
      type: 'Feature',
      ...(id === undefined ? {} : { id }),
      geometry: geometry === null ? null : rounded(windRings(geometry)),
      properties,
    }),
  );
  return `${head.slice(0, -1)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

function rounded(geometry: Geometry): Geometry {
  if (geometry.type === 'GeometryCollection') return { ...geometry, geometries: geometry.geometries.map(rounded) };
  return { type: geometry.type, coordinates: roundedDeep(geometry.coordinates) } as Geometry;
}

type Coordinates = Position | readonly Coordinates[];

function roundedDeep(coordinates: Coordinates): Coordinates {
  if (typeof coordinates[0] === 'object') return (coordinates as readonly Coordinates[]).map(roundedDeep);
  return (coordinates as Position).slice(0, 2).map((degrees) => {
    if (!Number.isFinite(degrees)) throw new Error(`writeGeoJson: expected finite degrees, got ${degrees}`);
    return Math.round(degrees * factor) / factor;
  });
}
