import type { LonLat } from '../../unit.ts';
import type { RoadLines } from './roads.ts';

/** Pieces by the cells of a uniform grid that their boxes touch; all in degrees. */
export type PieceGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
  readonly columns: number;
  readonly rows: number;
  /** Pieces of cell c are `pieces[cellStart[c]]` to `pieces[cellStart[c + 1]]`. */
  readonly cellStart: Int32Array;
  readonly pieces: Int32Array;
};

const mostCells = 4_000_000;

/** Builds the grid with about three pieces a cell; linear in pieces and the cells they touch. */
export function gridPieces(lines: RoadLines): PieceGrid {
  const { lon, lat, line } = lines;
  let [west, south, east, north] = [0, 0, 0, 0];
  for (let v = 0; v < lon.length; v++) {
    west = v === 0 ? lon[v]! : Math.min(west, lon[v]!);
    east = v === 0 ? lon[v]! : Math.max(east, lon[v]!);
    south = v === 0 ? lat[v]! : Math.min(south, lat[v]!);
    north = v === 0 ? lat[v]! : Math.max(north, lat[v]!);
  }
  const wanted = Math.min(mostCells, Math.max(1, lon.length / 3));
  const [width, height] = [Math.max(1e-6, east - west), Math.max(1e-6, north - south)];
  const cellDegrees = Math.max(Math.sqrt((width * height) / wanted), width / wanted, height / wanted, 1e-4);
  const columns = Math.floor(width / cellDegrees) + 1;
  const rows = Math.floor(height / cellDegrees) + 1;
  const grid = { west, south, cellDegrees, columns, rows };
  const cellStart = new Int32Array(columns * rows + 1);
  eachCell((cell) => cellStart[cell + 1]!++);
  for (let c = 0; c < columns * rows; c++) cellStart[c + 1]! += cellStart[c]!;
  const pieces = new Int32Array(cellStart.at(-1)!);
  const next = cellStart.slice();
  eachCell((cell, piece) => {
    pieces[next[cell]!++] = piece;
  });
  return { ...grid, cellStart, pieces };

  function eachCell(visit: (cell: number, piece: number) => void): void {
    for (let v = 0; v + 1 < lon.length; v++) {
      if (line[v] !== line[v + 1]) continue;
      const lastColumn = columnAt(grid, Math.max(lon[v]!, lon[v + 1]!));
      const lastRow = rowAt(grid, Math.max(lat[v]!, lat[v + 1]!));
      for (let row = rowAt(grid, Math.min(lat[v]!, lat[v + 1]!)); row <= lastRow; row++)
        for (let column = columnAt(grid, Math.min(lon[v]!, lon[v + 1]!)); column <= lastColumn; column++)
          visit(row * columns + column, v);
    }
  }
}

/** Visits the cells that the box of a piece and `margin` degrees around it touches, none when it lies beside the grid. */
export function eachCellAround(
  grid: PieceGrid,
  [lon1, lat1]: LonLat,
  [lon2, lat2]: LonLat,
  margin: number,
  visit: (cell: number) => void,
): void {
  const [west, east] = [Math.min(lon1, lon2) - margin, Math.max(lon1, lon2) + margin];
  const [south, north] = [Math.min(lat1, lat2) - margin, Math.max(lat1, lat2) + margin];
  const { columns, rows, cellDegrees } = grid;
  if (east < grid.west || west > grid.west + columns * cellDegrees) return;
  if (north < grid.south || south > grid.south + rows * cellDegrees) return;
  for (let row = rowAt(grid, south); row <= rowAt(grid, north); row++)
    for (let column = columnAt(grid, west); column <= columnAt(grid, east); column++) visit(row * columns + column);
}

type Frame = Pick<PieceGrid, 'west' | 'south' | 'cellDegrees' | 'columns' | 'rows'>;

/** Column and row of a place, clamped to the grid. */
export function columnAt({ west, cellDegrees, columns }: Frame, lon: number): number {
  return Math.max(0, Math.min(columns - 1, Math.floor((lon - west) / cellDegrees)));
}

export function rowAt({ south, cellDegrees, rows }: Frame, lat: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor((lat - south) / cellDegrees)));
}
