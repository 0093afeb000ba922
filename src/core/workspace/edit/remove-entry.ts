import { type EditResult, refused } from '../edit-result.ts';
import type { Workspace } from '../workspace.ts';
import { unlessBroken } from './broken-by.ts';
import { type EntryList, withoutEntry } from './entries.ts';

/**
 * Takes an entry out. Refused when a target, an indicator or a release refers to it, or figures are reported for it. What was remembered
 * of columns that mean a removed indicator is forgotten with it.
 */
export function removeEntry(workspace: Workspace, list: EntryList, id: string): EditResult {
  if (!workspace[list].some((each) => each.id === id)) return refused('entryUnknown', { id });
  const after = withoutEntry(workspace, list, id);
  if (list !== 'indicators') return unlessBroken(workspace, after, {}, id);
  const { observations, matches, release } = workspace;
  const figures = observations.filter(({ indicator }) => indicator === id).length;
  const records = release?.indicators.includes(id) ? 1 : 0;
  const kept = matches?.filter(({ kind, to }) => kind !== 'column' || to !== id);
  return unlessBroken(workspace, kept ? { ...after, matches: kept } : after, { figures, records }, id);
}
