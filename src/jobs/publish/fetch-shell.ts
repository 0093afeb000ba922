import type { Issue } from '../../core/issue.ts';
import type { WorkspaceFile } from '../../io/locate-package.ts';
import { hexDigest } from '../../io/release/write-release.ts';

/**
 * Script, style and icon of the public pages, from beside the internal site's own page: the files that its build listed, and only as they
 * were built. The issue names the first one that is missing or different.
 */
export async function fetchShell(
  baseUrl: string,
): Promise<{ readonly files: readonly WorkspaceFile[] } | { readonly issue: Issue }> {
  const list = await fetch(`${baseUrl}files.json`);
  if (!list.ok) return missing('files.json');
  const { files } = (await list.json()) as { files: readonly { path: string; hash: string }[] };
  const found: WorkspaceFile[] = [];
  for (const { path, hash } of files) {
    const response = await fetch(`${baseUrl}${path}`);
    const bytes = response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
    if (bytes === null || hexDigest(bytes) !== hash) return missing(path);
    found.push({ path, bytes });
  }
  return { files: found };
}

function missing(found: string): { readonly issue: Issue } {
  return { issue: { code: 'releaseShell', severity: 'error', where: {}, context: { found } } };
}
