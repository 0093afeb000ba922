import type { Scene } from '../core/workspace/workspace.ts';
import { ownChoices } from '../state/view-store.ts';
import { viewOfQuery } from '../state/view-url.ts';
import type { Desk } from './desk.ts';

/** Shows a saved view of the workspace. What is the reader's own stays as it is. */
export function showScene({ view }: Desk, scene: Scene): void {
  const before = view.getState();
  view.setState({ ...viewOfQuery(scene.view), ...ownChoices(before), workspace: before.workspace }, true);
}
