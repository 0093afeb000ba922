import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Random } from './random.ts';

/** `[west, south, east, north]` of a polygon. */
export function boundsOf(geometry: Polygon | MultiPolygon): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of ringsOf(geometry)) {
    for (const [lon, lat] of ring as [number, number][]) {
      bounds[0] = Math.min(bounds[0], lon);
      bounds[1] = Math.min(bounds[1], lat);
      bounds[2] = Math.max(bounds[2], lon);
      bounds[3] = Math.max(bounds[3], lat);
    }
  }
  return bounds;
}

export function isInside(point: Position, geometry: Polygon | MultiPolygon): boolean {
  return booleanPointInPolygon(point as [number, number], geometry);
}

/**
 * `count` points well spread inside a polygon: each is the farthest from the earlier ones among `tries` random candidates
 * (best-candidate sampling, Mitchell 1991). Rounded to 5 decimals and still inside. O(count² × tries).
 */
export function spreadPoints({
  geometry,
  count,
  random,
  tries = 6,
  apart = [],
}: {
  readonly geometry: Polygon | MultiPolygon;
  readonly count: number;
  readonly random: Random;
  readonly tries?: number;
  /** Points that are there already and to be kept away from. */
  readonly apart?: readonly Position[];
}): Position[] {
  const bounds = boundsOf(geometry);
  const squeeze = Math.cos(((bounds[1] + bounds[3]) / 2) * (Math.PI / 180));
  const points: Position[] = [];
  while (points.length < count) {
    let best: Position | undefined;
    let bestDistance = -1;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      const candidate = randomPoint(geometry, bounds, random);
      let nearest = Infinity;
      for (const other of [...apart, ...points]) {
        nearest = Math.min(nearest, Math.hypot((candidate[0]! - other[0]!) * squeeze, candidate[1]! - other[1]!));
      }
      if (nearest > bestDistance) [best, bestDistance] = [candidate, nearest];
    }
    points.push(best!);
  }
  return points;
}

function randomPoint(geometry: Polygon | MultiPolygon, bounds: readonly number[], random: Random): Position {
  for (let attempt = 0; attempt < 10000; attempt += 1) {
    const point = [round5(random.between(bounds[0]!, bounds[2]!)), round5(random.between(bounds[1]!, bounds[3]!))];
    if (isInside(point, geometry)) return point;
  }
  throw new Error('randomPoint: expected a point inside the polygon, got none in 10,000 draws');
}

/** Degrees to 5 decimals, about a metre: what every demo file keeps. */
export function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}

function ringsOf(geometry: Polygon | MultiPolygon): Position[][] {
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
