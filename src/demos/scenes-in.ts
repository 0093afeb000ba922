import type { Scene } from '../core/workspace/workspace.ts';

/** Makes scenes of one workspace; `view` is the URL's query without the workspace. */
export function scenesIn(workspace: string) {
  return (id: string, zh: string, en: string, view: string): Scene => ({
    id,
    title: { zh, en },
    view: `w=${workspace}&${view}`,
  });
}
