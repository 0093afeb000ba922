import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** A zip has no time zone and begins in 1980; a fixed time makes the same files give the same bytes. */
const fixedTime = new Date(1980, 0, 1);

/** All files of a folder as a zip, sorted by path. Equal files give equal bytes, whenever and wherever it is made. */
export function zipFolder(folder: string): Uint8Array {
  const files: Zippable = {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const path of paths) files[path] = readFileSync(join(folder, path));
  return zipSync(files, { level: 9, mtime: fixedTime });
}
