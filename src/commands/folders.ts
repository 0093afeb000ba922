type Permission = { readonly mode: 'read' | 'readwrite' };

/** What browsers that let a page into a folder have beside the standard's types. */
type Handle = FileSystemDirectoryHandle & {
  queryPermission?(wanted: Permission): Promise<PermissionState>;
  requestPermission?(wanted: Permission): Promise<PermissionState>;
};

/** Whether the page may read a folder that it was given earlier; the browser may ask the user now. */
export function mayRead(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return may(handle, { mode: 'read' });
}

export function mayWrite(handle: FileSystemDirectoryHandle): Promise<boolean> {
  return may(handle, { mode: 'readwrite' });
}

async function may(handle: Handle, wanted: Permission): Promise<boolean> {
  if (!handle.queryPermission || !handle.requestPermission) return true;
  if ((await handle.queryPermission(wanted)) === 'granted') return true;
  return (await handle.requestPermission(wanted)) === 'granted';
}

/** All files of a folder and the folders in it, without hidden ones; paths from the folder on. */
export async function filesOfFolder(
  folder: FileSystemDirectoryHandle,
  before = '',
): Promise<readonly { readonly path: string; readonly bytes: ArrayBuffer }[]> {
  const found: { path: string; bytes: ArrayBuffer }[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (name.startsWith('.')) continue;
    if (handle.kind === 'directory')
      found.push(...(await filesOfFolder(handle as FileSystemDirectoryHandle, `${before}${name}/`)));
    else {
      const file = await (handle as FileSystemFileHandle).getFile();
      found.push({ path: `${before}${name}`, bytes: await file.arrayBuffer() });
    }
  }
  return found;
}

/** Writes files into a folder, each whole or not at all; files that are there under other names stay. */
export async function writeFolder(
  folder: FileSystemDirectoryHandle,
  files: readonly { readonly path: string; readonly bytes: ArrayBuffer }[],
): Promise<void> {
  for (const { path, bytes } of files) await writeInto(folder, path, bytes);
}

/** The same for paths with folders in them, which are made where they are missing. */
export async function writeTree(
  folder: FileSystemDirectoryHandle,
  files: readonly { readonly path: string; readonly bytes: ArrayBuffer }[],
  onProgress: (written: number, files: number) => void,
): Promise<void> {
  const folders = new Map<string, FileSystemDirectoryHandle>([['', folder]]);
  const at = async (path: string): Promise<FileSystemDirectoryHandle> => {
    const known = folders.get(path);
    if (known) return known;
    const cut = path.lastIndexOf('/');
    const made = await (await at(path.slice(0, Math.max(cut, 0)))).getDirectoryHandle(path.slice(cut + 1), {
      create: true,
    });
    folders.set(path, made);
    return made;
  };
  for (const [i, { path, bytes }] of files.entries()) {
    const cut = path.lastIndexOf('/');
    await writeInto(await at(path.slice(0, Math.max(cut, 0))), path.slice(cut + 1), bytes);
    onProgress(i + 1, files.length);
  }
}

async function writeInto(folder: FileSystemDirectoryHandle, name: string, bytes: ArrayBuffer): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  const writing = await file.createWritable();
  await writing.write(bytes);
  await writing.close();
}

/** Whether a folder holds nothing that a user would miss. */
export async function isEmptyFolder(folder: FileSystemDirectoryHandle): Promise<boolean> {
  for await (const [name] of folder.entries())
    if (name !== '.DS_Store' && name !== 'Thumbs.db' && name !== 'desktop.ini') return false;
  return true;
}

/** The title of the workspace that a folder holds already; null when it holds none. */
export async function titleIn(folder: FileSystemDirectoryHandle): Promise<string | null> {
  try {
    const file = await (await folder.getFileHandle('datapackage.json')).getFile();
    const { title, name } = JSON.parse(await file.text()) as { title?: unknown; name?: unknown };
    return typeof title === 'string' && title !== '' ? title : String(name ?? '');
  } catch (cause) {
    // No such file, or one that is no package of ours: there is nothing to lose.
    if (cause instanceof SyntaxError || (cause instanceof DOMException && cause.name === 'NotFoundError')) return null;
    throw cause;
  }
}
