import { basename } from 'node:path';
import type { CrsId } from '../io/import/crs/crs-id.ts';
import { coordinateColumns, pointsOfTable } from '../io/import/crs/points-of-table.ts';
import { understand } from '../io/import/understand.ts';
import type { CrsCandidate, Understanding } from '../io/import/understanding.ts';
import type { WorkspaceFile } from '../io/locate-package.ts';
import { readPlanFile } from '../io/plan-file/read-plan-file.ts';
import { readSingleFile } from '../io/read-single-file.ts';
import { isResourceKind, mappedKinds } from '../io/resource-kind.ts';
import type { CheckedFile } from './check-report.ts';

/** Rows that a check keeps of each table; all are looked at. */
const keptRows = 100;

/**
 * Checks one file, with what belongs to it (the parts of a shapefile). A file of our own format in UTF-8 is checked as such; anything
 * else as what an import would make of it.
 */
export async function checkFile(path: string, files: readonly WorkspaceFile[]): Promise<CheckedFile> {
  const [file] = files;
  if (!file) throw new Error(`check: expected the file ${path}, got none`);
  if (/\.guatu-plan\.json$/i.test(path)) return checkPlan(path, file.bytes);
  const own = mayBeOurs(path, file.bytes.length) ? readSingleFile(file.bytes, basename(path)) : null;
  if (own && own.kind !== 'unknown' && own.encoding === 'UTF-8') {
    const { kind, encoding, rows, issues } = own;
    const isMapped = (mappedKinds as readonly string[]).includes(kind);
    const crs = issues.find((issue) => issue.code === 'crsUnsupported')?.context.found;
    const accepted = issues.every((issue) => issue.severity !== 'error');
    return { file: path, kind, accepted, encoding, crs: isMapped ? String(crs ?? 'WGS-84') : null, rows, issues };
  }
  return reportOf(path, await understand(files, { keepRows: keptRows }));
}

/** A plan file; its rows are the elements of all variants. */
function checkPlan(path: string, bytes: Uint8Array): CheckedFile {
  const { plan, issues } = readPlanFile(bytes, basename(path));
  const rows = plan?.variants.reduce((sum, { elements }) => sum + elements.length, 0) ?? null;
  return { file: path, kind: 'guatu-plan', accepted: plan !== null, encoding: 'UTF-8', crs: 'WGS-84', rows, issues };
}

/** A large file is taken for one of ours only by its name: to look into it would need it in memory as a whole. */
function mayBeOurs(path: string, size: number): boolean {
  const stem = basename(path).replace(/\.[^.]*$/, '');
  return /\.(?:csv|json|geojson|topojson)$/i.test(path) && (size < 10e6 || isResourceKind(stem.toLowerCase()));
}

function reportOf(path: string, { files, tables, layers, issues }: Understanding): CheckedFile {
  const format = files[0]?.format ?? 'unknown';
  const rows = [...tables, ...layers].reduce((sum, each) => sum + each.rowCount, 0);
  const encoding =
    files[0]?.encoding ?? tables[0]?.encoding ?? layers.find((layer) => layer.encoding)?.encoding ?? null;
  const isXml = format === 'kml' || format === 'kmz' || format === 'gpx' || format === 'xlsx';
  const systems = [...layers.map(({ crs }) => crs), ...tables.map(pointSystems)];
  const best = systems.find((candidates) => candidates.length > 0)?.[0];
  return {
    file: path,
    kind: format,
    accepted: issues.every((issue) => issue.severity !== 'error'),
    encoding: encoding?.encoding ?? (isXml && tables.length + layers.length > 0 ? 'UTF-8' : null),
    crs: best ? (best.confidence < 0.1 ? 'Gauss-Kruger, zone unknown' : crsName(best.crs)) : null,
    rows: tables.length + layers.length > 0 ? rows : null,
    issues,
    ...(tables.length > 0 ? { tables: tables.map(tableOf) } : {}),
    ...(layers.length > 0
      ? {
          layers: layers.map(({ name, rowCount, crs, columns }) => ({
            name,
            rows: rowCount,
            crs,
            columns: columns.map((column) => column.name),
          })),
        }
      : {}),
  };
}

/** Systems that the coordinate columns of a table may be in, by the rows that are kept; none without such columns. */
function pointSystems(table: Understanding['tables'][number]): readonly CrsCandidate[] {
  const columns = coordinateColumns(table);
  return columns ? pointsOfTable(table, columns).crs : [];
}

function tableOf(table: Understanding['tables'][number]): object {
  const { sheet, delimiter, headerRows, rowCount, aside, columns } = table;
  const crs = pointSystems(table);
  return {
    sheet,
    ...(crs.length > 0 ? { crs } : {}),
    delimiter,
    headerRows,
    rows: rowCount,
    aside: aside.slice(0, 50).map(({ row, why }) => ({ row, why })),
    columns: columns.map(({ name, type, unit }) => ({ name, type, unit })),
  };
}

const names: Readonly<Record<string, string>> = {
  wgs84: 'WGS-84',
  cgcs2000: 'CGCS2000',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
  webMercator: 'Web Mercator',
};

/** A reference system as the report names it: `CGCS2000 / 3-degree Gauss-Kruger CM 105E`. */
function crsName(crs: CrsId): string {
  const [base, swapped] = crs.split('+') as [string, string | undefined];
  const zone = /^gk([36])(z?):(\d+)$/.exec(base);
  const name = zone
    ? `CGCS2000 / ${zone[1]}-degree Gauss-Kruger CM ${zone[3]}E${zone[2] ? ', zone prefix' : ''}`
    : (names[base] ?? base.replace('utm:', 'WGS-84 / UTM '));
  return swapped ? `${name}, swapped` : name;
}
