import type { Geometry, Position } from 'geojson';

/**
 * The same geometry with outer rings counter-clockwise, holes clockwise and every ring closed (RFC 7946, 3.1.6). Lines and points are
 * returned as they are. Positions are the same objects, in another order where a ring is turned.
 */
export function windRings(geometry: Geometry): Geometry {
  switch (geometry.type) {
    case 'Polygon':
      return { ...geometry, coordinates: windPolygon(geometry.coordinates) };
    case 'MultiPolygon':
      return { ...geometry, coordinates: geometry.coordinates.map(windPolygon) };
    case 'GeometryCollection':
      return { ...geometry, geometries: geometry.geometries.map(windRings) };
    default:
      return geometry;
  }
}

function windPolygon(rings: Position[][]): Position[][] {
  return rings.map((open, i) => {
    const [first, last] = [open[0], open.at(-1)];
    const ring = first && last && (first[0] !== last[0] || first[1] !== last[1]) ? [...open, first] : open;
    return isClockwise(ring) === (i !== 0) ? ring : [...ring].reverse();
  });
}

/** Whether `windRings` turns such a ring round where it is an outer one. A ring that crosses itself runs as the larger part of it does. */
export function isClockwise(ring: readonly (readonly number[])[]): boolean {
  return signedArea(ring) < 0;
}

/** Twice the area in square degrees, positive for counter-clockwise rings. */
function signedArea(ring: readonly (readonly number[])[]): number {
  const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}
