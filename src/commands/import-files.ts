import { attributeTable } from '../io/import/attribute-table.ts';
import { type DeliveredFile, type FileHints, noImport, type Understanding } from '../state/data-store.ts';
import { chooseTab } from './choose-tab.ts';
import type { DataDesk } from './data-desk.ts';
import { openWorkspace } from './open-workspace.ts';
import { planImport } from './plan-import.ts';

/** Understands files in the worker and proposes what to do with them. Nothing enters the workspace. A workspace of our own is opened. */
export async function importFiles(desk: DataDesk, files: readonly DeliveredFile[]): Promise<void> {
  if (files.length === 0) return;
  desk.data.setState({ ...noImport, files, added: null });
  chooseTab(desk, 'import');
  await understandAgain(desk, true);
}

/** The same files read once more, with what the user said of one of them. Choices made further down start again. */
export async function changeHints(desk: DataDesk, file: string, hints: FileHints): Promise<void> {
  desk.data.setState((state) => ({ hints: { ...state.hints, [file]: { ...state.hints[file], ...hints } } }));
  await understandAgain(desk, false);
}

/** Stops reading; what was understood before stays. */
export function cancelImport({ data, runs }: DataDesk): void {
  runs.stop();
  data.setState({ reading: null });
}

/** Puts the delivered files away. */
export function discardImport({ data, runs }: DataDesk): void {
  runs.stop();
  data.setState(noImport);
}

/** The attributes of layers stand among the tables, after those of the files. */
function withAttributes(found: Understanding): Understanding {
  return { ...found, tables: [...found.tables, ...found.layers.flatMap((layer) => attributeTable(layer) ?? [])] };
}

async function understandAgain(desk: DataDesk, isFresh: boolean): Promise<void> {
  const { data, importer, runs, session } = desk;
  const { files, hints } = data.getState();
  const signal = runs.next();
  data.setState({ reading: files.map(({ path }) => path), refusal: null });
  try {
    const understanding = await importer.understand(files, hints, signal);
    if (signal.aborted) return;
    const [workspace] = understanding.workspaces;
    if (isFresh && workspace) {
      data.setState(noImport);
      const name = (workspace.file || workspace.files[0]?.path.split('/')[0] || 'workspace').replace(/\.zip$/i, '');
      await openWorkspace(desk, {
        kind: 'files',
        name,
        files: workspace.files.map(({ path, bytes }) => ({ path, bytes: new Uint8Array(bytes).buffer })),
      });
      return;
    }
    data.setState({ understanding: withAttributes(understanding), reading: null });
    await planImport(desk, signal);
  } catch (cause) {
    if (signal.aborted) return;
    data.setState({ reading: null });
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  }
}
