import type { WorkspaceInput } from '../../jobs/workspace/protocol.ts';

type PathFile = { readonly path: string; readonly file: File };

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

/** All files of what was dropped, folders opened. Must be called within the drop event, before anything is awaited. */
export function filesOfDrop(transfer: DataTransfer): Promise<readonly PathFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return Promise.all(entries.map((entry) => filesOfEntry(entry, ''))).then((lists) => lists.flat());
}

/** `folder/` when all paths share their first folder, else nothing. */
export function commonFolder(paths: readonly string[]): string {
  const first = paths[0]?.split('/')[0] ?? '';
  return paths.length > 0 && paths.every((path) => path.startsWith(`${first}/`)) ? `${first}/` : '';
}

async function filesOfEntry(entry: FileSystemEntry, before: string): Promise<readonly PathFile[]> {
  const path = `${before}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ path, file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: PathFile[] = [];
  for (;;) {
    // A reader hands out a hundred entries at a time and an empty list at the end.
    const batch = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return found;
    for (const child of batch) found.push(...(await filesOfEntry(child, `${path}/`)));
  }
}
