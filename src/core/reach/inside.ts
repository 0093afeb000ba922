import { withinHalfTurn } from '../geo/edge-distance.ts';
import type { Edges } from './features.ts';
import { columnOf, type PointGrid, rowOf } from './points.ts';

/** A box in degrees that limits the search, `[west, south, east, north]`, in the longitudes of the rings. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/**
 * Writes the places of the points inside a polygon into `hits` from `start` on and returns the new end. Even-odd rule over the edges
 * `from` to `to`, straight in longitude and latitude; a point on the border may fall on either side, but is at distance 0 of the
 * border itself. With `box` only points in it are looked at. Per row of cells only the edges that cross it count.
 */
export function hitsInside(
  grid: PointGrid,
  edges: Edges,
  { from, to, box }: { readonly from: number; readonly to: number; readonly box?: Box },
  hits: Int32Array,
  start = 0,
): number {
  if (to - from < 3 || grid.located === 0) return start;
  const { lon1, lat1, lon2, lat2 } = unwound(edges, from, to);
  const bounds = boundsOf(lon1, lat1);
  const west = Math.max(bounds[0], box?.[0] ?? -1e9);
  const south = Math.max(bounds[1], box?.[1] ?? -90);
  const east = Math.min(bounds[2], box?.[2] ?? 1e9);
  const north = Math.min(bounds[3], box?.[3] ?? 90);
  const gridNorth = grid.south + grid.rows * grid.cellLat;
  const gridEast = grid.west + grid.columns * grid.cellLon;
  if (south > north || west > east || north < grid.south || south > gridNorth) return start;
  const firstTurn = Math.ceil((grid.west - east) / 360);
  const lastTurn = Math.floor((gridEast - west) / 360);
  const crossing: number[] = [];
  let found = start;
  for (let row = rowOf(grid, south); row <= rowOf(grid, north); row++) {
    crossing.length = 0;
    // A rounding wider than the row, since a point lies in the row by a division.
    const low = grid.south + row * grid.cellLat - 1e-9;
    const high = grid.south + (row + 1) * grid.cellLat + 1e-9;
    for (let e = 0; e < lon1.length; e++)
      if ((lat1[e]! >= low || lat2[e]! >= low) && (lat1[e]! <= high || lat2[e]! <= high)) crossing.push(e);
    for (let turn = firstTurn; turn <= lastTurn; turn++) {
      const first = grid.cellStart[row * grid.columns + columnOf(grid, west + turn * 360)]!;
      const end = grid.cellStart[row * grid.columns + columnOf(grid, east + turn * 360) + 1]!;
      for (let i = first; i < end; i++) {
        const x = grid.lon[i]! - turn * 360;
        const y = grid.lat[i]!;
        if (x < west || x > east || y < south || y > north) continue;
        let isInside = false;
        for (const e of crossing)
          if (lat1[e]! > y !== lat2[e]! > y) {
            const at = lon1[e]! + ((y - lat1[e]!) / (lat2[e]! - lat1[e]!)) * (lon2[e]! - lon1[e]!);
            if (x < at) isInside = !isInside;
          }
        if (isInside) hits[found++] = i;
      }
    }
  }
  return found;
}

/** The edges with the longitudes of a ring following on from each other, so that one across the antimeridian closes. */
function unwound({ lon1, lat1, lon2, lat2 }: Edges, from: number, to: number): Edges {
  const result = {
    lon1: lon1.slice(from, to),
    lat1: lat1.subarray(from, to),
    lon2: lon2.slice(from, to),
    lat2: lat2.subarray(from, to),
  };
  for (let e = 1; e < to - from; e++) {
    const isNewRing = result.lat1[e] !== result.lat2[e - 1] || (lon1[from + e]! - lon2[from + e - 1]!) % 360 !== 0;
    const start = withinHalfTurn(result.lon1[e]!, isNewRing ? result.lon1[0]! : result.lon2[e - 1]!);
    result.lon2[e]! += start - result.lon1[e]!;
    result.lon1[e] = start;
  }
  return result;
}

function boundsOf(lon: Float64Array, lat: Float64Array): [number, number, number, number] {
  const bounds: [number, number, number, number] = [1e9, 90, -1e9, -90];
  for (let e = 0; e < lon.length; e++) {
    bounds[0] = Math.min(bounds[0], lon[e]!);
    bounds[1] = Math.min(bounds[1], lat[e]!);
    bounds[2] = Math.max(bounds[2], lon[e]!);
    bounds[3] = Math.max(bounds[3], lat[e]!);
  }
  return bounds;
}
