import type { FeatureTable } from '../features.ts';

/** Lines whose beginnings lie in the same square, so many radii wide, follow each other. */
const squareRadii = 8;
/** Along a side. */
const mostSquares = 128;
const mostRounds = 16;

/**
 * Features in the order of squares, so that those near each other meet the same points in the processor's cache. Where they lie dense
 * they come in several rounds of all squares: after the first ones most of the others find everything covered.
 */
export function inRounds({ edgeStart, edges }: FeatureTable, radiusMetres: number): Int32Array {
  const { lon1, lat1 } = edges;
  const count = edgeStart.length - 1;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (let f = 0; f < count; f++) {
    const e = edgeStart[f]!;
    if (e === edgeStart[f + 1]) continue;
    west = Math.min(west, lon1[e]!);
    east = Math.max(east, lon1[e]!);
    south = Math.min(south, lat1[e]!);
    north = Math.max(north, lat1[e]!);
  }
  const [width, height] = [Math.max(1e-9, east - west), Math.max(1e-9, north - south)];
  const radius = radiusMetres / 111_000;
  const side = Math.max(radius * squareRadii, width / mostSquares, height / mostSquares);
  const across = Math.floor(width / side) + 1;
  const squares = across * (Math.floor(height / side) + 1);
  const around = (count * (2 * radius) ** 2) / (width * height);
  const rounds = Math.max(1, Math.min(mostRounds, Math.round(around)));
  const squareOf = new Int32Array(count);
  const all = new Int32Array(count);
  for (let f = 0; f < count; f++) {
    all[f] = f;
    const e = edgeStart[f]!;
    if (e === edgeStart[f + 1]) continue;
    const square = Math.floor((lat1[e]! - south) / side) * across + Math.floor((lon1[e]! - west) / side);
    squareOf[f] = (f % rounds) * squares + square;
  }
  return sorted(all, squareOf, squares * rounds).order;
}

/** Features by a number from 0 to `count` - 1, those of the same one in the order they come in; where each number's begin. */
export function sorted(features: Int32Array, numberOf: Int32Array, count: number) {
  const starts = new Int32Array(count + 1);
  for (const f of features) starts[numberOf[f]! + 1]!++;
  for (let k = 0; k < count; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const order = new Int32Array(features.length);
  for (const f of features) order[next[numberOf[f]!]!++] = f;
  return { order, starts };
}
