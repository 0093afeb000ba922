import { edgeMetres, withinHalfTurn } from '../../geo/edge-distance.ts';
import { metresPerDegreeAt } from '../../geo/ellipsoid.ts';
import { planeBound } from '../../geo/plane-bound.ts';
import { toExact } from './exact.ts';
import { columnAt, type PieceGrid, rowAt } from './piece-grid.ts';
import type { RoadLines } from './roads.ts';

/** Called with a line, the metres along it, and the metres to that place; by the number of the line within one search. */
export type TakePlace = (line: number, arc: number, metres: number) => void;

/** Asked before a line is measured: whether it can matter, at least so many metres away. */
export type IsWorth = (line: number, leastMetres: number) => boolean;

/** Search for lines around places; keeps its scratch arrays between calls. */
export type PlacesNear = (lon: number, lat: number, limitMetres: number, take: TakePlace, isWorth?: IsWorth) => void;

/**
 * For each line within a straight-line, geodesic limit of a place (equality counts): the place of that line nearest to it. It depends on
 * the place and that line alone, never on what other lines there are: otherwise a new road nearby could take an old one away and
 * make ways longer. Found in the plane of the place's latitude and measured by `edgeMetres`; the metres along the line are off by the
 * plane's error, below 1 m at 3 km and 60°. Costs the pieces in the cells around the place.
 */
export function placesNear(lines: RoadLines, grid: PieceGrid): PlacesNear {
  const { lon, lat, line, arc, start, reference } = lines;
  const seen = new Int32Array(lon.length);
  const lineSeen = new Int32Array(start.length);
  const [nearest, piece, share] = [
    new Float64Array(start.length),
    new Int32Array(start.length),
    new Float64Array(start.length),
  ];
  let stamp = 0;
  return (givenLon, lat0, limitMetres, take, isWorth) => {
    if (!Number.isFinite(givenLon) || !(Math.abs(lat0) <= 90)) return;
    stamp++;
    const lon0 = withinHalfTurn(givenLon, reference);
    const { east, north } = metresPerDegreeAt(lat0);
    const { longer } = planeBound(lat0, 0, limitMetres);
    const widest = limitMetres * (1 + longer) + 1e-6;
    const [dLon, dLat] = [widest / east, widest / north];
    const found: number[] = [];
    const [firstColumn, lastColumn] = [columnAt(grid, lon0 - dLon), columnAt(grid, lon0 + dLon)];
    const lastRow = rowAt(grid, lat0 + dLat);
    for (let row = rowAt(grid, lat0 - dLat); row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) {
        const cell = row * grid.columns + column;
        for (let k = grid.cellStart[cell]!; k < grid.cellStart[cell + 1]!; k++) measure(grid.pieces[k]!);
      }
    found.sort((a, b) => a - b);
    for (const l of found) {
      if (isWorth && !isWorth(l, Math.sqrt(nearest[l]!) / (1 + longer) - 1e-6)) continue;
      const p = piece[l]!;
      const metres = edgeMetres(lon0, lat0, lon[p]!, lat[p]!, lon[p + 1]!, lat[p + 1]!);
      if (metres <= limitMetres) take(l, toExact(arc[p]! + share[l]! * (arc[p + 1]! - arc[p]!)), toExact(metres));
    }

    function measure(p: number): void {
      if (seen[p] === stamp) return;
      seen[p] = stamp;
      const [x, y] = [(lon[p]! - lon0) * east, (lat[p]! - lat0) * north];
      const [dx, dy] = [(lon[p + 1]! - lon[p]!) * east, (lat[p + 1]! - lat[p]!) * north];
      const t = Math.min(1, Math.max(0, -(x * dx + y * dy) / (dx * dx + dy * dy)));
      const square = (x + t * dx) ** 2 + (y + t * dy) ** 2;
      if (square > widest * widest) return;
      const l = line[p]!;
      if (lineSeen[l] === stamp) {
        // Of equally near pieces the first along the line, in whatever order the cells give them.
        if (square > nearest[l]! || (square === nearest[l] && p > piece[l]!)) return;
      } else found.push(l);
      lineSeen[l] = stamp;
      nearest[l] = square;
      piece[l] = p;
      share[l] = t;
    }
  };
}
