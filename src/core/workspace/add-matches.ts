import type { EditResult } from './edit-result.ts';
import type { Match, Workspace } from './workspace.ts';

/** Remembers decisions on names, codes and columns; a later decision on the same text takes the place of the earlier one. */
export function addMatches(workspace: Workspace, added: readonly Match[]): EditResult {
  const latest = new Map(
    [...(workspace.matches ?? []), ...added].map((match) => [`${match.kind}|${match.from}`, match]),
  );
  return { ok: true, workspace: { ...workspace, matches: [...latest.values()] } };
}
