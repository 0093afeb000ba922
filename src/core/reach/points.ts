/**
 * Villages as the reach engine takes them: coordinates in degrees WGS-84, NaN where there are none. A point without usable
 * coordinates (NaN, or a latitude beyond 90°) is missing: it is never covered nor uncovered.
 */
export type Coordinates = { readonly lon: Float64Array; readonly lat: Float64Array };

/**
 * The points sorted by the cell of a uniform grid over their bounding box, row by row from the south-west, so that those in
 * neighbouring cells of a row lie side by side. Everything is a view of one `buffer`, which can be transferred to a worker.
 * Points have two numbers: the *original* one, and the *place* in this order, which all inner arrays use.
 */
export type PointGrid = {
  readonly buffer: ArrayBuffer;
  /** All points, those without coordinates too. */
  readonly count: number;
  /** Points with coordinates; places run from 0 to here. */
  readonly located: number;
  /** Corner of the grid and size of a cell in degrees; longitudes in [-180, 180). */
  readonly west: number;
  readonly south: number;
  readonly cellLon: number;
  readonly cellLat: number;
  readonly columns: number;
  readonly rows: number;
  /** By place. */
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Original number by place. */
  readonly original: Int32Array;
  /** Place by original number, -1 for a missing point. */
  readonly place: Int32Array;
  /** First place of each cell, row by row, and the end after the last. */
  readonly cellStart: Int32Array;
};

const pointsPerCell = 4;
const mostCells = 4_000_000;

/** Builds the grid; linear. */
export function indexPoints({ lon, lat }: Coordinates): PointGrid {
  if (lon.length !== lat.length)
    throw new Error(`points: expected as many lon as lat, got ${lon.length}, ${lat.length}`);
  const count = lon.length;
  let [west, south, east, north, located] = [180, 90, -180, -90, 0];
  for (let i = 0; i < count; i++) {
    if (!isUsable(lon[i]!, lat[i]!)) continue;
    const x = turned(lon[i]!);
    located++;
    if (x < west) west = x;
    if (x > east) east = x;
    if (lat[i]! < south) south = lat[i]!;
    if (lat[i]! > north) north = lat[i]!;
  }
  if (located === 0) [west, south, east, north] = [0, 0, 0, 0];
  const shape = shapeOf(west, south, east, north, located);
  const views = allocate(count, located, shape.columns * shape.rows);
  const grid: PointGrid = { count, located, west, south, ...shape, ...views };
  const cell = new Int32Array(count).fill(-1);
  for (let i = 0; i < count; i++) {
    if (!isUsable(lon[i]!, lat[i]!)) continue;
    cell[i] = rowOf(grid, lat[i]!) * grid.columns + columnOf(grid, turned(lon[i]!));
    views.cellStart[cell[i]! + 1]!++;
  }
  for (let c = 0; c < shape.columns * shape.rows; c++) views.cellStart[c + 1]! += views.cellStart[c]!;
  const next = views.cellStart.slice();
  views.place.fill(-1);
  for (let i = 0; i < count; i++) {
    if (cell[i] === -1) continue;
    const place = next[cell[i]!]!++;
    views.lon[place] = turned(lon[i]!);
    views.lat[place] = lat[i]!;
    views.original[place] = i;
    views.place[i] = place;
  }
  return grid;
}

/** Column of a longitude, clamped to the grid. */
export function columnOf(grid: PointGrid, lon: number): number {
  return clamp(Math.floor((lon - grid.west) / grid.cellLon), grid.columns);
}

/** Row of a latitude, clamped to the grid. */
export function rowOf(grid: PointGrid, lat: number): number {
  return clamp(Math.floor((lat - grid.south) / grid.cellLat), grid.rows);
}

function clamp(index: number, size: number): number {
  return index < 0 ? 0 : index >= size ? size - 1 : index;
}

function isUsable(lon: number, lat: number): boolean {
  return Number.isFinite(lon) && Math.abs(lat) <= 90;
}

/** The same meridian in [-180, 180). A longitude already there keeps its bits. */
function turned(lon: number): number {
  return lon >= -180 && lon < 180 ? lon : lon - 360 * Math.floor((lon + 180) / 360);
}

/** Cells about square in metres at the middle latitude. */
function shapeOf(west: number, south: number, east: number, north: number, located: number) {
  const squeeze = Math.max(0.05, Math.cos(((south + north) / 2) * (Math.PI / 180)));
  const [width, height] = [Math.max(1e-6, (east - west) * squeeze), Math.max(1e-6, north - south)];
  const wanted = Math.min(mostCells, Math.max(1, located / pointsPerCell));
  const side = Math.max(Math.sqrt((width * height) / wanted), width / wanted, height / wanted);
  const columns = Math.max(1, Math.ceil(width / side));
  const rows = Math.max(1, Math.ceil(height / side));
  return { columns, rows, cellLon: side / squeeze, cellLat: side };
}

function allocate(count: number, located: number, cells: number) {
  const buffer = new ArrayBuffer(located * 20 + count * 4 + (cells + 1) * 4);
  return {
    buffer,
    lon: new Float64Array(buffer, 0, located),
    lat: new Float64Array(buffer, located * 8, located),
    original: new Int32Array(buffer, located * 16, located),
    place: new Int32Array(buffer, located * 20, count),
    cellStart: new Int32Array(buffer, located * 20 + count * 4, cells + 1),
  };
}
