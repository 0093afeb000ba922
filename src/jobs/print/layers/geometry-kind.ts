import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';

export function isLine(geometry: Geometry): geometry is LineString | MultiLineString {
  return geometry.type === 'LineString' || geometry.type === 'MultiLineString';
}

export function isSurface(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

/** The edge of a surface as lines. */
export function edgeOf(geometry: Polygon | MultiPolygon): MultiLineString {
  return {
    type: 'MultiLineString',
    coordinates: geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
  };
}
