import { edgeMetres } from '../geo/edge-distance.ts';
import { metresPerDegreeAt, radiiAt } from '../geo/ellipsoid.ts';
import { planeBound } from '../geo/plane-bound.ts';
import { gridEdges } from './edge-grid.ts';
import { branches, buildEdgeTree, type EdgeTree, toSpace } from './edge-tree.ts';
import type { FeatureTable } from './features.ts';
import { hitsInside } from './inside.ts';
import { type NearestEdges, nearestOnGrid } from './nearest-on-grid.ts';
import type { PointGrid } from './points.ts';

export type Nearest = {
  /** Metres to the feature by original number of the point, 0 inside a polygon; NaN for a missing point or without any feature. */
  readonly metres: Float64Array;
  /** Number of the feature, -1 for a missing point or without any feature. */
  readonly feature: Int32Array;
};

/**
 * The nearest feature of each point at whatever distance: among the features whose radius reaches the point the nearest, and where none
 * does, the nearest of all. So a point is covered exactly when `metres` is at most the radius of `feature`. Distances are those of
 * `edgeMetres`; of equally near features the first wins. Features of equal radius are
 * searched together; about 1 µs a point where the features lie some kilometres apart, 3 µs where some 100 km.
 */
export function nearestOf(grid: PointGrid, table: FeatureTable): Nearest {
  const metres = new Float64Array(grid.count).fill(Number.NaN);
  const feature = new Int32Array(grid.count).fill(-1);
  for (const radius of [...new Set(table.radius)].sort((a, b) => a - b)) {
    const { distance, edge } = nearestEdges(grid, table, (f) => table.radius[f] === radius);
    const featureOf = featureOfEdge(table);
    const inside = insideOf(grid, table, radius);
    for (let place = 0; place < grid.located; place++) {
      const i = grid.original[place]!;
      const around = inside === null ? -1 : inside[place]!;
      const along = edge[place]! < 0 ? -1 : featureOf[edge[place]!]!;
      const isInside = around >= 0 && !(distance[place] === 0 && along < around);
      const found = isInside ? around : along;
      const away = isInside ? 0 : distance[place]!;
      if (found < 0) continue;
      const before = feature[i]!;
      const isReached = away <= radius;
      const wasReached = before >= 0 && metres[i]! <= table.radius[before]!;
      const isNearer = before < 0 || away < metres[i]! || (away === metres[i] && found < before);
      if (isReached === wasReached ? !isNearer : wasReached) continue;
      metres[i] = away;
      feature[i] = found;
    }
  }
  return { metres, feature };
}

/** By place: the first feature of the radius that has a polygon around the point, or -1; null when there are no polygons. */
function insideOf(grid: PointGrid, table: FeatureTable, radius: number): Int32Array | null {
  const { feature, from, to } = table.polygons;
  if (feature.length === 0) return null;
  const result = new Int32Array(grid.located).fill(-1);
  const hits = new Int32Array(grid.located);
  for (let p = 0; p < feature.length; p++) {
    if (table.radius[feature[p]!] !== radius) continue;
    const count = hitsInside(grid, table.edges, { from: from[p]!, to: to[p]! }, hits);
    for (let k = 0; k < count; k++) if (result[hits[k]!] === -1) result[hits[k]!] = feature[p]!;
  }
  return result;
}

function featureOfEdge({ edgeStart }: FeatureTable): Int32Array {
  const result = new Int32Array(edgeStart.at(-1)!);
  for (let f = 0; f + 1 < edgeStart.length; f++) result.fill(f, edgeStart[f]!, edgeStart[f + 1]!);
  return result;
}

/** The nearest of the edges of the features that `keep` accepts: on a grid where one is close by, else, and near the poles, in a tree. */
function nearestEdges(grid: PointGrid, table: FeatureTable, keep: (feature: number) => boolean): NearestEdges {
  const into = {
    distance: new Float64Array(grid.located).fill(Number.POSITIVE_INFINITY),
    edge: new Int32Array(grid.located).fill(-1),
  };
  const cells = gridEdges(table, keep);
  if (cells) nearestOnGrid(grid, table, cells, into);
  if (into.edge.includes(-1)) nearestInTree(grid, table, buildEdgeTree(table, keep), into);
  return into;
}

/** Fills in the points that have no edge yet. */
function nearestInTree(grid: PointGrid, table: FeatureTable, tree: EdgeTree, { distance, edge }: NearestEdges): void {
  const { lon1, lat1, lon2, lat2 } = table.edges;
  const { runs, boxes, levels } = tree;
  if (runs.length === 0) return;
  const at = new Float64Array(3);
  const stack = new Int32Array(branches * levels.length * 2);
  const root = levels.length - 2;
  let guess = -1;
  for (let place = 0; place < grid.located; place++) {
    if (edge[place]! >= 0) continue;
    const [lon, lat] = [grid.lon[place]!, grid.lat[place]!];
    toSpace(lon, lat, at);
    const [x, y, z] = [at[0]!, at[1]!, at[2]!];
    const { normal, meridional } = radiiAt(lat);
    const diameter = 2 * Math.sqrt(normal * meridional);
    const { east, north } = metresPerDegreeAt(lat);
    let best = Number.POSITIVE_INFINITY;
    let found = -1;
    let [chordSquared, planeSquared] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const measure = (e: number): void => {
      const away = edgeMetres(lon, lat, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!);
      if (!(away < best || (away === best && e < found))) return;
      best = away;
      found = e;
      chordSquared = (diameter * Math.sin(Math.min(Math.PI / 2, away / diameter))) ** 2 * (1 + 1e-12) + 1e-12;
      planeSquared = (away * (1 + planeBound(lat, 0, away).longer)) ** 2 + 1e-12;
    };
    // The neighbour's nearest edge is a good first bound.
    if (guess >= 0) measure(guess);
    let depth = 0;
    stack[depth++] = root;
    stack[depth++] = levels[root]!;
    while (depth > 0) {
      const box = stack[--depth]!;
      const level = stack[--depth]!;
      if (awaySquared(boxes, box * 6, x, y, z) > chordSquared) continue;
      if (level > 0) {
        const first = levels[level - 1]! + (box - levels[level]!) * branches;
        for (let child = Math.min(first + branches, levels[level]!) - 1; child >= first; child--) {
          if (awaySquared(boxes, child * 6, x, y, z) > chordSquared) continue;
          stack[depth++] = level - 1;
          stack[depth++] = child;
        }
        continue;
      }
      for (let e = runs[box * 2]!; e < runs[box * 2 + 1]!; e++) {
        const middle = (lon1[e]! + lon2[e]!) / 2;
        const turn = lon + 360 * Math.round((middle - lon) / 360);
        if (
          planeAwaySquared(
            (lon1[e]! - turn) * east,
            (lat1[e]! - lat) * north,
            (lon2[e]! - lon1[e]!) * east,
            (lat2[e]! - lat1[e]!) * north,
          ) <= planeSquared
        )
          measure(e);
      }
    }
    distance[place] = best;
    edge[place] = found;
    guess = found;
  }
}

function awaySquared(boxes: Float64Array, at: number, x: number, y: number, z: number): number {
  const dx = Math.max(boxes[at]! - x, 0, x - boxes[at + 3]!);
  const dy = Math.max(boxes[at + 1]! - y, 0, y - boxes[at + 4]!);
  const dz = Math.max(boxes[at + 2]! - z, 0, z - boxes[at + 5]!);
  return dx * dx + dy * dy + dz * dz;
}

function planeAwaySquared(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  return (x + t * dx) ** 2 + (y + t * dy) ** 2;
}
