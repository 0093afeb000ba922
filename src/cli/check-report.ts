import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Issue } from '../core/issue.ts';
import { encodingOf } from '../io/decode-text.ts';
import { packageFile, type WorkspaceFile } from '../io/locate-package.ts';
import { readSingleFile } from '../io/read-single-file.ts';
import { readWorkspace } from '../io/read-workspace.ts';
import { readZip } from '../io/read-zip.ts';
import { mappedKinds } from '../io/resource-kind.ts';
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
};

/** Checks a folder, a zip or a single file. Never rejects: a path that cannot be read is a report with `fileUnreadable`. */
export async function checkPath(path: string): Promise<readonly CheckedFile[]> {
  try {
    if ((await stat(path)).isDirectory()) return await checkWorkspace(path, await readFolder(path));
    const bytes = new Uint8Array(await readFile(path));
    if (!/\.zip$/i.test(path)) return [checkFile(path, bytes)];
    const { files, issues } = readZip(bytes, path);
    return files ? await checkWorkspace(path, files) : [entry(path, 'workspace', null, null, issues)];
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause;
    const issue: Issue = {
      code: 'fileUnreadable',
      severity: 'error',
      where: { file: path },
      context: { found: String(cause.code) },
    };
    return [entry(path, 'unknown', null, null, [issue])];
  }
}

async function checkWorkspace(path: string, files: readonly WorkspaceFile[]): Promise<readonly CheckedFile[]> {
  const { issues, resources } = await readWorkspace(files, basename(path, '.zip'));
  const paths = new Set(resources.map((resource) => resource.path));
  const own = issues.filter((issue) => !paths.has(issue.where.file ?? ''));
  const rows = resources.reduce((sum, resource) => sum + resource.rows, 0);
  const hasPackage = files.some((file) => file.path.endsWith(packageFile));
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

function checkFile(path: string, bytes: Uint8Array): CheckedFile {
  const { kind, encoding, rows, issues } = readSingleFile(bytes, basename(path));
  return entry(path, kind, encoding === 'unknown' ? null : encoding, rows, issues);
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
