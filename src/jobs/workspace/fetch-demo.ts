import type { ArrivingFile } from '../../io/locate-package.ts';
import { resourceKinds } from '../../io/resource-kind.ts';

/**
 * All files of a demo workspace from the site's own folder: the package, and every resource that it names, still arriving side by side, so
 * that the first can be read while the others are under way. A file that the server does not have turns out as null: reading then says that
 * it is missing.
 */
export async function fetchDemo(baseUrl: string): Promise<readonly ArrivingFile[]> {
  const packagePath = 'datapackage.json';
  const packageBytes = await fetchBytes(`${baseUrl}${packagePath}`);
  if (!packageBytes) return [];
  const paths = resourcePaths(new TextDecoder().decode(packageBytes));
  return [
    { path: packagePath, bytes: packageBytes },
    ...paths.map((path) => ({ path, bytes: handled(fetchBytes(`${baseUrl}${path}`)) })),
  ];
}

/** Whoever reads the file hears of a failure; when an earlier file stops the reading, nobody has to. */
function handled<T>(arriving: Promise<T>): Promise<T> {
  arriving.catch(() => {});
  return arriving;
}

/** In the order in which they are read. Relative paths only: a package cannot make the site fetch anything else. */
function resourcePaths(text: string): readonly string[] {
  const { resources } = JSON.parse(text) as { resources?: readonly { name?: unknown; path?: unknown }[] };
  const order: readonly unknown[] = resourceKinds;
  const place = ({ name }: { name?: unknown }) => order.indexOf(name);
  return (resources ?? [])
    .toSorted((a, b) => place(a) - place(b))
    .flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    .filter((path) => /^[\w][\w./-]*$/.test(path) && !path.includes('..'));
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
