import type { WorkspaceInput } from '../../jobs/workspace/protocol.ts';
import type { PathFile } from '../../ui/dropped-files.ts';

/** Chosen or dropped files as the worker takes them: one zip, or a folder without its own name in front. Null when there are none. */
export async function inputOfFiles(files: readonly PathFile[]): Promise<WorkspaceInput | null> {
  const first = files[0];
  if (!first) return null;
  if (files.length === 1 && /\.zip$/i.test(first.file.name)) {
    return { kind: 'zip', name: first.file.name.replace(/\.zip$/i, ''), bytes: await first.file.arrayBuffer() };
  }
  const folder = commonFolder(files.map((entry) => entry.path));
  const kept = files.filter((entry) => !entry.path.split('/').some((part) => part.startsWith('.')));
  return {
    kind: 'files',
    name: folder.replace(/\/$/, '') || first.file.name,
    files: await Promise.all(
      kept.map(async ({ path, file }) => ({ path: path.slice(folder.length), bytes: await file.arrayBuffer() })),
    ),
  };
}

/** `folder/` when all paths share their first folder, else nothing. */
export function commonFolder(paths: readonly string[]): string {
  const first = paths[0]?.split('/')[0] ?? '';
  return paths.length > 0 && paths.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : '';
}
