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
  for (const { path, bytes } of files) {
    const file = await folder.getFileHandle(path, { create: true });
    const writing = await file.createWritable();
    await writing.write(bytes);
    await writing.close();
  }
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
