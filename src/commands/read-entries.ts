import type { Indicator } from '../core/indicator/indicator.ts';
import type { Issue } from '../core/issue.ts';
import type { Target } from '../core/target/target.ts';
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

/**
 * The same targets about the whole workspace: areas, custom areas and listed goals of another place mean nothing here. Conditions stay,
 * and so does the document's goal, which the office has to look at.
 */
export function withWholeScope(edits: readonly WorkspaceEdit[]): readonly WorkspaceEdit[] {
  return edits.map((edit): WorkspaceEdit => {
    if (edit.kind !== 'addEntry' || edit.listed.list !== 'targets') return edit;
    const { overrides: _, scope, childGoals, ...rest } = edit.listed.entry;
    const entry: Target = {
      ...rest,
      scope: scope.where ? { where: scope.where } : {},
      childGoals: childGoals === 'listed' ? 'none' : childGoals,
    };
    return { kind: 'addEntry', listed: { list: 'targets', entry } };
  });
}

/** Indicators that others are made of come before those made of them. */
function standing(entry: object): number {
  const kind = (entry as Partial<Indicator>).rollUp?.kind;
  return kind === 'ratio' || kind === 'weightedMean' ? 1 : 0;
}
