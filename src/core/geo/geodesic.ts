import type { Geometry, Position } from 'geojson';
import { edgeMetres } from './edge-distance.ts';

/** Length of all lines of a geometry in kilometres, geodesic on WGS-84 within 1e-6 (see `edgeMetres`); 0 for points and polygons. */
export function lineKm(geometry: Geometry): number {
  switch (geometry.type) {
    case 'LineString':
      return pathKm(geometry.coordinates);
    case 'MultiLineString':
      return geometry.coordinates.reduce((sum, line) => sum + pathKm(line), 0);
    case 'GeometryCollection':
      return geometry.geometries.reduce((sum, part) => sum + lineKm(part), 0);
    default:
      return 0;
  }
}

function pathKm(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) {
    const [lon, lat] = line[i - 1]!;
    const [toLon, toLat] = line[i]!;
    // The distance to an edge of no length is that to its place.
    metres += edgeMetres(lon!, lat!, toLon!, toLat!, toLon!, toLat!);
  }
  return metres / 1000;
}
