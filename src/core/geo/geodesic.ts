import geodesic from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';

const wgs84 = geodesic.Geodesic.WGS84;

/** Length of all lines of a geometry in kilometres, geodesic on WGS-84 (Karney 2013, exact to nanometres); 0 for points and polygons. */
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

/** Geodesic distance between two positions `[lon, lat]` in metres. */
export function distanceMetres(from: Position, to: Position): number {
  return wgs84.Inverse(from[1]!, from[0]!, to[1]!, to[0]!).s12 ?? 0;
}

function pathKm(line: readonly Position[]): number {
  let metres = 0;
  for (let i = 1; i < line.length; i++) metres += distanceMetres(line[i - 1]!, line[i]!);
  return metres / 1000;
}
