import type { Bilingual } from '../../unit.ts';
import { type EditResult, refused } from '../edit-result.ts';
import { knownOf } from '../known.ts';
import type { Workspace } from '../workspace.ts';
import { type EntryList, entryFaults, type ListedEntry, listOf } from './entries.ts';

const referring: readonly EntryList[] = ['indicators', 'targets', 'customAreas'];

/** Rows that would be left hanging, counted by kind. */
export type Hanging = Readonly<Partial<Record<'figures' | 'children' | 'records', number>>>;

/**
 * Whether a change leaves everything that was sound as sound as it was: entries that refer to what is gone, found by the very checks of
 * the files, and `hanging` rows. The changed workspace, or a refusal that counts and names what refers to it.
 */
export function unlessBroken(before: Workspace, after: Workspace, hanging: Hanging, id: string): EditResult {
  const broken = brokenBy(before, after);
  const { figures = 0, children = 0, records = 0 } = hanging;
  if (broken.length + figures + children + records === 0) return { ok: true, workspace: after };
  const count = (list: EntryList) => broken.filter((each) => each.list === list).length;
  const names = (language: keyof Bilingual, comma: string) =>
    broken
      .slice(0, 5)
      .map(({ entry }) => titleOf(entry)[language])
      .join(comma) + (broken.length > 5 ? '…' : '');
  return refused('inUse', {
    id,
    ...{ indicators: count('indicators'), targets: count('targets'), customAreas: count('customAreas') },
    ...{ figures, children, records },
    namesZh: names('zh', '、'),
    namesEn: names('en', ', '),
  });
}

/** Entries of both workspaces that have more errors in the second. Cost: one check of every entry. */
function brokenBy(before: Workspace, after: Workspace): readonly ListedEntry[] {
  const knownBefore = knownOf(before);
  const knownAfter = knownOf(after);
  return referring.flatMap((list) => {
    const earlier = new Map(listOf(before, list).map((each) => [each.entry.id, each]));
    return listOf(after, list).filter((each) => {
      const was = earlier.get(each.entry.id);
      return was !== undefined && errors(each, knownAfter) > errors(was, knownBefore);
    });
  });
}

function errors(listed: ListedEntry, known: ReturnType<typeof knownOf>): number {
  return entryFaults(listed, known).filter(({ severity }) => severity !== 'warning').length;
}

function titleOf(entry: ListedEntry['entry']): Bilingual {
  return 'title' in entry ? entry.title : { zh: entry.name, en: entry.name };
}
