import type { Bilingual } from '../unit.ts';
import { type EditResult, refused } from './edit-result.ts';
import type { Workspace } from './workspace.ts';

/** Gives the workspace another title. */
export function renameWorkspace(workspace: Workspace, title: Bilingual): EditResult {
  if (title.zh.trim() === '' || title.en.trim() === '') return refused('titleMissing');
  return { ok: true, workspace: { ...workspace, title } };
}
