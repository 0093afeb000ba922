import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { WorkspaceFile } from '../io/locate-package.ts';
import { type FoundReleases, findReleases } from '../io/release/find-releases.ts';
import { checksumFile } from '../io/release/write-release.ts';

/** A public site holds its releases three folders down: SITE/ID/data. */
const deepest = 4;

/** Releases in folders, public sites and zips named on the command line; what is no release is an issue. */
export async function readReleases(paths: readonly string[]): Promise<FoundReleases> {
  const found = await Promise.all(paths.map(readOne));
  return { releases: found.flatMap(({ releases }) => releases), issues: found.flatMap(({ issues }) => issues) };
}

async function readOne(path: string): Promise<FoundReleases> {
  const full = resolve(path);
  const name = basename(full);
  const isFile = (await stat(full).catch(() => null))?.isFile() ?? false;
  const files = isFile
    ? [{ path: name, bytes: new Uint8Array(await readFile(full)) }]
    : await below(full, name, deepest);
  return files.length > 0 ? findReleases(files) : findReleases([{ path: name, bytes: new Uint8Array() }]);
}

/** Files of the folders that hold checksums, at most so many folders down. */
async function below(folder: string, path: string, depth: number): Promise<readonly WorkspaceFile[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const isRelease = entries.some(({ name }) => name === checksumFile);
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly WorkspaceFile[]> => {
      const at = join(folder, entry.name);
      if (entry.isDirectory()) return depth > 1 ? below(at, `${path}/${entry.name}`, depth - 1) : [];
      if (!isRelease || !entry.isFile()) return [];
      return [{ path: `${path}/${entry.name}`, bytes: new Uint8Array(await readFile(at)) }];
    }),
  );
  return found.flat();
}
