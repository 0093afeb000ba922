import { sideOf } from '../../geo/segment-pairs.ts';
import type { LonLat } from '../../unit.ts';
import { toExact } from './exact.ts';
import { columnAt, eachCellAround, type PieceGrid, rowAt } from './piece-grid.ts';
import { layerOf, lineMetres, type RoadLines } from './roads.ts';

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
  const { joints, meet } = meetingPieces(lines, lines, 0);
  for (let cell = 0; cell + 1 < grid.cellStart.length; cell++)
    for (let k = grid.cellStart[cell]!; k < grid.cellStart[cell + 1]!; k++)
      for (let m = k + 1; m < grid.cellStart[cell + 1]!; m++) {
        const [i, j] = [grid.pieces[k]!, grid.pieces[m]!];
        if (isFirstCommonCell(grid, cell, lines, i, lines, j)) meet(i, j);
      }
  return [...joints.values()];
}

/** The same between the lines of a grid and others, whose numbers are `offset` up. */
export function meetingsBetween(
  lines: RoadLines,
  grid: PieceGrid,
  others: RoadLines,
  offset: number,
): readonly Joint[] {
  const { joints, meet } = meetingPieces(lines, others, offset);
  const { lon, lat, line } = others;
  for (let j = 0; j + 1 < lon.length; j++)
    if (line[j] === line[j + 1])
      eachCellAround(grid, [lon[j]!, lat[j]!], [lon[j + 1]!, lat[j + 1]!], 0, (cell) => {
        for (let k = grid.cellStart[cell]!; k < grid.cellStart[cell + 1]!; k++)
          if (isFirstCommonCell(grid, cell, lines, grid.pieces[k]!, others, j)) meet(grid.pieces[k]!, j);
      });
  return [...joints.values()];
}

/** Whether the south-west corner of what the boxes share lies in the cell, so that each pair is looked at once; false when apart. */
function isFirstCommonCell(grid: PieceGrid, cell: number, a: RoadLines, i: number, b: RoadLines, j: number): boolean {
  const west = Math.max(Math.min(a.lon[i]!, a.lon[i + 1]!), Math.min(b.lon[j]!, b.lon[j + 1]!));
  const east = Math.min(Math.max(a.lon[i]!, a.lon[i + 1]!), Math.max(b.lon[j]!, b.lon[j + 1]!));
  if (west > east) return false;
  const south = Math.max(Math.min(a.lat[i]!, a.lat[i + 1]!), Math.min(b.lat[j]!, b.lat[j + 1]!));
  const north = Math.min(Math.max(a.lat[i]!, a.lat[i + 1]!), Math.max(b.lat[j]!, b.lat[j + 1]!));
  return south <= north && rowAt(grid, south) * grid.columns + columnAt(grid, west) === cell;
}

/** Collects the meetings of pieces i of the one and j of the other. */
function meetingPieces(one: RoadLines, other: RoadLines, offset: number) {
  const joints = new Map<string, Joint>();
  return { joints, meet };

  function meet(i: number, j: number): void {
    if (one === other && one.line[i] === one.line[j] && Math.abs(i - j) === 1) return;
    const [a, b] = [position(one, i), position(one, i + 1)];
    const [c, d] = [position(other, j), position(other, j + 1)];
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
    const [ownA, ownB, arcA, arcB] = [one.line[i]!, other.line[j]!, arcAt(one, i, t), arcAt(other, j, s)];
    const [lineA, lineB] = [ownA, ownB + offset];
    if (lineA === lineB && arcA === arcB) return;
    const isSameLayer = layerOf(one, ownA) === layerOf(other, ownB);
    if (!isSameLayer && !isEnd(one, ownA, arcA) && !isEnd(other, ownB, arcB)) return;
    const { lon, lat } = one;
    const at = [lon[i]! + t * (lon[i + 1]! - lon[i]!), lat[i]! + t * (lat[i + 1]! - lat[i]!)] as const;
    const swapped = lineB < lineA || (lineA === lineB && arcB < arcA);
    const joint = swapped
      ? { kind, lineA: lineB, arcA: arcB, lineB: lineA, arcB: arcA, gapMetres: 0, at }
      : { kind, lineA, arcA, lineB, arcB, gapMetres: 0, at };
    joints.set(`${joint.lineA} ${joint.arcA} ${joint.lineB} ${joint.arcB}`, joint);
  }
}

function position({ lon, lat }: RoadLines, vertex: number): LonLat {
  return [lon[vertex]!, lat[vertex]!];
}

/** A vertex keeps the bits of its own metres. */
function arcAt({ arc }: RoadLines, piece: number, share: number): number {
  if (share === 0 || share === 1) return arc[piece + share]!;
  return toExact(arc[piece]! + share * (arc[piece + 1]! - arc[piece]!));
}

function isEnd(lines: RoadLines, l: number, metres: number): boolean {
  return metres === 0 || metres === lineMetres(lines, l);
}

/** Share of a place that lies on the line through a and b; below 0 or above 1 outside the piece. */
function shareOn(a: LonLat, b: LonLat, p: LonLat): number {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1;
  if (p[0] === a[0] && p[1] === a[1]) return 0;
  if (p[0] === b[0] && p[1] === b[1]) return 1;
  return (p[axis] - a[axis]) / (b[axis] - a[axis]);
}
