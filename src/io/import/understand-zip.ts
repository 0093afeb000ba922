import type { Issue, IssueCode } from '../../core/issue.ts';
import { packageFile, type WorkspaceFile } from '../locate-package.ts';
import { type FilePart, nothingFound } from './file-part.ts';
import { readKml } from './geo/read-kml.ts';
import { readShapefiles } from './shapefile/read-shapefiles.ts';
import type { FileHints } from './understanding.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { isIssue, type OpenZip, openZip } from './zip/open-zip.ts';

type ReadFile = (bytes: Uint8Array, file: string, hints: FileHints, keepRows: number) => FilePart;

const archive = /\.(?:zip|7z|rar|tar|t?gz|bz2|xz|zst)$/i;

/** What a zip is by the names in it: workbook, our workspace, shapefiles, KMZ, or plain files. Another archive in it is refused. */
export function understandZip(
  bytes: Uint8Array,
  file: string,
  hints: FileHints,
  keepRows: number,
  readFile: ReadFile,
): FilePart {
  const zip = openZip(bytes, file);
  if (isIssue(zip)) return { ...nothingFound, format: 'zip', issues: [zip] };
  const has = (pattern: RegExp) => zip.names.find((name) => pattern.test(name));
  const office = officeKind(zip);
  if (office === 'xlsx') return { ...nothingFound, format: 'xlsx', ...readXlsx(zip, file, hints, keepRows) };
  if (office !== null) return refused('formatForeign', file, { found: office });
  const nested = has(archive);
  if (nested) return refused('zipNested', file, { found: nested });
  if (has(new RegExp(`^(?:[^/]+/)?${packageFile}$`))) {
    const files = unpackAll(zip);
    if (isIssue(files)) return { ...nothingFound, format: 'workspace', issues: [files] };
    return { ...nothingFound, format: 'workspace', workspaces: [{ kind: 'workspace', file, files }] };
  }
  const kml = zip.names.find((name) => name === 'doc.kml') ?? has(/^[^/]+\.kml$/i);
  if (kml && !has(/\.(?:shp|csv|xlsx|geojson)$/i)) {
    return readKmz(zip, kml, file, hints, keepRows);
  }
  return readEntries(zip, file, hints, keepRows, readFile);
}

/**
 * The document of a KMZ and the further ones beside it, which GDAL and Google Earth link from an otherwise empty document. Nothing outside
 * the archive is looked at.
 */
function readKmz(zip: OpenZip, main: string, file: string, hints: FileHints, keepRows: number): FilePart {
  const parts: FilePart[] = [];
  for (const name of [main, ...zip.names.filter((each) => each !== main && /\.kml$/i.test(each))]) {
    const content = zip.read(name);
    if (isIssue(content)) return { ...nothingFound, format: 'kmz', issues: [content] };
    parts.push(readKml(content, file, hints, 'kmz', keepRows));
  }
  const filled = parts.filter(({ layers }) => layers.some(({ rowCount }) => rowCount > 0));
  const [first = parts[0]!] = filled;
  const shown = filled.length > 0 ? filled : [first];
  return { ...first, layers: shown.flatMap(({ layers }) => layers), issues: shown.flatMap(({ issues }) => issues) };
}

function readEntries(zip: OpenZip, file: string, hints: FileHints, keepRows: number, readFile: ReadFile): FilePart {
  const wanted = zip.names.filter((name) =>
    /\.(?:shp|shx|dbf|prj|cpg|cst|csv|tsv|txt|xls|xlsx|geojson|json|topojson|kml|gpx|html?)$/i.test(name),
  );
  const files: WorkspaceFile[] = [];
  for (const name of wanted) {
    if (/\.shx$/i.test(name)) continue;
    const content = zip.read(name);
    if (isIssue(content)) return { ...nothingFound, format: 'zip', issues: [content] };
    files.push({ path: `${file}/${name}`, bytes: content });
  }
  const { groups, others } = readShapefiles.group(files);
  const parts = [
    ...groups.map((group) => readShapefiles.read(group, hints, keepRows)),
    // Readme texts beside a shapefile are no tables.
    ...others
      .filter(({ path }) => groups.length === 0 || !/\.(?:txt|html?|json)$/i.test(path))
      .map(({ path, bytes }) => readFile(bytes, path, hints, keepRows)),
  ];
  if (parts.length === 0) return refused('zipNothing', file);
  const isShapefile = groups.length > 0 && others.length === 0;
  return {
    format: isShapefile ? 'shapefile' : 'zip',
    encoding: parts[0]!.encoding,
    sheets: parts.flatMap(({ sheets }) => sheets),
    tables: parts.flatMap(({ tables }) => tables),
    layers: parts.flatMap(({ layers }) => layers),
    workspaces: parts.flatMap(({ workspaces }) => workspaces),
    issues: parts.flatMap(({ issues }) => issues),
  };
}

function unpackAll(zip: OpenZip): readonly WorkspaceFile[] | Issue {
  const files: WorkspaceFile[] = [];
  for (const name of zip.names) {
    const content = zip.read(name);
    if (isIssue(content)) return content;
    files.push({ path: name, bytes: content });
  }
  return files;
}

/** `xlsx` for a workbook that can be read, the name of another office format, or null for a zip that is none. */
function officeKind(zip: OpenZip): string | null {
  const has = (name: string) => zip.names.includes(name);
  if (zip.names.some((name) => /(?:^|\/)workbook\.bin$/.test(name))) return 'XLSB';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('word/document.xml')) return 'DOCX';
  if (has('ppt/presentation.xml')) return 'PPTX';
  if (has('mimetype') && has('content.xml')) return 'ODS';
  return has('[Content_Types].xml') && has('_rels/.rels') ? 'xlsx' : null;
}

function refused(code: IssueCode, file: string, context: Issue['context'] = {}): FilePart {
  return { ...nothingFound, format: 'zip', issues: [{ code, severity: 'error', where: { file }, context }] };
}
