import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WorkspaceFile } from '../io/locate-package.ts';

const readable = /\.(?:json|geojson|topojson|csv)$/i;
const deepest = 3;

/**
 * The files of a folder that a workspace can use, by path relative to it with `/`; hidden files and folders deeper than three are
 * left away. Rejects when the folder cannot be read.
 */
export async function readFolder(path: string): Promise<readonly WorkspaceFile[]> {
  return readBelow(path, '', deepest);
}

async function readBelow(root: string, folder: string, depth: number): Promise<readonly WorkspaceFile[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<readonly WorkspaceFile[]> => {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return depth > 1 ? readBelow(root, path, depth - 1) : [];
      if (!entry.isFile() || !readable.test(entry.name)) return [];
      return [{ path, bytes: new Uint8Array(await readFile(join(root, path))) }];
    }),
  );
  return found.flat();
}
