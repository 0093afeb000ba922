import Flatbush from 'flatbush';
import { metresPerDegreeAt } from '../../src/core/geo/ellipsoid.ts';
import type { Edges } from '../../src/core/reach/features.ts';
import type { Coordinates } from '../../src/core/reach/points.ts';

/** The best the registry offers: a packed tree of edges, and an exact test in each village's own plane that stops at the first hit. */
export function flatbushIndex({ lon1, lat1, lon2, lat2 }: Edges): Flatbush {
  const tree = new Flatbush(lon1.length);
  for (let e = 0; e < lon1.length; e++)
    tree.add(
      Math.min(lon1[e]!, lon2[e]!),
      Math.min(lat1[e]!, lat2[e]!),
      Math.max(lon1[e]!, lon2[e]!),
      Math.max(lat1[e]!, lat2[e]!),
    );
  tree.finish();
  return tree;
}

/** 1 for each village with an edge within the radius. */
export function flatbushCovered(
  tree: Flatbush,
  { lon1, lat1, lon2, lat2 }: Edges,
  { lon, lat }: Coordinates,
  radius: number,
): Uint8Array {
  const flags = new Uint8Array(lon.length);
  let [x, y, east, north] = [0, 0, 1, 1];
  const squared = radius * radius;
  // Made once: tsx gives every new function its name, which would take a third of the peer's time.
  const isNear = (e: number): boolean =>
    planeSquared((lon1[e]! - x) * east, (lat1[e]! - y) * north, (lon2[e]! - x) * east, (lat2[e]! - y) * north) <=
    squared;
  for (let i = 0; i < lon.length; i++) {
    x = lon[i]!;
    y = lat[i]!;
    ({ east, north } = metresPerDegreeAt(y));
    const [dx, dy] = [radius / east, radius / north];
    flags[i] = tree.collides(x - dx, y - dy, x + dx, y + dy, isNear) ? 1 : 0;
  }
  return flags;
}

/** Square of the distance from the origin to an edge of a plane. */
export function planeSquared(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return (x1 + t * dx) ** 2 + (y1 + t * dy) ** 2;
}
