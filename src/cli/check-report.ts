import { lstat, readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Issue, IssueCode } from '../core/issue.ts';
import { encodingOf } from '../io/decode-text.ts';
import { importCaps } from '../io/import/import-caps.ts';
import { zipHolds } from '../io/import/zip/zip-holds.ts';
import { locatePackage, packageFile, type WorkspaceFile } from '../io/locate-package.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { readZip } from '../io/read-zip.ts';
import { mappedKinds } from '../io/resource-kind.ts';
import { checkFile } from './check-file.ts';
import { readFolder } from './read-folder.ts';

/** One line of the report, before its problems are worded. `rows` null where there are none to count. */
export type CheckedFile = {
  readonly file: string;
  readonly kind: string;
  readonly accepted: boolean;
  readonly encoding: string | null;
  readonly crs: string | null;
  readonly rows: number | null;
  readonly issues: readonly Issue[];
  /** What was understood of a file that is not of our own format. */
  readonly tables?: readonly object[];
  readonly layers?: readonly object[];
};

/**
 * Checks a folder, a zip or a single file. Never rejects because of a path: one that cannot be read is a report with
 * `fileUnreadable`; links, pipes and devices are refused unread.
 */
export async function checkPath(path: string): Promise<readonly CheckedFile[]> {
  try {
    const found = await lstat(path);
    if (found.isDirectory()) return await checkWorkspace(path, await readFolder(path));
    if (!found.isFile()) return [refused(path, 'linkRefused')];
    if (found.size > importCaps.fileBytes)
      return [
        refused(path, 'fileTooLarge', { found: Math.round(found.size / 1e6), expected: importCaps.fileBytes / 1e6 }),
      ];
    const bytes = new Uint8Array(await readFile(path));
    if (/\.zip$/i.test(path) && zipHolds(bytes, packageFile)) {
      const { files, issues } = readZip(bytes, path);
      return files ? await checkWorkspace(path, files) : [entry(path, 'workspace', null, null, issues)];
    }
    return [await checkFile(path, [{ path: basename(path), bytes }, ...(await shapefileParts(path))])];
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    return [refused(path, 'fileUnreadable', { found: String(cause.code) })];
  }
}

/** A report of a path of which nothing was read. */
function refused(path: string, code: IssueCode, context: Issue['context'] = {}): CheckedFile {
  return entry(path, 'unknown', null, null, [{ code, severity: 'error', where: { file: path }, context }]);
}

/** What belongs to a `.shp` and stands beside it, links excepted. */
async function shapefileParts(path: string): Promise<readonly WorkspaceFile[]> {
  if (!/\.shp$/i.test(path)) return [];
  const stem = basename(path).slice(0, -4).toLowerCase();
  const wanted = ['dbf', 'prj', 'cpg', 'cst'].map((extension) => `${stem}.${extension}`);
  const beside = await readdir(dirname(path), { withFileTypes: true });
  const parts = beside.filter((each) => each.isFile() && wanted.includes(each.name.toLowerCase()));
  return Promise.all(
    parts.map(async ({ name }) => ({ path: name, bytes: new Uint8Array(await readFile(join(dirname(path), name))) })),
  );
}

async function checkWorkspace(path: string, files: readonly WorkspaceFile[]): Promise<readonly CheckedFile[]> {
  const { issues, resources } = await readWorkspace(files, basename(path, '.zip'));
  const paths = new Set(resources.map((resource) => resource.path));
  const own = issues.filter((issue) => !paths.has(issue.where.file ?? ''));
  const rows = resources.reduce((sum, resource) => sum + resource.rows, 0);
  const hasPackage = locatePackage(files) !== null;
  return [
    entry(path, 'workspace', hasPackage ? 'UTF-8' : null, rows, own),
    ...resources.map((resource) => {
      const problems = issues.filter((issue) => issue.where.file === resource.path);
      const bytes = files.find((file) => file.path === resource.path || file.path.endsWith(`/${resource.path}`))?.bytes;
      const file = `${path.replace(/[\\/]+$/, '')}/${resource.path}`;
      const encoding =
        bytes && problems.some((issue) => issue.code === 'encodingInvalid') ? encodingOf(bytes) : 'UTF-8';
      return entry(file, resource.name, encoding, resource.rows, problems);
    }),
  ];
}

function entry(
  file: string,
  kind: string,
  encoding: string | null,
  rows: number | null,
  issues: readonly Issue[],
): CheckedFile {
  const isMapped = (mappedKinds as readonly string[]).includes(kind);
  const crs = issues.find((issue) => issue.code === 'crsUnsupported')?.context.found;
  const accepted = issues.every((issue) => issue.severity !== 'error');
  return { file, kind, accepted, encoding, crs: isMapped ? String(crs ?? 'WGS-84') : null, rows, issues };
}
