import { areaIndexOf } from '../state/selectors/area-index.ts';
import type { Desk } from './desk.ts';

/** Makes an area, or a custom area `@ID`, the new root. Its children fill the map. Unknown codes (villages) are picked out instead. */
export function drillInto({ view, session }: Desk, root: string): void {
  const workspace = session.getState().workspace;
  if (!workspace) return;
  const isKnown = root.startsWith('@') || areaIndexOf(workspace.summary).byCode.has(root);
  session.setState({ cursor: null });
  if (isKnown) view.setState({ root, level: null, area: null });
  else view.setState({ area: root });
}
