import type { Indicator } from '../../indicator/indicator.ts';
import { type EditResult, faulty, refused } from '../edit-result.ts';
import { knownOf } from '../known.ts';
import type { Workspace } from '../workspace.ts';
import { unlessBroken } from './broken-by.ts';
import { entryFaults, type ListedEntry, withEntry } from './entries.ts';

/**
 * Puts an entry in the place of the one with its id; an id itself never changes, since figures and links go by it. Refused when its file
 * could not hold it, when another entry would no longer be sound, or when figures would lose their category.
 */
export function changeEntry(workspace: Workspace, listed: ListedEntry): EditResult {
  const { list, entry } = listed;
  if (!workspace[list].some(({ id }) => id === entry.id)) return refused('entryUnknown', { id: entry.id });
  const after = withEntry(workspace, listed);
  const faults = entryFaults(listed, knownOf(after));
  if (faults.some(({ severity }) => severity !== 'warning')) return faulty(entry.id, faults);
  const figures = list === 'indicators' ? figuresWithoutCategory(workspace, entry) : 0;
  return unlessBroken(workspace, after, { figures }, entry.id);
}

function figuresWithoutCategory({ observations }: Workspace, { id, dimensions = [] }: Indicator): number {
  const categories = new Set(dimensions.flatMap((each) => each.categories.map((one) => `${each.id}|${one.id}`)));
  return observations.filter(
    ({ indicator, dimension, category }) =>
      indicator === id && dimension !== null && !categories.has(`${dimension}|${category ?? ''}`),
  ).length;
}
