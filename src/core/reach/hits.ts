import { edgeMetres } from '../geo/edge-distance.ts';
import { metresPerDegreeAt, smallestRadiusMetres } from '../geo/ellipsoid.ts';
import { planeBound } from '../geo/plane-bound.ts';
import { columnOf, type PointGrid, rowOf } from './points.ts';

/** What a radius means in each row of a grid: scales of its plane, and what the plane decides without the exact distance. */
export type Bands = {
  readonly radiusMetres: number;
  /** Half a row and the radius, in degrees of latitude: no farther point can be within the radius. */
  readonly awayDegrees: number;
  /** Metres of one degree in the row's plane. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  /** Squares of plane distances: up to `sure` a point is within the radius, beyond `excluded` it is not. */
  readonly sure: Float64Array;
  readonly excluded: Float64Array;
  /** Half width in degrees of longitude of what is not excluded: below 90, or infinite. */
  readonly halfLon: Float64Array;
};

/** The bands of one radius; as long as the grid has rows. */
export function bandsOf(grid: PointGrid, radiusMetres: number): Bands {
  const [east, north, sure, excluded, halfLon] = Array.from({ length: 5 }, () => new Float64Array(grid.rows));
  const half = grid.cellLat / 2;
  for (let row = 0; row < grid.rows; row++) {
    const lat = Math.min(90, Math.max(-90, grid.south + (row + 0.5) * grid.cellLat));
    const scale = metresPerDegreeAt(lat);
    // The points of a row lie half a row from its latitude, the last one by a rounding more.
    const bound = planeBound(lat, half * 1.001, radiusMetres);
    east![row] = scale.east;
    north![row] = scale.north;
    sure![row] = (radiusMetres / (1 + bound.shorter)) ** 2;
    excluded![row] = (radiusMetres * (1 + bound.longer)) ** 2;
    halfLon![row] = (radiusMetres * (1 + bound.longer)) / Math.max(1e-9, scale.east);
    if (halfLon![row]! < 90) continue;
    // Too close to a pole for any plane: the whole row is measured.
    sure![row] = 0;
    excluded![row] = Number.POSITIVE_INFINITY;
    halfLon![row] = Number.POSITIVE_INFINITY;
  }
  const awayDegrees = (radiusMetres / smallestRadiusMetres) * (180 / Math.PI) * (1 + 1e-6);
  const rows = { east: east!, north: north!, sure: sure!, excluded: excluded!, halfLon: halfLon! };
  return { radiusMetres, awayDegrees, ...rows };
}

/**
 * Writes into `hits` the places of the points within the radius of an edge (distance ≤ radius by `edgeMetres`) and returns how many;
 * `hits` must hold as many as the grid has points.
 *
 * In each row of cells only the part of the edge in reach of the row counts, so a long edge looks at the cells along it and no
 * others. The plane of the row decides all points but those in a thin band around the radius; these are measured exactly, so the
 * answer is that of `edgeMetres` for every point. The edge is tried a turn east and west too, which serves the antimeridian.
 * Plain numbers, not an object: this is called two million times.
 */
export function hitsOfEdge(
  grid: PointGrid,
  bands: Bands,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
  hits: Int32Array,
): number {
  const away = bands.awayDegrees;
  const low = Math.min(lat1, lat2);
  const high = Math.max(lat1, lat2);
  const west = Math.min(lon1, lon2);
  const east = Math.max(lon1, lon2);
  const gridNorth = grid.south + grid.rows * grid.cellLat;
  const gridEast = grid.west + grid.columns * grid.cellLon;
  if (high + away < grid.south || low - away > gridNorth || grid.located === 0) return 0;
  const firstRow = rowOf(grid, low - away);
  const lastRow = rowOf(grid, high + away);
  // The row closest to a pole, where a degree is shortest, is the first or the last.
  const widest = Math.min(90, Math.max(bands.halfLon[firstRow]!, bands.halfLon[lastRow]!));
  const firstTurn = Math.ceil((grid.west - widest - east) / 360);
  const lastTurn = Math.floor((gridEast + widest - west) / 360);
  let found = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    if (bands.halfLon[row] === Number.POSITIVE_INFINITY) {
      found = hitsInRow(grid, bands, row, lon1, lat1, lon2, lat2, 0, hits, found);
      continue;
    }
    for (let turn = firstTurn; turn <= lastTurn; turn++)
      found = hitsInRow(grid, bands, row, lon1, lat1, lon2, lat2, turn * 360, hits, found);
  }
  return found;
}

function hitsInRow(
  grid: PointGrid,
  bands: Bands,
  row: number,
  lon1: number,
  lat1: number,
  lon2: number,
  lat2: number,
  shift: number,
  hits: Int32Array,
  start: number,
): number {
  const away = bands.awayDegrees;
  const scaleX = bands.east[row]!;
  const excluded = bands.excluded[row]!;
  const rowSouth = grid.south + row * grid.cellLat - away;
  const rowNorth = grid.south + (row + 1) * grid.cellLat + away;
  let a = lon1;
  let b = lon2;
  if (lat1 !== lat2) {
    const slope = (lon2 - lon1) / (lat2 - lat1);
    if (lat1 < rowSouth) a = lon1 + (rowSouth - lat1) * slope;
    else if (lat1 > rowNorth) a = lon1 + (rowNorth - lat1) * slope;
    if (lat2 < rowSouth) b = lon1 + (rowSouth - lat1) * slope;
    else if (lat2 > rowNorth) b = lon1 + (rowNorth - lat1) * slope;
  }
  // As wide as a circle is at the row's distance north or south, and a rounding more.
  const gap =
    Math.max(0, rowSouth + away - Math.max(lat1, lat2), Math.min(lat1, lat2) - rowNorth + away) * bands.north[row]!;
  const square = excluded - gap * gap;
  if (square < 0) return start;
  const half = Math.sqrt(square) / scaleX + 1e-9;
  const west = Math.min(a, b) - half + shift;
  const east = Math.max(a, b) + half + shift;
  if (east < grid.west || west > grid.west + grid.columns * grid.cellLon) return start;
  const cells = row * grid.columns;
  const end = grid.cellStart[cells + columnOf(grid, east) + 1]!;
  let i = grid.cellStart[cells + columnOf(grid, west)]!;
  if (i >= end) return start;
  const { lon, lat } = grid;
  const scaleY = bands.north[row]!;
  const sure = bands.sure[row]!;
  const dx = (lon2 - lon1) * scaleX;
  const dy = (lat2 - lat1) * scaleY;
  const lengthSquared = dx * dx + dy * dy;
  const perLength = lengthSquared === 0 ? 0 : 1 / lengthSquared;
  const startLon = lon1 + shift;
  let found = start;
  while (i < end) {
    const x = (lon[i]! - startLon) * scaleX;
    const y = (lat[i]! - lat1) * scaleY;
    const share = (x * dx + y * dy) * perLength;
    const t = Math.min(1, Math.max(0, share));
    const offX = x - t * dx;
    const offY = y - t * dy;
    const apart = offX * offX + offY * offY;
    if (apart <= excluded) {
      if (apart <= sure || edgeMetres(lon[i]!, lat[i]!, lon1, lat1, lon2, lat2) <= bands.radiusMetres)
        hits[found++] = i;
    }
    i++;
  }
  return found;
}
