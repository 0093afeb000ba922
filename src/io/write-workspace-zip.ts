import { type Zippable, zipSync } from 'fflate';
import type { WorkspaceFile } from './locate-package.ts';

/** A zip has no time zone and begins in 1980; a fixed time makes the same files give the same bytes. */
const fixedTime = new Date(1980, 0, 1);

/** Files as a zip, sorted by path. Equal files give equal bytes, whenever and wherever it is made. */
export function writeWorkspaceZip(files: readonly WorkspaceFile[]): Uint8Array {
  const entries: Zippable = {};
  for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) entries[path] = bytes;
  return zipSync(entries, { level: 9, mtime: fixedTime });
}
