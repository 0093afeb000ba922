import { edgeMetres } from '../geo/edge-distance.ts';
import type { Edges } from './features.ts';
import { type Bands, skip } from './hits.ts';
import { columnOf, type PointGrid, rowOf } from './points.ts';

/** Edges that are looked at together. */
export const edgesTogether = 10;
const numbersPerEdge = 5;
/** A chain wider than so many radii is better taken edge by edge. */
const widestRadii = 4;

/** Room that `hitsOfChain` needs. */
export function chainScratch(): Float64Array {
  return new Float64Array(edgesTogether * numbersPerEdge);
}

/**
 * As `hitsOfEdge` for up to `edgesTogether` edges close to each other, each point once: every point that `next` does not jump over and
 * that lies around all of them is held against one edge after the other until one is near enough. Along a road most points are
 * reached by several edges, and most places are looked at once instead of ten times. Returns -1 when the edges are too far apart
 * for that; then nothing was done.
 */
export function hitsOfChain(
  grid: PointGrid,
  bands: Bands,
  edges: Edges,
  from: number,
  to: number,
  next: Int32Array,
  hits: Int32Array,
  scratch: Float64Array,
): number {
  const { lon1, lat1, lon2, lat2 } = edges;
  let west = Number.POSITIVE_INFINITY;
  let south = Number.POSITIVE_INFINITY;
  let east = Number.NEGATIVE_INFINITY;
  let north = Number.NEGATIVE_INFINITY;
  for (let e = from; e < to; e++) {
    west = Math.min(west, lon1[e]!, lon2[e]!);
    east = Math.max(east, lon1[e]!, lon2[e]!);
    south = Math.min(south, lat1[e]!, lat2[e]!);
    north = Math.max(north, lat1[e]!, lat2[e]!);
  }
  const away = bands.awayDegrees;
  const gridEast = grid.west + grid.columns * grid.cellLon;
  const gridNorth = grid.south + grid.rows * grid.cellLat;
  if (north + away < grid.south || south - away > gridNorth || grid.located === 0) return 0;
  const firstRow = rowOf(grid, south - away);
  const lastRow = rowOf(grid, north + away);
  const halfLon = Math.max(bands.halfLon[firstRow]!, bands.halfLon[lastRow]!);
  if (halfLon >= 90 || north - south > widestRadii * away || east - west > widestRadii * halfLon) return -1;
  const lastTurn = Math.floor((gridEast + halfLon - west) / 360);
  let found = 0;
  for (let turn = Math.ceil((grid.west - halfLon - east) / 360); turn <= lastTurn; turn++)
    for (let row = firstRow; row <= lastRow; row++) {
      const scaleX = bands.east[row]!;
      const scaleY = bands.north[row]!;
      const excluded = bands.excluded[row]!;
      const rowSouth = grid.south + row * grid.cellLat;
      const gap = Math.max(0, rowSouth - north, south - rowSouth - grid.cellLat) * scaleY;
      const square = excluded - gap * gap;
      if (square < 0) continue;
      const half = Math.sqrt(square) / scaleX + 1e-9;
      const shift = turn * 360;
      const cells = row * grid.columns;
      const end = grid.cellStart[cells + columnOf(grid, east + half + shift) + 1]!;
      const start = skip(next, grid.cellStart[cells + columnOf(grid, west - half + shift)]!);
      if (start >= end) continue;
      for (let e = from, k = 0; e < to; e++, k += numbersPerEdge) {
        const dx = (lon2[e]! - lon1[e]!) * scaleX;
        const dy = (lat2[e]! - lat1[e]!) * scaleY;
        const length = dx * dx + dy * dy;
        scratch[k] = (lon1[e]! + shift) * scaleX;
        scratch[k + 1] = lat1[e]! * scaleY;
        scratch[k + 2] = dx;
        scratch[k + 3] = dy;
        scratch[k + 4] = length === 0 ? 0 : 1 / length;
      }
      found = hitsInRun(grid, bands, row, start, end, edges, from, to, next, hits, scratch, found);
    }
  return found;
}

function hitsInRun(
  { lon, lat }: PointGrid,
  bands: Bands,
  row: number,
  start: number,
  end: number,
  { lon1, lat1, lon2, lat2 }: Edges,
  from: number,
  to: number,
  next: Int32Array,
  hits: Int32Array,
  scratch: Float64Array,
  foundBefore: number,
): number {
  const scaleX = bands.east[row]!;
  const scaleY = bands.north[row]!;
  const sure = bands.sure[row]!;
  const excluded = bands.excluded[row]!;
  let found = foundBefore;
  for (let i = start; i < end; ) {
    const atX = lon[i]! * scaleX;
    const atY = lat[i]! * scaleY;
    for (let e = from, k = 0; e < to; e++, k += numbersPerEdge) {
      const x = atX - scratch[k]!;
      const y = atY - scratch[k + 1]!;
      const dx = scratch[k + 2]!;
      const dy = scratch[k + 3]!;
      const t = Math.min(1, Math.max(0, (x * dx + y * dy) * scratch[k + 4]!));
      const offX = x - t * dx;
      const offY = y - t * dy;
      const apart = offX * offX + offY * offY;
      if (apart > excluded) continue;
      if (apart > sure && edgeMetres(lon[i]!, lat[i]!, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!) > bands.radiusMetres)
        continue;
      hits[found++] = i;
      break;
    }
    i++;
    if (next[i] !== i) i = skip(next, i);
  }
  return found;
}
