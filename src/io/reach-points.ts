import Papa from 'papaparse';
import { decodeUtf8 } from './decode-text.ts';
import type { IssueLog } from './issue-log.ts';

/** Points of a table as arrays; NaN in both coordinates where the row has none. */
export type ReachPointTable = {
  /** From the column `code` or `id`; the row's number where there is neither. */
  readonly codes: readonly string[];
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Null without a weight column; a blank weight is 0 and counted. */
  readonly weights: Float64Array | null;
  readonly weightsMissing: number;
  /** Number of the point's key, and the keys in the order of reading; null without a group column. */
  readonly group: Int32Array | null;
  readonly keys: readonly string[];
};

export type ReachColumns = { readonly weight?: string; readonly by?: string };

const lonNames = ['lon', 'longitude', 'lng', 'x', '经度'];
const latNames = ['lat', 'latitude', 'y', '纬度'];
const codeNames = ['code', 'id', '代码', '编码'];
const charactersTogether = 4_000_000;

/**
 * Reads points from CSV (UTF-8, comma, header in row 1), a few million characters at a time, so that no list of all cells is held.
 * A blank pair of coordinates is a missing place, not a problem; everything else that is no number in range is an error. Null
 * after an error that concerns the whole table; rows with an error keep NaN.
 */
export function parseReachPoints(
  bytes: Uint8Array,
  file: string,
  columns: ReachColumns,
  log: IssueLog,
): ReachPointTable | null {
  const text = decodeUtf8(bytes, file, log);
  if (text === null) return null;
  const [codes, lon, lat, weights, group]: [string[], number[], number[], number[], number[]] = [[], [], [], [], []];
  const keys = new Map<string, number>();
  let at: Positions | null = null;
  let width = 0;
  let row = 0;
  let isRefused = false;
  let weightsMissing = 0;

  function readRow(cells: readonly string[]): void {
    row++;
    if (row === 1) {
      at = positionsOf(cells, file, columns, log);
      width = cells.length;
      isRefused = at === null;
      return;
    }
    if (at === null || (cells.length === 1 && cells[0]!.trim() === '')) return;
    if (cells.length !== width) {
      log.add('csvRagged', 'error', { file, row }, { found: cells.length, expected: width });
      return;
    }
    const [x, y] = coordinatesIn(cells, at);
    lon.push(x);
    lat.push(y);
    codes.push(at.code < 0 ? String(row) : cells[at.code]!.trim());
    if (at.weight >= 0) weights.push(weightIn(cells[at.weight]!.trim()));
    if (at.by < 0) return;
    const key = cells[at.by]!.trim();
    const number = keys.get(key) ?? keys.size;
    keys.set(key, number);
    group.push(number);
  }

  function coordinatesIn(cells: readonly string[], { lon: lonAt, lat: latAt }: Positions): [number, number] {
    const [x, y] = [cells[lonAt]!.trim(), cells[latAt]!.trim()];
    if (x === '' && y === '') return [Number.NaN, Number.NaN];
    return [coordinate(x, 180, lonAt), coordinate(y, 90, latAt)];
  }

  function coordinate(cell: string, most: number, column: number): number {
    const where = { file, row, column: at!.header[column]! };
    const value = cell === '' ? Number.NaN : Number(cell);
    if (cell === '') log.add('valueRequired', 'error', where);
    else if (!Number.isFinite(value)) log.add('valueNotNumber', 'error', where, { found: cell });
    else if (Math.abs(value) > most) log.add('coordinateRange', 'error', where, { found: cell, expected: `±${most}` });
    return value;
  }

  function weightIn(cell: string): number {
    if (cell === '') weightsMissing++;
    const value = Number(cell);
    const where = { file, row, column: columns.weight! };
    if (!Number.isFinite(value)) log.add('valueNotNumber', 'error', where, { found: cell });
    else if (value < 0) log.add('valueNegative', 'error', where, { found: cell });
    else return value;
    return 0;
  }

  const config: Papa.ParseLocalConfig<string[], string> = {
    delimiter: ',',
    newline: '\n',
    skipEmptyLines: false,
    chunkSize: charactersTogether,
    chunk({ data, errors }, parser) {
      const quote = errors.find((error) => error.type === 'Quotes');
      if (quote) log.add('csvQuote', 'error', { file, row: row + (quote.row ?? 0) + 1 });
      isRefused ||= quote !== undefined;
      for (const cells of data) if (!isRefused) readRow(cells);
      if (isRefused) parser.abort();
    },
    complete: () => undefined,
  };
  // Strings can be read in chunks too (papaparse 5 documents it), which its types do not know.
  Papa.parse(
    text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text,
    config as unknown as Papa.ParseConfig<string[]>,
  );
  if (row === 0 && !isRefused) isRefused = positionsOf([], file, columns, log) === null;
  if (isRefused) return null;
  return {
    codes,
    lon: Float64Array.from(lon),
    lat: Float64Array.from(lat),
    weights: columns.weight === undefined ? null : Float64Array.from(weights),
    weightsMissing,
    group: columns.by === undefined ? null : Int32Array.from(group),
    keys: [...keys.keys()],
  };
}

type Positions = {
  readonly header: readonly string[];
  readonly lon: number;
  readonly lat: number;
  /** -1 where there is none. */
  readonly code: number;
  readonly weight: number;
  readonly by: number;
};

function positionsOf(cells: readonly string[], file: string, columns: ReachColumns, log: IssueLog): Positions | null {
  const header = cells.map((cell) => cell.trim());
  const lower = header.map((name) => name.toLowerCase());
  const among = (names: readonly string[]) => lower.findIndex((name) => names.includes(name));
  const found = { lon: among(lonNames), lat: among(latNames), code: among(codeNames) };
  const weight = columns.weight === undefined ? -1 : header.indexOf(columns.weight);
  const by = columns.by === undefined ? -1 : header.indexOf(columns.by);
  const wanted: readonly (readonly [string | undefined, number])[] = [
    [lonNames[0], found.lon],
    [latNames[0], found.lat],
    [columns.weight, weight],
    [columns.by, by],
  ];
  const absent = wanted.filter(([name, position]) => name !== undefined && position < 0);
  for (const [name] of absent)
    log.add('columnMissing', 'error', { file, row: 1, column: name! }, { expected: name!, found: header.join(', ') });
  return absent.length > 0 ? null : { header, ...found, weight, by };
}
