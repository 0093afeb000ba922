import type { Issue, IssueCode } from '../../core/issue.ts';
import { packageFile, type WorkspaceFile } from '../locate-package.ts';
import { type FilePart, nothingFound, tablesOf } from './file-part.ts';
import { readGeoJson } from './geo/read-geojson.ts';
import { readGpx } from './geo/read-gpx.ts';
import { readKml } from './geo/read-kml.ts';
import { readHtmlTable } from './html/read-html-table.ts';
import { importCaps } from './import-caps.ts';
import { readShapefiles } from './shapefile/read-shapefiles.ts';
import { foreignFormat, sniffFormat } from './sniff-format.ts';
import { readDelimited } from './table/read-delimited.ts';
import { understandZip } from './understand-zip.ts';
import type { FileHints, Hints, ImportFormat, Understanding, UnderstoodFile } from './understanding.ts';

export type UnderstandOptions = {
  readonly hints?: Hints;
  /** Data rows and features kept of each table and layer; the others are counted and checked all the same. Everything unless said. */
  readonly keepRows?: number;
};

/**
 * What a set of files holds: tables, layers, workspaces of our own, and everything that is doubtful about them. Nothing is converted:
 * cells are text, coordinates as they stand. The parts of a shapefile are recognised among the files by their names. Never rejects
 * because of bad data, and works under the caps; what may still take long belongs in a worker that can be stopped (`jobs/import`).
 */
export async function understand(
  files: readonly WorkspaceFile[],
  options: UnderstandOptions = {},
): Promise<Understanding> {
  const { hints = {}, keepRows = importCaps.rows } = options;
  if (files.some(({ path }) => path.replaceAll('\\', '/').split('/').at(-1) === packageFile && files.length > 1))
    return merged([
      { ...nothingFound, format: 'workspace', workspaces: [{ kind: 'workspace', file: '', files }], file: '' },
    ]);
  const { groups, others } = readShapefiles.group(files);
  const parts: (FilePart & { readonly file: string })[] = [];
  for (const group of groups) {
    const { file } = group;
    parts.push({ ...readShapefiles.read(group, hintsFor(hints, file), keepRows), file });
  }
  for (const { path, bytes } of others)
    parts.push({ ...understandFile(bytes, path, hintsFor(hints, path), keepRows), file: path });
  return merged(parts);
}

function understandFile(bytes: Uint8Array, file: string, hints: FileHints, keepRows: number): FilePart {
  if (bytes.length > importCaps.fileBytes)
    return refused('fileTooLarge', file, {
      found: Math.round(bytes.length / 1e6),
      expected: importCaps.fileBytes / 1e6,
    });
  const kind = sniffFormat(bytes, file);
  switch (kind) {
    case 'text':
      return tablesOf('csv', [readDelimited(bytes, file, hints, keepRows)]);
    case 'html':
      return tablesOf('html', [readHtmlTable(bytes, file, hints, keepRows)]);
    case 'json': {
      const { layers, log, format } = readGeoJson(bytes, file, hints, keepRows);
      const known = new Set(layers.flatMap(({ issues }) => issues));
      return {
        ...nothingFound,
        format,
        layers,
        encoding: layers[0]?.encoding ?? null,
        issues: log.issues().filter((issue) => !known.has(issue)),
      };
    }
    case 'kml':
      return readKml(bytes, file, hints, 'kml', keepRows);
    case 'gpx':
      return readGpx(bytes, file, hints, keepRows);
    case 'zip':
      return understandZip(bytes, file, hints, keepRows, understandFile);
    case 'empty':
      return refused('fileEmpty', file);
    default: {
      const { code, found } = foreignFormat(kind, bytes, file);
      return refused(code, file, { found });
    }
  }
}

function hintsFor(hints: Hints, path: string): FileHints {
  return Object.hasOwn(hints, path) ? (hints[path] ?? {}) : {};
}

function refused(code: IssueCode, file: string, context: Issue['context'] = {}): FilePart {
  return { ...nothingFound, issues: [{ code, severity: 'error', where: { file }, context }] };
}

function merged(parts: readonly (FilePart & { readonly file: string })[]): Understanding {
  const files: readonly UnderstoodFile[] = parts.map(({ file, format, encoding, sheets }) => ({
    file,
    format: format as ImportFormat,
    encoding,
    sheets,
  }));
  const tables = parts.flatMap((part) => part.tables);
  const layers = parts.flatMap((part) => part.layers);
  const issues = [
    ...parts.flatMap((part) => part.issues),
    ...tables.flatMap((table) => table.issues),
    ...layers.flatMap((layer) => layer.issues),
  ];
  return { files, tables, layers, workspaces: parts.flatMap((part) => part.workspaces), issues };
}
