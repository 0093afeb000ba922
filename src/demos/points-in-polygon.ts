import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boundsOf } from '../core/geo/bounds.ts';
import type { Random } from './random.ts';

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
  const bounds = boundsOf([geometry])!;
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

/** About 400 m from the outline where the polygon is wide enough. */
const marginDegrees = 0.004;

function randomPoint(geometry: Polygon | MultiPolygon, bounds: readonly number[], random: Random): Position {
  let nearEdge: Position | undefined;
  for (let attempt = 0; attempt < 10000; attempt += 1) {
    const [lon, lat] = [round5(random.between(bounds[0]!, bounds[2]!)), round5(random.between(bounds[1]!, bounds[3]!))];
    if (!isInside([lon, lat], geometry)) continue;
    const around = [-marginDegrees, marginDegrees].flatMap((step) => [
      [lon + step, lat],
      [lon, lat + step],
    ]);
    if (around.every((point) => isInside(point, geometry))) return [lon, lat];
    nearEdge ??= [lon, lat];
    if (attempt > 60) return nearEdge;
  }
  throw new Error('randomPoint: expected a point inside the polygon, got none in 10,000 draws');
}

/** Area in square degrees, for weights only. */
export function planarArea(geometry: Polygon | MultiPolygon): number {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return polygons.flat().reduce((sum, ring) => sum + Math.abs(ringArea(ring)), 0);
}

function ringArea(ring: readonly Position[]): number {
  return ring.reduce((sum, point, index) => {
    const next = ring[(index + 1) % ring.length]!;
    return sum + (point[0]! * next[1]! - next[0]! * point[1]!) / 2;
  }, 0);
}

/** Degrees to 5 decimals, about a metre: what every demo file keeps. */
export function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
