import type { WorkspaceFile } from '../../io/locate-package.ts';

/**
 * All files of a demo workspace from the site's own folder: the package first, then every resource that it names, side by side. A
 * file that the server does not have is left out, the package too: reading then says that it is missing.
 */
export async function fetchDemo(
  baseUrl: string,
  onProgress: (share: number) => void,
): Promise<readonly WorkspaceFile[]> {
  const packagePath = 'datapackage.json';
  const packageBytes = await fetchBytes(`${baseUrl}${packagePath}`);
  if (!packageBytes) return [];
  const paths = resourcePaths(new TextDecoder().decode(packageBytes));
  let done = 0;
  const files = await Promise.all(
    paths.map(async (path) => {
      const bytes = await fetchBytes(`${baseUrl}${path}`);
      onProgress(++done / paths.length);
      return bytes ? [{ path, bytes }] : [];
    }),
  );
  return [{ path: packagePath, bytes: packageBytes }, ...files.flat()];
}

/** Relative paths only: a package cannot make the site fetch anything else. */
function resourcePaths(text: string): readonly string[] {
  const { resources } = JSON.parse(text) as { resources?: readonly { path?: unknown }[] };
  return (resources ?? [])
    .flatMap(({ path }) => (typeof path === 'string' ? [path] : []))
    .filter((path) => /^[\w][\w./-]*$/.test(path) && !path.includes('..'));
}

async function fetchBytes(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const response = await fetch(url);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}
