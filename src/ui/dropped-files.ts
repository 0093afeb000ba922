/** A chosen or dropped file, with its way from the folder that was dropped. */
export type PathFile = { readonly path: string; readonly file: File };

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
