import type { DataDesk } from './data-desk.ts';
import { mayWrite, titleIn, writeFolder } from './folders.ts';
import { rememberWorkspace } from './recents.ts';
import { hasAreas } from './save-workspace.ts';

type Picker = (wish: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;

/** The browser's own way to choose a folder to write to; null where it has none (Firefox, Safari, plain-http addresses). */
export function folderPicker(): Picker | null {
  const { showDirectoryPicker } = globalThis as { showDirectoryPicker?: Picker };
  return showDirectoryPicker ? (wish) => showDirectoryPicker.call(globalThis, wish) : null;
}

/**
 * Writes the open workspace as files into a folder: the one it came from or was saved to before, else one that the user chooses. A
 * folder with another workspace in it is asked about first. The package is written last, so that a break leaves the old one readable.
 */
export async function saveFolder(
  desk: DataDesk,
  { into = null, replace = false }: { into?: FileSystemDirectoryHandle | null; replace?: boolean } = {},
): Promise<void> {
  const { data, session, api } = desk;
  const { workspace } = session.getState();
  const pick = folderPicker();
  if (!workspace || data.getState().working) return;
  data.setState({ working: 'saving' });
  session.setState({ notice: null });
  try {
    if (!(await hasAreas(desk))) return;
    const known = into ?? session.getState().folder;
    const folder = known ?? (pick ? await pick({ id: 'guatu', mode: 'readwrite' }) : null);
    if (!folder) return;
    if (!(await mayWrite(folder))) {
      session.setState({ notice: { kind: 'folderRefused', detail: folder.name } });
      return;
    }
    const title = known !== null && !into ? null : await titleIn(folder);
    if (title !== null && title !== workspace.summary.title.zh && !replace) {
      session.setState({ notice: { kind: 'folderTaken', detail: title, folder } });
      return;
    }
    const files = await api.files();
    await writeFolder(folder, [...files.slice(1), ...files.slice(0, 1)]);
    data.setState({ isUnsaved: false });
    session.setState({ folder, notice: { kind: 'folderSaved', detail: folder.name } });
    await rememberWorkspace(desk, workspace.summary, { kind: 'folder', handle: folder });
  } catch (cause) {
    // The user closed the browser's own dialog.
    if (cause instanceof DOMException && cause.name === 'AbortError') return;
    const detail = cause instanceof Error ? cause.message : String(cause);
    session.setState({ notice: { kind: 'folderFailed', detail } });
  } finally {
    data.setState({ working: null });
  }
}
