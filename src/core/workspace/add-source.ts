import { type EditResult, refused } from './edit-result.ts';
import type { Source, Workspace } from './workspace.ts';

/** Adds where rows come from. The very source once more changes nothing; another one under its id is refused. */
export function addSource(workspace: Workspace, source: Source): EditResult {
  const before = workspace.sources.find(({ id }) => id === source.id);
  if (!before) return { ok: true, workspace: { ...workspace, sources: [...workspace.sources, source] } };
  const isSame =
    before.kind === source.kind && before.title.zh === source.title.zh && before.title.en === source.title.en;
  return isSame ? { ok: true, workspace } : refused('sourceDiffers', { id: source.id });
}
