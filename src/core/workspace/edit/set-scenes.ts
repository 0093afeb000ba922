import { type EditResult, refused } from '../edit-result.ts';
import type { Scene, Workspace } from '../workspace.ts';

/** Puts a whole list of scenes in place of the one before: made, renamed, reordered and deleted alike. A scene needs a title and an id of its own. */
export function setScenes(workspace: Workspace, scenes: readonly Scene[]): EditResult {
  const ids = new Set<string>();
  for (const { id, title } of scenes) {
    if (id === '') return refused('idInvalid', { id });
    if (ids.has(id)) return refused('idTaken', { id });
    if (title.zh.trim() === '' || title.en.trim() === '') return refused('titleMissing');
    ids.add(id);
  }
  return { ok: true, workspace: { ...workspace, scenes } };
}
