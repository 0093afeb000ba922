import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../unit.ts';

/** The least box that holds all positions of some shapes, `[west, south, east, north]`; null without any. One pass. */
export function boundsOf(shapes: readonly Geometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = ([lon, lat]: Position) => {
    if (lon! < west) west = lon!;
    if (lon! > east) east = lon!;
    if (lat! < south) south = lat!;
    if (lat! > north) north = lat!;
  };
  for (const shape of shapes) eachPosition(shape, visit);
  return west <= east ? [west, south, east, north] : null;
}

/** Calls `visit` with every position of a shape, in its order. */
export function eachPosition(shape: Geometry, visit: (position: Position) => void): void {
  const { type } = shape;
  if (type === 'GeometryCollection') for (const part of shape.geometries) eachPosition(part, visit);
  else if (type === 'Point') visit(shape.coordinates);
  else if (type === 'LineString' || type === 'MultiPoint') shape.coordinates.forEach(visit);
  else if (type === 'MultiPolygon')
    for (const rings of shape.coordinates) for (const ring of rings) ring.forEach(visit);
  else for (const line of shape.coordinates) line.forEach(visit);
}
