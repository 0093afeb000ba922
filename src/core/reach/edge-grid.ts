import { withinHalfTurn } from '../geo/edge-distance.ts';
import type { FeatureTable } from './features.ts';

/** Edges by the cells of a uniform grid that they pass through; degrees, longitudes turned to within half a turn of `reference`. */
export type EdgeGrid = {
  readonly reference: number;
  readonly west: number;
  readonly south: number;
  readonly cellLon: number;
  readonly cellLat: number;
  readonly columns: number;
  readonly rows: number;
  /** Edges of cell c are `cellEdges[cellStart[c]]` to `cellEdges[cellStart[c + 1]]`. */
  readonly cellStart: Int32Array;
  readonly cellEdges: Int32Array;
};

const edgesPerCell = 2;
const mostCells = 4_000_000;
/** Beyond these a plane is a poor map, and the tree of `edge-tree` serves better. */
const widestDegrees = 120;
const highestLat = 80;
/** Rounding of a crossing, in degrees. */
const margin = 1e-9;

/**
 * The edges of the features that `keep` accepts; null when there are none or they lie too widely or too close to a pole. About
 * linear in edges and the cells they cross.
 */
export function gridEdges(table: FeatureTable, keep: (feature: number) => boolean): EdgeGrid | null {
  const { lon1, lat1, lon2, lat2 } = table.edges;
  let [west, south, east, north, count] = [Infinity, Infinity, -Infinity, -Infinity, 0];
  let reference = 0;
  eachEdge((e) => {
    if (count++ === 0) reference = lon1[e]!;
    const turn = withinHalfTurn(lon1[e]!, reference) - lon1[e]!;
    west = Math.min(west, lon1[e]! + turn, lon2[e]! + turn);
    east = Math.max(east, lon1[e]! + turn, lon2[e]! + turn);
    south = Math.min(south, lat1[e]!, lat2[e]!);
    north = Math.max(north, lat1[e]!, lat2[e]!);
  });
  if (count === 0 || east - west > widestDegrees || Math.max(-south, north) > highestLat) return null;
  const squeeze = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const [width, height] = [Math.max(1e-6, (east - west) * squeeze), Math.max(1e-6, north - south)];
  const wanted = Math.min(mostCells, Math.max(1, count / edgesPerCell));
  const side = Math.max(Math.sqrt((width * height) / wanted), width / wanted, height / wanted);
  const [columns, rows] = [Math.max(1, Math.ceil(width / side)), Math.max(1, Math.ceil(height / side))];
  const frame = { reference, west, south, cellLon: side / squeeze, cellLat: side, columns, rows };
  const cellStart = new Int32Array(columns * rows + 1);
  eachCell((cell) => cellStart[cell + 1]!++);
  for (let c = 0; c < columns * rows; c++) cellStart[c + 1]! += cellStart[c]!;
  const next = cellStart.slice();
  const cellEdges = new Int32Array(cellStart[columns * rows]!);
  eachCell((cell, e) => {
    cellEdges[next[cell]!++] = e;
  });
  return { ...frame, cellStart, cellEdges };

  function eachEdge(visit: (e: number) => void): void {
    for (let f = 0; f < table.ids.length; f++)
      if (keep(f)) for (let e = table.edgeStart[f]!; e < table.edgeStart[f + 1]!; e++) visit(e);
  }

  function eachCell(put: (cell: number, e: number) => void): void {
    eachEdge((e) => {
      const turn = withinHalfTurn(lon1[e]!, reference) - lon1[e]! - west;
      const [x1, x2] = [lon1[e]! + turn, lon2[e]! + turn];
      const [y1, y2] = [lat1[e]! - south, lat2[e]! - south];
      const slope = y1 === y2 ? 0 : (x2 - x1) / (y2 - y1);
      const lastRow = clamp((Math.max(y1, y2) + margin) / side, rows);
      for (let row = clamp((Math.min(y1, y2) - margin) / side, rows); row <= lastRow; row++) {
        const [low, high] = [row * side - margin, (row + 1) * side + margin];
        const a = y1 === y2 ? x1 : x1 + (Math.min(Math.max(y1, low), high) - y1) * slope;
        const b = y1 === y2 ? x2 : x1 + (Math.min(Math.max(y2, low), high) - y1) * slope;
        const last = clamp((Math.max(a, b) + margin) / frame.cellLon, columns);
        for (let column = clamp((Math.min(a, b) - margin) / frame.cellLon, columns); column <= last; column++)
          put(row * columns + column, e);
      }
    });
  }
}

function clamp(at: number, size: number): number {
  return at < 0 ? 0 : at >= size ? size - 1 : Math.floor(at);
}
