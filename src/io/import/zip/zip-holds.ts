import { readZipDirectory } from '../../zip-directory.ts';
import { importCaps } from '../import-caps.ts';

/** True when a zip has a file of this name at its top or in a top folder. Looks at the directory alone; a broken one holds nothing. */
export function zipHolds(bytes: Uint8Array, name: string): boolean {
  const directory = readZipDirectory(bytes, importCaps.entries);
  if (!Array.isArray(directory)) return false;
  return directory.some(
    (entry) => entry.name === name || (entry.name.endsWith(`/${name}`) && entry.name.split('/').length === 2),
  );
}
