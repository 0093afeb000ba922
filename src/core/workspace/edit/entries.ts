import type { CustomArea } from '../../area/area.ts';
import { polygonFaults } from '../../geo/polygon-validity.ts';
import type { Indicator } from '../../indicator/indicator.ts';
import type { Target } from '../../target/target.ts';
import { geometryFaults } from '../check-geometry.ts';
import { indicatorFaults } from '../check-indicator.ts';
import { areaFaults, type EntryFault } from '../check-references.ts';
import { targetFaults } from '../check-target.ts';
import type { Known } from '../known.ts';
import type { ConstraintZone, Workspace } from '../workspace.ts';

/** What the forms of the data desk keep: lists of a workspace whose entries have an id of their own. */
export type Entries = {
  readonly indicators: Indicator;
  readonly targets: Target;
  readonly customAreas: CustomArea;
  readonly constraints: ConstraintZone;
};
export type EntryList = keyof Entries;

/** An entry together with the list that it belongs to. */
export type ListedEntry = {
  [List in EntryList]: { readonly list: List; readonly entry: Entries[List] };
}[EntryList];

/** What is wrong with an entry of the right shape: the very checks of its file. */
export function entryFaults(listed: ListedEntry, known: Known): readonly EntryFault[] {
  switch (listed.list) {
    case 'indicators':
      return indicatorFaults(listed.entry, known);
    case 'targets':
      return targetFaults(listed.entry, known);
    case 'customAreas':
      return customAreaFaults(listed.entry, known);
    case 'constraints':
      return geometryFaults(polygonFaults(listed.entry.geometry), '.geometry');
  }
}

function customAreaFaults({ members }: CustomArea, known: Known): readonly EntryFault[] {
  if (members.length === 0) return [{ code: 'valueRequired', path: '.members', context: {} }];
  const twice = members.find((code, i) => members.indexOf(code) !== i);
  const double: readonly EntryFault[] =
    twice === undefined ? [] : [{ code: 'duplicateId', path: '.members', context: { found: twice } }];
  return [...areaFaults(members, '.members', known), ...double];
}

/** All entries of a list, each with its list. */
export function listOf(workspace: Workspace, list: EntryList): readonly ListedEntry[] {
  switch (list) {
    case 'indicators':
      return workspace.indicators.map((entry) => ({ list, entry }));
    case 'targets':
      return workspace.targets.map((entry) => ({ list, entry }));
    case 'customAreas':
      return workspace.customAreas.map((entry) => ({ list, entry }));
    case 'constraints':
      return workspace.constraints.map((entry) => ({ list, entry }));
  }
}

/** The workspace with an entry in its list: in the place of the one with its id, else at the end. */
export function withEntry(workspace: Workspace, { list, entry }: ListedEntry): Workspace {
  const before: readonly { readonly id: string }[] = workspace[list];
  const isThere = before.some(({ id }) => id === entry.id);
  const after = isThere ? before.map((each) => (each.id === entry.id ? entry : each)) : [...before, entry];
  return { ...workspace, [list]: after };
}

/** The workspace without the entry of an id. */
export function withoutEntry(workspace: Workspace, list: EntryList, id: string): Workspace {
  const before: readonly { readonly id: string }[] = workspace[list];
  return { ...workspace, [list]: before.filter((each) => each.id !== id) };
}
