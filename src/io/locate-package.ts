export type WorkspaceFile = { readonly path: string; readonly bytes: Uint8Array };

/** A file that may still be on its way; null when it turns out not to be there. */
export type ArrivingFile = {
  readonly path: string;
  readonly bytes: Uint8Array | Promise<Uint8Array | null>;
};

export const packageFile = 'datapackage.json';

/**
 * The files of a workspace by path relative to its `datapackage.json`, which stands at the top or in a single top folder (as in most
 * zips). What the operating systems add (`__MACOSX`, `.DS_Store`) and what lies outside the folder is left away. Null when there is
 * no `datapackage.json` at either place, or several folders have one.
 */
export function locatePackage(files: Iterable<ArrivingFile>): ReadonlyMap<string, ArrivingFile['bytes']> | null {
  const byPath = new Map<string, ArrivingFile['bytes']>();
  for (const { path, bytes } of files) byPath.set(path.replaceAll('\\', '/').replace(/^(?:\.?\/)+/, ''), bytes);
  if (byPath.has(packageFile)) return byPath;
  const packages = [...byPath.keys()].filter(
    (path) => path.split('/').length === 2 && path.endsWith(`/${packageFile}`),
  );
  const [only] = packages;
  if (packages.length !== 1 || only === undefined) return null;
  const folder = only.slice(0, -packageFile.length);
  const inside = [...byPath].filter(([path]) => path.startsWith(folder));
  return new Map(inside.map(([path, bytes]) => [path.slice(folder.length), bytes]));
}
