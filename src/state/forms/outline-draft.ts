import type { Geometry, Position } from 'geojson';
import { numberOf } from './form-number.ts';

/**
 * The outline that was typed or pasted: lines of longitude and latitude, or GeoJSON (a polygon, a feature, a collection with one).
 * Rings are closed when their last vertex was left out; the first is the border, others are holes. Null when nothing is there;
 * what cannot be read becomes a geometry that the checks refuse, with what was found.
 */
export function outlineOf(text: string): Geometry | null {
  const plain = text.trim();
  if (plain === '') return null;
  if (plain.startsWith('{')) return pastedGeometry(plain);
  const rings = plain.split(/\n\s*\n/).map((ring) => ring.split('\n').map(vertexOf));
  return { type: 'Polygon', coordinates: rings.map(closed) };
}

function vertexOf(line: string): Position {
  const parts = line.trim().split(/[\s,，;；]+/);
  return parts.slice(0, 2).map((part) => numberOf(part) ?? Number.NaN);
}

function closed(ring: readonly Position[]): Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = first?.[0] === last?.[0] && first?.[1] === last?.[1] && ring.length > 1;
  return isClosed || !first ? [...ring] : [...ring, first];
}

function pastedGeometry(text: string): Geometry {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return unreadable(text);
  }
  const found = value as { type?: unknown; geometry?: unknown; features?: readonly { geometry?: unknown }[] };
  if (found.type === 'FeatureCollection' && found.features?.length === 1)
    return found.features[0]!.geometry as Geometry;
  if (found.type === 'Feature') return found.geometry as Geometry;
  return typeof found.type === 'string' ? (value as Geometry) : unreadable(text);
}

function unreadable(text: string): Geometry {
  return { type: text.slice(0, 30) } as unknown as Geometry;
}
