import { createIssueLog } from '../../issue-log.ts';
import type { WorkspaceFile } from '../../locate-package.ts';
import { type FilePart, layersOf } from '../file-part.ts';
import { createLayerBuilder } from '../geo/build-layer.ts';
import type { FileHints } from '../understanding.ts';
import { readDbf } from './read-dbf.ts';
import { crsOfPrj } from './read-prj.ts';
import { readShp } from './read-shp.ts';

/** Files of one shapefile, by their common stem. */
export type ShapefileGroup = {
  /** Path of the `.shp`. */
  readonly file: string;
  readonly shp: Uint8Array;
  readonly dbf: Uint8Array | null;
  readonly prj: Uint8Array | null;
  readonly cpg: Uint8Array | null;
};

const part = /\.(shp|shx|dbf|prj|cpg|cst|sbn|sbx|qpj|shp\.xml)$/i;

/** Finds the shapefiles among files, and gives the files that belong to none. A `.dbf` without its `.shp` is among those. */
function group(files: readonly WorkspaceFile[]): {
  readonly groups: readonly ShapefileGroup[];
  readonly others: readonly WorkspaceFile[];
} {
  const stems = new Map<string, Map<string, WorkspaceFile>>();
  for (const each of files) {
    const extension = part.exec(each.path)?.[1]?.toLowerCase();
    if (!extension) continue;
    const stem = each.path.slice(0, -extension.length - 1).toLowerCase();
    stems.set(stem, (stems.get(stem) ?? new Map()).set(extension, each));
  }
  const groups: ShapefileGroup[] = [];
  const used = new Set<WorkspaceFile>();
  for (const parts of stems.values()) {
    const shp = parts.get('shp');
    if (!shp) continue;
    for (const each of parts.values()) used.add(each);
    const bytesOf = (extension: string) => parts.get(extension)?.bytes ?? null;
    groups.push({
      file: shp.path,
      shp: shp.bytes,
      dbf: bytesOf('dbf'),
      prj: bytesOf('prj'),
      cpg: bytesOf('cpg') ?? bytesOf('cst'),
    });
  }
  return { groups, others: files.filter((each) => !used.has(each)) };
}

/**
 * One layer of a shapefile. A file that ends before it should, or parts with different numbers of records, are errors: what was read
 * is still shown.
 */
function read({ file, shp, dbf, prj, cpg }: ShapefileGroup, hints: FileHints, keepRows: number): FilePart {
  const log = createIssueLog();
  const table = dbf ? readDbf(dbf, file.replace(/\.shp$/i, '.dbf'), cpg, hints, log) : null;
  if (!dbf) log.add('shapefilePart', 'error', { file }, { found: '.dbf' });
  const name = file
    .split('/')
    .at(-1)!
    .replace(/\.shp$/i, '');
  const encoding = table?.encoding ?? null;
  const builder = createLayerBuilder({ file, format: 'shapefile', name, encoding, hints, log, keepRows });
  const count = readShp(shp, file, log, (geometry, i) => {
    const cells = table?.rowAt(i);
    // A row deleted in the table but not packed away takes its shape with it.
    if (cells === null) return true;
    return builder.add(geometry, cells ? table!.names.map((each, k) => [each, cells[k]!] as const) : []);
  });
  if (table && table.count !== count && log.issues().every(({ code }) => code !== 'tableTooLarge'))
    log.add('shapefileCounts', 'error', { file }, { found: table.count, expected: count });
  return layersOf('shapefile', [builder.finish(prj ? crsOfPrj(prj, file, log) : null)]);
}

export const readShapefiles = { group, read };
