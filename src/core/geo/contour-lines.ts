import { contours } from 'd3-contour';
import type { MultiLineString, Position } from 'geojson';
import type { Bounds } from '../unit.ts';
import type { ElevationGrid } from '../workspace/workspace.ts';

/** Lines of one height. */
export type ContourLine = { readonly metres: number; readonly geometry: MultiLineString };

export type Contours = {
  /** Height between neighbouring lines, metres. */
  readonly interval: number;
  /** Lowest first; a height without a line is left out. */
  readonly lines: readonly ContourLine[];
};

/** Intervals that maps use, metres. With less than the first between top and bottom there is no relief to draw. */
const intervals = [20, 50, 100, 200, 500, 1000];

/** More levels than this would veil a thematic map. */
const mostLevels = 9;

/** Points between two neighbouring values of the grid: straight sides would show as corners on a large sheet. */
const refinement = 4;

/**
 * Contour lines of the part of a grid within the bounds, at a round interval that gives at most nine levels. Heights between the grid's values
 * are bicubic (Catmull and Rom 1974), which passes through every value; lines end where a value is missing and at the edge of the part. Null when
 * the ground is too level to be drawn, or the grid lies elsewhere.
 */
export function contourLines(grid: ElevationGrid, bounds: Bounds): Contours | null {
  const part = windowOf(grid, bounds);
  if (part === null) return null;
  const known = part.values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return null;
  const [low, high] = known.reduce(([a, b], value) => [Math.min(a, value), Math.max(b, value)], [known[0]!, known[0]!]);
  if (high - low < intervals[0]!) return null;
  const interval = intervals.find((each) => (high - low) / each <= mostLevels) ?? intervals.at(-1)!;
  const fine = refined(part);
  const heights = fine.values as unknown as number[];
  const make = contours().size([fine.columns, fine.rows]).smooth(true);
  const lines: ContourLine[] = [];
  for (let metres = Math.ceil(low / interval) * interval; metres <= high; metres += interval) {
    const rings = make.contour(heights, metres).coordinates.flat();
    const coordinates = rings.flatMap((ring) => openParts(ring, fine).map((line) => line.map(fine.place)));
    if (coordinates.length > 0) lines.push({ metres, geometry: { type: 'MultiLineString', coordinates } });
  }
  return lines.length === 0 ? null : { interval, lines };
}

type Heights = {
  readonly columns: number;
  readonly rows: number;
  /** Row by row from the north; NaN where it is not known. */
  readonly values: Float64Array;
  /** A place in d3-contour's terms, the first value at (0.5, 0.5), as degrees. */
  readonly place: (at: Position) => Position;
};

/** The values within the bounds and two around, that the lines reach the edge. */
function windowOf(grid: ElevationGrid, [west, south, east, north]: Bounds): Heights | null {
  const { cellDegrees: cell } = grid;
  const top = grid.south + grid.rows * cell;
  const first = Math.max(0, Math.floor((west - grid.west) / cell) - 2);
  const last = Math.min(grid.columns, Math.ceil((east - grid.west) / cell) + 2);
  const upper = Math.max(0, Math.floor((top - north) / cell) - 2);
  const lower = Math.min(grid.rows, Math.ceil((top - south) / cell) + 2);
  const [columns, rows] = [last - first, lower - upper];
  if (columns < 2 || rows < 2) return null;
  const values = new Float64Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values[row * columns + column] = grid.values[(upper + row) * grid.columns + first + column] ?? Number.NaN;
  return {
    columns,
    rows,
    values,
    place: ([x = 0, y = 0]) => [grid.west + (first + x) * cell, top - (upper + y) * cell],
  };
}

/** The same ground with more values between: along the rows, then along the columns. */
function refined({ columns, rows, values, place }: Heights): Heights {
  const [wide, high] = [(columns - 1) * refinement + 1, (rows - 1) * refinement + 1];
  const along = new Float64Array(wide * rows);
  for (let row = 0; row < rows; row++)
    for (let x = 0; x < wide; x++)
      along[row * wide + x] = between((i) => values[row * columns + i]!, columns, x / refinement);
  const fine = new Float64Array(wide * high);
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) fine[y * wide + x] = between((i) => along[i * wide + x]!, rows, y / refinement);
  return {
    columns: wide,
    rows: high,
    values: fine,
    place: ([x = 0, y = 0]) => place([(x - 0.5) / refinement + 0.5, (y - 0.5) / refinement + 0.5]),
  };
}

/**
 * Catmull-Rom through four values, NaN beside a missing one. Where the value before or after is not there, the slope goes on: a plane stays
 * a plane to its edge.
 */
function between(valueAt: (i: number) => number, count: number, at: number): number {
  const i = Math.min(Math.floor(at), count - 2);
  const t = at - i;
  const [b, c] = [valueAt(i), valueAt(i + 1)];
  if (t === 0) return b;
  const before = i > 0 ? valueAt(i - 1) : Number.NaN;
  const after = i + 2 < count ? valueAt(i + 2) : Number.NaN;
  const a = Number.isNaN(before) ? 2 * b - c : before;
  const d = Number.isNaN(after) ? 2 * c - b : after;
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)));
}

/** A ring without what d3-contour closes it with: along the edge of the grid, and around missing values. */
function openParts(ring: readonly Position[], { columns, rows, values }: Heights): Position[][] {
  const isKnown = ([x = 0, y = 0]: Position) => {
    if (x <= 0.5 || y <= 0.5 || x >= columns - 0.5 || y >= rows - 0.5) return false;
    const [left, top] = [Math.floor(x - 0.5), Math.floor(y - 0.5)];
    return [0, 1, columns, columns + 1].every((step) => !Number.isNaN(values[top * columns + left + step]!));
  };
  const parts: Position[][] = [];
  let part: Position[] = [];
  for (const at of ring) {
    if (isKnown(at)) part.push(at);
    else {
      if (part.length > 1) parts.push(part);
      part = [];
    }
  }
  if (part.length > 1) parts.push(part);
  // The ring may begin in the middle of a line.
  const [head, tail] = [parts[0], parts.at(-1)];
  if (head && tail && head !== tail && head[0] === ring[0] && tail.at(-1) === ring.at(-1))
    return [[...tail, ...head.slice(1)], ...parts.slice(1, -1)];
  return parts;
}
