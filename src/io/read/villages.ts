import type { Area, AreaLevel } from '../../core/area/area.ts';
import { normaliseAreaCode } from '../../core/area/area-code.ts';
import type { ReadArea } from '../../core/area/check-areas.ts';
import { areaCode, type LonLat } from '../../core/unit.ts';
import { parseTable, type Table, type TableShape } from '../parse-table.ts';
import { readRows, type TableRow } from '../table-row.ts';
import { createSourceCheck, nothingRead, type Read, type Reading } from './reading.ts';

export const villageColumns: TableShape = {
  required: ['code', 'name', 'level', 'parent'],
  optional: ['lon', 'lat', 'households', 'population', 'source'],
  isOpen: true,
};

/** What the villages file says beside its rows: the names of its baseline attributes. */
export type Villages = Read<ReadArea> & { readonly attributes: readonly string[] };

const villageLevels = ['village', 'naturalVillage'] as const;

/**
 * Villages as areas without a polygon. Every column that the format does not name is an attribute: a number where `columnTypes` (the
 * Table Schema) says so, text else. A wrong number costs its cell, not the village. Whether parents exist is for `checkAreas`.
 */
export function readVillages(reading: Reading, columnTypes: ReadonlyMap<string, string>): Villages {
  const { bytes, file, log } = reading;
  const table = parseTable(bytes, file, villageColumns, log);
  if (!table) return { ...nothingRead, attributes: [] };
  const extra = attributeColumns(table);
  const sourceOf = createSourceCheck(reading);
  let unlocated = 0;
  const items = readRows(table, log, (row): ReadArea | null => {
    const level = row.oneOf('level', villageLevels);
    const code = codeIn(row, level);
    const name = row.requiredText('name');
    const parent = row.requiredText('parent');
    if (!row.isGood || level === null) return null;
    const point = row.lenient(() => pointIn(row));
    if (!point) unlocated++;
    const attributes = row.lenient(() => attributesIn(row, extra, columnTypes));
    const source = sourceOf(row.text('source'), { file, row: row.number, column: 'source' });
    const area: Area = {
      code,
      name,
      level,
      parent: parentCode(parent, reading),
      ...(point ? { point } : {}),
      attributes,
      source,
    };
    return { area, where: { file, row: row.number, feature: code } };
  });
  if (unlocated > 0)
    log.add('villageWithoutCoordinates', 'info', { file }, { count: unlocated, total: table.rows.length });
  return { items, rows: table.rows.length, attributes: extra };
}

function attributeColumns(table: Table): readonly string[] {
  const named = [...villageColumns.required, ...villageColumns.optional, '', '__proto__'];
  return table.header.filter((name) => !named.includes(name));
}

function codeIn(row: TableRow, level: AreaLevel | null) {
  const found = row.text('code');
  if (found === null) row.problem('codeMissing', 'code');
  return normaliseAreaCode(found ?? '', level ?? 'village');
}

/** The parent may be a village of the same file, or an area under its padded code. */
function parentCode(found: string, { known }: Reading) {
  const own = areaCode(found);
  if (!known.areas || known.areas.byCode.has(own)) return own;
  const short = normaliseAreaCode(found);
  return known.areas.byCode.has(short) ? short : own;
}

function pointIn(row: TableRow): LonLat | null {
  const lon = row.numberIn('lon');
  const lat = row.numberIn('lat');
  if (row.text('lon') !== null && row.text('lat') === null) row.problem('valueRequired', 'lat');
  if (row.text('lat') !== null && row.text('lon') === null) row.problem('valueRequired', 'lon');
  if (lon === null || lat === null) return null;
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
    const column = Math.abs(lon) > 180 ? 'lon' : 'lat';
    row.problem('coordinateRange', column, { found: `${lon}, ${lat}`, expected: '-180…180, -90…90' });
    return null;
  }
  return [lon, lat];
}

function attributesIn(row: TableRow, extra: readonly string[], columnTypes: ReadonlyMap<string, string>) {
  const attributes: Record<string, number | string> = Object.create(null);
  for (const name of ['households', 'population']) {
    const count = row.numberIn(name, { isInteger: true, isCount: true });
    if (count !== null) attributes[name] = count;
  }
  for (const name of extra) {
    const type = columnTypes.get(name);
    const isNumber = type === 'number' || type === 'integer';
    const value = isNumber ? row.numberIn(name, { isInteger: type === 'integer' }) : row.text(name);
    if (value !== null) attributes[name] = value;
  }
  return attributes;
}
