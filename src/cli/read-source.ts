import { readFile, stat } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import type { Issue } from '../core/issue.ts';
import type { WorkspaceFile } from '../io/locate-package.ts';
import { readZip } from '../io/read-zip.ts';
import { readFolder } from './read-folder.ts';

/** The files of a workspace named on the command line, a folder or a zip; null with the reason when they cannot be had. */
export async function readSource(path: string): Promise<{
  readonly name: string;
  readonly files: readonly WorkspaceFile[] | null;
  readonly issues: readonly Issue[];
}> {
  const full = resolve(path);
  const name = basename(full, extname(full) === '.zip' ? '.zip' : '');
  const found = await stat(full).catch(() => null);
  if (!found)
    return {
      name,
      files: null,
      issues: [{ code: 'packageMissing', severity: 'error', where: { file: path }, context: {} }],
    };
  if (found.isDirectory()) return { name, files: await readFolder(full), issues: [] };
  return { name, ...readZip(await readFile(full), name) };
}
