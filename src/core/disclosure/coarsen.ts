import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../unit.ts';

/** Decimals of a degree that are published unless the definition says fewer: outlines to about 100 m, single places to about 1 km. */
export const coordinateDecimals: Decimals = { points: 2, outlines: 3 };

export type Decimals = { readonly points: number; readonly outlines: number };

export function coarsePoint([lon, lat]: LonLat, decimals: number): LonLat {
  return [rounded(lon, decimals), rounded(lat, decimals)];
}

/**
 * The same shape on a coarse grid. Shared edges stay shared, since every vertex is rounded by itself. Vertices that fall together are
 * one; a ring that vanishes is left out. A height is dropped. Null for a shape of which nothing is left.
 */
export function coarseGeometry(geometry: Geometry, decimals: number): Geometry | null {
  const line = (positions: readonly Position[]): Position[] =>
    positions
      .map(([lon, lat]) => [rounded(lon!, decimals), rounded(lat!, decimals)])
      .filter((position, i, all) => i === 0 || position[0] !== all[i - 1]![0] || position[1] !== all[i - 1]![1]);
  const rings = (polygon: readonly Position[][]): Position[][] => polygon.map(line).filter((ring) => ring.length >= 4);
  switch (geometry.type) {
    case 'Point':
      return { type: 'Point', coordinates: line([geometry.coordinates])[0]! };
    case 'MultiPoint':
      return { type: 'MultiPoint', coordinates: line(geometry.coordinates) };
    case 'LineString': {
      const coordinates = line(geometry.coordinates);
      return coordinates.length < 2 ? null : { type: 'LineString', coordinates };
    }
    case 'MultiLineString': {
      const coordinates = geometry.coordinates.map(line).filter((each) => each.length >= 2);
      return coordinates.length === 0 ? null : { type: 'MultiLineString', coordinates };
    }
    case 'Polygon': {
      const coordinates = rings(geometry.coordinates);
      return coordinates.length === 0 ? null : { type: 'Polygon', coordinates };
    }
    case 'MultiPolygon': {
      const coordinates = geometry.coordinates.map(rings).filter((polygon) => polygon.length > 0);
      return coordinates.length === 0 ? null : { type: 'MultiPolygon', coordinates };
    }
    case 'GeometryCollection': {
      const geometries = geometry.geometries.flatMap((each) => coarseGeometry(each, decimals) ?? []);
      return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
    }
  }
}

function rounded(degrees: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(degrees * factor) / factor;
}
