import { areaIndexOf } from '../state/selectors/area-index.ts';
import { resolveLast } from '../state/selectors/shown.ts';
import type { Desk } from './desk.ts';

/** One step back: first what is picked out, then the open card, then the parent of the root. False when nothing is left to leave. */
export function drillUp({ view, session }: Desk): boolean {
  const state = view.getState();
  const workspace = session.getState().workspace;
  if (!workspace) return false;
  session.setState({ cursor: null });
  if (state.area !== null) {
    view.setState({ area: null });
    return true;
  }
  if (state.card !== null) {
    view.setState({ card: null });
    return true;
  }
  const { root } = resolveLast(state, workspace.summary);
  const index = areaIndexOf(workspace.summary);
  const parent = root === null || root.startsWith('@') ? null : (index.byCode.get(root)?.parent ?? null);
  const isAtTop = root === null || (parent === null && state.level === null && !root.startsWith('@'));
  if (isAtTop) return false;
  view.setState({ root: parent !== null && index.byCode.has(parent) ? parent : null, level: null });
  return true;
}
