import type { DeliveredFile } from '../../state/data-store.ts';

type PathFile = { readonly path: string; readonly file: File };

/** Chosen files with their contents; hidden ones are left out. */
export function deliveredFiles(files: readonly PathFile[]): Promise<readonly DeliveredFile[]> {
  return Promise.all(
    files
      .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
      .map(async ({ path, file }) => ({ path, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** All files of what was dropped, folders opened. Must be called within the drop event, before anything is awaited. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly PathFile[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  return Promise.all(entries.map((entry) => filesOfEntry(entry, ''))).then((lists) => lists.flat());
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
