import type { Geometry } from 'geojson';
import { createIssueLog } from '../../issue-log.ts';
import type { UnderstoodLayer, UnderstoodTable } from '../understanding.ts';
import type { CrsId } from './crs-id.ts';
import { extentOf, guessCrs } from './guess-crs.ts';
import { parseDegrees } from './parse-degrees.ts';

/** Names of the columns that hold the two coordinates. */
export type CoordinateColumns = { readonly lon: string; readonly lat: string };

/** The columns that look like coordinates by their names; null when there is not one of each. */
export function coordinateColumns({ columns }: UnderstoodTable): CoordinateColumns | null {
  const lon = columns.find(({ type }) => type === 'longitude');
  const lat = columns.find(({ type }) => type === 'latitude');
  return lon && lat ? { lon: lon.name, lat: lat.name } : null;
}

/**
 * A table with two columns of coordinates as a layer of points, numbers as they stand (degrees, minutes and seconds become decimal
 * degrees). A row without coordinates stays, with no geometry; one whose cells cannot be read is named. Nothing is converted: see
 * `convertLayer`. Throws when a column is not there.
 */
export function pointsOfTable(table: UnderstoodTable, { lon, lat }: CoordinateColumns, crs?: CrsId): UnderstoodLayer {
  const [x, y] = [lon, lat].map((name) => table.columns.find((column) => column.name === name)?.index);
  if (x === undefined || y === undefined) throw new Error(`points of table: expected columns ${lon} and ${lat}`);
  const log = createIssueLog();
  const geometries = table.rows.map((cells, i): Geometry | null => {
    const where = { file: table.file, row: table.rowNumbers[i]! };
    const texts = [cells[x]!.trim(), cells[y]!.trim()] as const;
    if (texts[0] === '' && texts[1] === '') return null;
    const [first, second] = [parseDegrees(texts[0]), parseDegrees(texts[1])];
    for (const [found, text, column] of [
      [first, texts[0], lon],
      [second, texts[1], lat],
    ] as const)
      if (!found) log.add('coordinateUnreadable', 'warning', { ...where, column }, { found: text.slice(0, 60) });
    return first && second ? { type: 'Point', coordinates: [first.degrees, second.degrees] } : null;
  });
  const said = crs === undefined ? null : { crs, stated: crs, evidence: 'hint' as const };
  const { columns, rows, rowNumbers, rowCount, file, format, encoding, sheet } = table;
  const candidates = guessCrs(extentOf(geometries), said);
  return {
    kind: 'layer',
    file,
    format,
    name: sheet ?? file,
    encoding,
    columns,
    rows,
    rowNumbers,
    rowCount,
    geometries,
    crs: candidates,
    issues: log.issues(),
  };
}
