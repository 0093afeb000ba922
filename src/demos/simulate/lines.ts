import type { Position } from 'geojson';
import { round5 } from '../points-in-polygon.ts';
import type { Random } from '../random.ts';

const kilometresPerDegree = 111.2;

/** Kilometres between two near points, on a plane touching at their latitude: within 0.5 % over 100 km, enough for invented roads. */
export function kilometresBetween(a: Position, b: Position): number {
  const squeeze = Math.cos((((a[1]! + b[1]!) / 2) * Math.PI) / 180);
  return kilometresPerDegree * Math.hypot((a[0]! - b[0]!) * squeeze, a[1]! - b[1]!);
}

export function lengthKm(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, point, index) => sum + kilometresBetween(line[index]!, point), 0);
}

/**
 * A line from a to b that wanders like a road: each half's middle is pushed aside by up to `roughness` of its length (midpoint
 * displacement, Fournier, Fussell and Carpenter 1982), until the pieces are shorter than `stepKm`. Ends exactly on a and b.
 */
export function wanderingLine(
  a: Position,
  b: Position,
  random: Random,
  { roughness = 0.12, stepKm = 3 } = {},
): Position[] {
  if (kilometresBetween(a, b) <= stepKm) return [a, b];
  const push = random.between(-roughness, roughness);
  const middle = [
    round5((a[0]! + b[0]!) / 2 - (b[1]! - a[1]!) * push),
    round5((a[1]! + b[1]!) / 2 + (b[0]! - a[0]!) * push),
  ];
  return [
    ...wanderingLine(a, middle, random, { roughness, stepKm }),
    ...wanderingLine(middle, b, random, { roughness, stepKm }).slice(1),
  ];
}

/** Edges of the shortest tree over points (Prim 1957), as pairs of indices, the parent first. O(n²). */
export function shortestTree(points: readonly Position[]): [number, number][] {
  const edges: [number, number][] = [];
  const nearest = points.map(() => ({ from: 0, km: Number.POSITIVE_INFINITY }));
  const isIn = points.map((_, index) => index === 0);
  let last = 0;
  for (let joined = 1; joined < points.length; joined += 1) {
    let next = -1;
    for (const [index, point] of points.entries()) {
      if (isIn[index]) continue;
      const km = kilometresBetween(points[last]!, point);
      if (km < nearest[index]!.km) nearest[index] = { from: last, km };
      if (next < 0 || nearest[index]!.km < nearest[next]!.km) next = index;
    }
    edges.push([nearest[next]!.from, next]);
    isIn[next] = true;
    last = next;
  }
  return edges;
}

/** Gabriel graph (Gabriel and Sokal 1969): pairs with no third point in the circle between them. O(n³), for tens of points. */
export function neighbourPairs(points: readonly Position[]): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < points.length; a += 1) {
    for (let b = a + 1; b < points.length; b += 1) {
      const middle = [(points[a]![0]! + points[b]![0]!) / 2, (points[a]![1]! + points[b]![1]!) / 2];
      const radius = kilometresBetween(points[a]!, points[b]!) / 2;
      const isEmpty = points.every((point, c) => c === a || c === b || kilometresBetween(point, middle) > radius);
      if (isEmpty) pairs.push([a, b]);
    }
  }
  return pairs;
}
