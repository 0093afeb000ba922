import type { Scene } from '../core/workspace/workspace.ts';
import { viewOfQuery } from '../state/view-url.ts';
import type { Desk } from './desk.ts';

/** Shows a saved view of the workspace. Language and theme stay as they are. */
export function showScene({ view }: Desk, scene: Scene): void {
  const { workspace, language, theme } = view.getState();
  view.setState({ ...viewOfQuery(scene.view), workspace, language, theme }, true);
}
