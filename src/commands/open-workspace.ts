import type { OpenResult, WorkspaceInput } from '../jobs/workspace/protocol.ts';
import { initialSession } from '../state/session-store.ts';
import { initialView, ownChoices, type ViewState } from '../state/view-store.ts';
import { queryOfView, viewOfQuery } from '../state/view-url.ts';
import type { Desk } from './desk.ts';
import { firstFigures } from './first-figures.ts';

/**
 * Opens a workspace in the worker. A demo is named in the address by its name, a workspace of the user's own by `local-HASH`. When the address
 * already names the workspace and more, the view is kept (a restored link), else it starts with the workspace's first scene;
 * language and theme always stay. What is not a demo is kept among the recent ones: its files, or the `folder` that they are in. Bad data end in `session.failure`, a fault of ours in `session.fault`.
 */
export async function openWorkspace(
  desk: Desk,
  input: WorkspaceInput,
  folder: FileSystemDirectoryHandle | null = null,
): Promise<void> {
  const { view, session, api } = desk;
  session.setState({ ...initialSession, opening: { name: input.name, share: 0, step: '' } }, true);
  const isCurrent = () => session.getState().opening?.name === input.name;
  let result: OpenResult;
  try {
    result = await api.open(input, (share, step) => {
      if (isCurrent()) session.setState({ opening: { name: input.name, share, step } });
    });
  } catch (cause) {
    if (isCurrent()) session.setState({ opening: null, fault: cause instanceof Error ? cause.message : String(cause) });
    return;
  }
  if (!isCurrent()) return;
  if (!result.ok) {
    session.setState({ opening: null, failure: { name: input.name, issues: result.issues } });
    return;
  }
  const key = input.kind === 'demo' ? input.name : `local-${result.summary.hash}`;
  const before = view.getState();
  if (before.workspace !== key || isBare(before)) {
    const [first] = result.summary.scenes;
    const start = first ? viewOfQuery(first.view) : initialView;
    view.setState({ ...start, ...ownChoices(before), workspace: key }, true);
  }
  const opened = { key, summary: result.summary, polygons: result.polygons };
  const figures = await firstFigures(desk, opened);
  if (!isCurrent()) return;
  session.setState({ opening: null, folder, workspace: opened, figures });
  if (input.kind === 'demo') return;
  const content = folder ? ({ kind: 'folder', handle: folder } as const) : input;
  const { rememberWorkspace } = await import('./recents.ts');
  await rememberWorkspace(desk, result.summary, content);
}

/** Whether a view says no more than which workspace, and what is the reader's own. */
function isBare(view: ViewState): boolean {
  return queryOfView({ ...view, ...ownChoices(initialView), workspace: null }) === '';
}
