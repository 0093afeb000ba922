import { edgeMetres, withinHalfTurn } from '../geo/edge-distance.ts';
import { metresPerDegreeAt } from '../geo/ellipsoid.ts';
import { planeBound } from '../geo/plane-bound.ts';
import type { EdgeGrid } from './edge-grid.ts';
import type { FeatureTable } from './features.ts';
import type { PointGrid } from './points.ts';

/** By place: metres to the nearest edge and its number; infinite and -1 where none was found. */
export type NearestEdges = { readonly distance: Float64Array; readonly edge: Int32Array };

/** So many rings of cells are looked at; points farther from every edge are left to the tree. */
const mostRings = 40;
/** The plane of a point is used for edges up to these distances, in metres: the first one that is enough. */
const nearMetres = 5_000;
const farMetres = 60_000;
const highestLat = 85;

/**
 * Fills in the nearest edge of the points that have one close by; ties go to the lower number. Cells are looked at ring by ring around the
 * point until none farther out can hold a nearer edge. The plane of the point ranks the edges; those that it cannot tell apart from
 * the nearest, mostly one or two, are measured by `edgeMetres`, so the answer is that of measuring all. About 1 µs a point.
 */
export function nearestOnGrid(points: PointGrid, { edges }: FeatureTable, cells: EdgeGrid, into: NearestEdges): void {
  const { lon1, lat1, lon2, lat2 } = edges;
  const { columns, rows, cellLon, cellLat, cellStart, cellEdges } = cells;
  const candidates: number[] = [];
  const squares: number[] = [];
  let guess = -1;
  let [lon, lat, east, north] = [0, 0, 0, 0];
  let best = Number.POSITIVE_INFINITY;
  let [most, factor] = [0, 1];
  let [lonelyLon, lonelyLat, lonelyMetres] = [0, 0, 0];

  for (let place = 0; place < points.located; place++) {
    lat = points.lat[place]!;
    if (Math.abs(lat) > highestLat) continue;
    lon = withinHalfTurn(points.lon[place]!, cells.reference);
    ({ east, north } = metresPerDegreeAt(lat));
    // Around a point that is far from everything others are too.
    if (lonelyMetres > 0) {
      const away = Math.hypot((lon - lonelyLon) * east, (lat - lonelyLat) * north);
      if (away * 2 < lonelyMetres - farMetres) continue;
    }
    best = most = Number.POSITIVE_INFINITY;
    candidates.length = squares.length = 0;
    factor = factorOf(nearMetres);
    if (guess >= 0) look(guess);
    if (!isFound()) continue;
    if (best * factor > nearMetres ** 2) {
      if (best > farMetres ** 2) {
        [lonelyLon, lonelyLat, lonelyMetres] = [lon, lat, Math.sqrt(best)];
        continue;
      }
      // Once more with room for the plane's greater error; what was looked at is ranked again.
      factor = factorOf(farMetres);
      best = most = Number.POSITIVE_INFINITY;
      candidates.length = squares.length = 0;
      if (!isFound() || best * factor > farMetres ** 2) continue;
    }
    let [found, least] = [-1, Number.POSITIVE_INFINITY];
    for (const [k, e] of candidates.entries()) {
      if (squares[k]! > most || candidates.indexOf(e) < k) continue;
      const metres = edgeMetres(points.lon[place]!, lat, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!);
      if (metres > least || (metres === least && e > found)) continue;
      least = metres;
      found = e;
    }
    into.distance[place] = least;
    into.edge[place] = guess = found;
  }

  /** By how much the square of a plane distance can be off between two edges, up to a true distance. */
  function factorOf(metres: number): number {
    const { longer, shorter } = planeBound(lat, 0, metres);
    return ((1 + longer) * (1 + shorter)) ** 2 * (1 + 1e-12);
  }

  /** Looks outwards until no edge farther out can matter; false when the rings end before. */
  function isFound(): boolean {
    const x = lon - cells.west;
    const y = lat - cells.south;
    const column = Math.floor(x / cellLon);
    const row = Math.floor(y / cellLat);
    const first = Math.max(0, -column, column - columns + 1, -row, row - rows + 1);
    for (let ring = first; ring < first + mostRings; ring++) {
      for (let r = Math.max(0, row - ring); r <= Math.min(rows - 1, row + ring); r++) {
        const isWhole = r === row - ring || r === row + ring;
        const step = isWhole || ring === 0 ? 1 : 2 * ring;
        for (let c = column - ring; c <= column + ring; c += step) {
          if (c < 0 || c >= columns) continue;
          const cell = r * columns + c;
          for (let k = cellStart[cell]!; k < cellStart[cell + 1]!; k++) look(cellEdges[k]!);
        }
      }
      // A side beyond the grid has nothing behind it.
      let behind = Number.POSITIVE_INFINITY;
      if (column - ring > 0) behind = Math.min(behind, (x - (column - ring) * cellLon) * east);
      if (column + ring < columns - 1) behind = Math.min(behind, ((column + ring + 1) * cellLon - x) * east);
      if (row - ring > 0) behind = Math.min(behind, (y - (row - ring) * cellLat) * north);
      if (row + ring < rows - 1) behind = Math.min(behind, ((row + ring + 1) * cellLat - y) * north);
      if (behind * behind > most * (1 + 1e-9)) return true;
    }
    return false;
  }

  function look(e: number): void {
    const turn = lon1[e]! - lon > 180 ? lon + 360 : lon - lon1[e]! > 180 ? lon - 360 : lon;
    const x = (lon1[e]! - turn) * east;
    const y = (lat1[e]! - lat) * north;
    const dx = (lon2[e]! - lon1[e]!) * east;
    const dy = (lat2[e]! - lat1[e]!) * north;
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
    const square = (x + t * dx) ** 2 + (y + t * dy) ** 2;
    if (square > most) return;
    candidates.push(e);
    squares.push(square);
    if (square >= best) return;
    best = square;
    // A millimetre at the least: at distance 0 rounding must not decide.
    most = Math.max(best, 1e-6) * factor + 1e-6;
  }
}
