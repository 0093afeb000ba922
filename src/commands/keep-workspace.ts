import type { WorkspaceInput } from '../jobs/workspace/protocol.ts';
import type { Desk } from './desk.ts';
import { openWorkspace } from './open-workspace.ts';

/**
 * Opens the demo that the view names whenever another workspace is open or none is, until the returned function is called. Called before
 * anything is drawn, it has the worker reading while the screen is still being built. After a failure it waits for the user.
 */
export function keepWorkspace(desk: Desk): () => void {
  const { view, session } = desk;
  let isStopped = false;
  const refresh = () => {
    const wanted = view.getState().workspace;
    const { workspace, opening, failure, fault } = session.getState();
    if (isStopped || wanted === null || wanted.startsWith('local-') || wanted === workspace?.key) return;
    if (opening === null && failure === null && fault === null) void openWorkspace(desk, demoInput(wanted));
  };
  // A command that writes both stores is let finish first.
  const refreshSoon = () => queueMicrotask(refresh);
  const stops = [view.subscribe(refreshSoon), session.subscribe(refreshSoon)];
  refresh();
  return () => {
    isStopped = true;
    for (const stop of stops) stop();
  };
}

/** Where a demo's files lie: beside the page, under any path. */
export function demoInput(name: string): Extract<WorkspaceInput, { readonly kind: 'demo' }> {
  return { kind: 'demo', name, baseUrl: new URL(`data/${encodeURIComponent(name)}/`, document.baseURI).href };
}
