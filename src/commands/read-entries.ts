import type { Indicator } from '../core/indicator/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { WorkspaceEdit } from '../core/workspace/apply-edits.ts';
import type { ListedEntry } from '../core/workspace/edit/entries.ts';
import { nothingKnown } from '../core/workspace/known.ts';
import type { DeliveredFile } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';

export type EntryFileList = 'indicators' | 'targets' | 'customAreas';

/** Entries of a list file of another workspace, and what becomes of them. */
export type ReadEntries = {
  readonly file: string;
  /** Those that can be added, as one gesture. */
  readonly edits: readonly WorkspaceEdit[];
  /** Ids that the workspace has already; theirs stay as they are. */
  readonly taken: readonly string[];
  readonly issues: readonly Issue[];
};

/**
 * Reads `indicators.json`, `targets.json` or `custom-areas.json` as it stands in any workspace. The shape is checked here, what the
 * entries refer to when they are added.
 */
export async function readEntries(
  { session }: DataDesk,
  list: EntryFileList,
  { path, bytes }: DeliveredFile,
): Promise<ReadEntries> {
  const [lists, { createIssueLog }] = await Promise.all([
    import('../io/read/json-lists.ts'),
    import('../io/issue-log.ts'),
  ]);
  const log = createIssueLog();
  const reading = { file: path, bytes, known: nothingKnown, log };
  const read = { indicators: lists.readIndicators, targets: lists.readTargets, customAreas: lists.readCustomAreas };
  const summary = session.getState().workspace?.summary;
  const there = new Set<string>((summary?.[list] ?? []).map(({ id }) => id));
  const { items } = read[list](reading);
  const edits = [...items]
    .filter(({ id }) => !there.has(id))
    .sort((a, b) => standing(a) - standing(b))
    .map((entry): WorkspaceEdit => ({ kind: 'addEntry', listed: { list, entry } as ListedEntry }));
  return { file: path, edits, taken: items.map(({ id }) => id).filter((id) => there.has(id)), issues: log.issues() };
}

/** Indicators that others are made of come before those made of them. */
function standing(entry: object): number {
  const kind = (entry as Partial<Indicator>).rollUp?.kind;
  return kind === 'ratio' || kind === 'weightedMean' ? 1 : 0;
}
