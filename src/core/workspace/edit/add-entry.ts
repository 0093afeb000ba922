import { addIndicator } from '../add-indicator.ts';
import { type EditResult, faulty, refused } from '../edit-result.ts';
import { isEntryId } from '../entry-id.ts';
import { knownOf } from '../known.ts';
import type { Workspace } from '../workspace.ts';
import { entryFaults, type ListedEntry, withEntry } from './entries.ts';

/** Adds an indicator, a target, a custom area or a constraint; refused when its id is taken or its file could not hold it. */
export function addEntry(workspace: Workspace, listed: ListedEntry): EditResult {
  const { list, entry } = listed;
  if (list === 'indicators') return addIndicator(workspace, entry);
  if (!isEntryId(entry.id)) return refused('idInvalid', { id: entry.id });
  if (workspace[list].some(({ id }) => id === entry.id)) return refused('idTaken', { id: entry.id });
  const faults = entryFaults(listed, knownOf(workspace));
  if (faults.some(({ severity }) => severity !== 'warning')) return faulty(entry.id, faults);
  return { ok: true, workspace: withEntry(workspace, listed) };
}
