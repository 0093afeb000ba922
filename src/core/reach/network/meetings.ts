import { sideOf } from '../../geo/segment-pairs.ts';
import type { LonLat } from '../../unit.ts';
import { columnAt, type PieceGrid, rowAt } from './piece-grid.ts';
import { lineMetres, type RoadLines } from './roads.ts';

/** Two lines joined: a place on each, in metres along it, and the metres between them (0 where they meet). */
export type Joint = {
  readonly kind: 'crossing' | 'touch' | 'nearMiss';
  readonly lineA: number;
  readonly arcA: number;
  readonly lineB: number;
  readonly arcB: number;
  readonly gapMetres: number;
  readonly at: LonLat;
};

/**
 * Where lines meet: they cross, or a vertex of one lies on the other (also at both ends of a common stretch, and where a line meets
 * itself). On different layers they meet only in an end of one of them: a bridge begins and ends on the ground and passes over what is
 * under it. Each place comes once a pair of lines. About linear in pieces that share cells.
 */
export function meetingsOf(lines: RoadLines, grid: PieceGrid): readonly Joint[] {
  const { lon, lat, line, arc, road, roads } = lines;
  const joints = new Map<string, Joint>();
  for (let cell = 0; cell + 1 < grid.cellStart.length; cell++)
    for (let k = grid.cellStart[cell]!; k < grid.cellStart[cell + 1]!; k++)
      for (let m = k + 1; m < grid.cellStart[cell + 1]!; m++) {
        const [i, j] = [grid.pieces[k]!, grid.pieces[m]!];
        if (isFirstCommonCell(cell, i, j)) meet(i, j);
      }
  return [...joints.values()];

  /** Whether the south-west corner of what the boxes share lies in the cell, so that each pair is looked at once; false when apart. */
  function isFirstCommonCell(cell: number, i: number, j: number): boolean {
    const west = Math.max(Math.min(lon[i]!, lon[i + 1]!), Math.min(lon[j]!, lon[j + 1]!));
    const east = Math.min(Math.max(lon[i]!, lon[i + 1]!), Math.max(lon[j]!, lon[j + 1]!));
    if (west > east) return false;
    const south = Math.max(Math.min(lat[i]!, lat[i + 1]!), Math.min(lat[j]!, lat[j + 1]!));
    const north = Math.min(Math.max(lat[i]!, lat[i + 1]!), Math.max(lat[j]!, lat[j + 1]!));
    return south <= north && rowAt(grid, south) * grid.columns + columnAt(grid, west) === cell;
  }

  function meet(i: number, j: number): void {
    if (line[i] === line[j] && Math.abs(i - j) === 1) return;
    const [a, b, c, d] = [position(i), position(i + 1), position(j), position(j + 1)];
    const [sideA, sideB, sideC, sideD] = [sideOf(c, d, a), sideOf(c, d, b), sideOf(a, b, c), sideOf(a, b, d)];
    if (sideA * sideB < 0 && sideC * sideD < 0) {
      const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
      const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
      const s = ((c[0] - a[0]) * (b[1] - a[1]) - (c[1] - a[1]) * (b[0] - a[0])) / denominator;
      join('crossing', i, t, j, s);
      return;
    }
    if (sideA === 0) touch(i, 0, j, shareOn(c, d, a));
    if (sideB === 0) touch(i, 1, j, shareOn(c, d, b));
    if (sideC === 0) touch(i, shareOn(a, b, c), j, 0);
    if (sideD === 0) touch(i, shareOn(a, b, d), j, 1);
  }

  function touch(i: number, t: number, j: number, s: number): void {
    if (t >= 0 && t <= 1 && s >= 0 && s <= 1) join('touch', i, t, j, s);
  }

  function join(kind: 'crossing' | 'touch', i: number, t: number, j: number, s: number): void {
    const [lineA, lineB, arcA, arcB] = [line[i]!, line[j]!, arcAt(i, t), arcAt(j, s)];
    if (lineA === lineB && arcA === arcB) return;
    const isSameLayer = roads[road[lineA]!]!.layer === roads[road[lineB]!]!.layer;
    if (!isSameLayer && !isEnd(lineA, arcA) && !isEnd(lineB, arcB)) return;
    const at = [lon[i]! + t * (lon[i + 1]! - lon[i]!), lat[i]! + t * (lat[i + 1]! - lat[i]!)] as const;
    const swapped = lineB < lineA || (lineA === lineB && arcB < arcA);
    const joint = swapped
      ? { kind, lineA: lineB, arcA: arcB, lineB: lineA, arcB: arcA, gapMetres: 0, at }
      : { kind, lineA, arcA, lineB, arcB, gapMetres: 0, at };
    joints.set(`${joint.lineA} ${joint.arcA} ${joint.lineB} ${joint.arcB}`, joint);
  }

  function position(vertex: number): LonLat {
    return [lon[vertex]!, lat[vertex]!];
  }

  /** A vertex keeps the bits of its own metres. */
  function arcAt(piece: number, share: number): number {
    if (share === 0 || share === 1) return arc[piece + share]!;
    return arc[piece]! + share * (arc[piece + 1]! - arc[piece]!);
  }

  function isEnd(l: number, metres: number): boolean {
    return metres === 0 || metres === lineMetres(lines, l);
  }
}

/** Share of a place that lies on the line through a and b; below 0 or above 1 outside the piece. */
function shareOn(a: LonLat, b: LonLat, p: LonLat): number {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  if (p[0] === a[0] && p[1] === a[1]) return 0;
  if (p[0] === b[0] && p[1] === b[1]) return 1;
  return (p[axis] - a[axis]) / (b[axis] - a[axis]);
}
