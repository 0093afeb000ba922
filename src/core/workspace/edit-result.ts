import type { EntryFault } from './check-references.ts';
import type { Workspace } from './workspace.ts';

/** Why an edit is refused; each has a sentence in `text/data-words`. */
export const editRefusals = [
  'nothingToAdd',
  'areasBroken',
  'idInvalid',
  'idTaken',
  'unitMissing',
  'indicatorUnknown',
  'areaUnknown',
  'periodInvalid',
  'figureInvalid',
  'figureRepeated',
  'figuresThere',
  'featureRepeated',
  'featuresThere',
  'sourceDiffers',
  'titleMissing',
  'templateThere',
  'noWorkspace',
  'entryFaulty',
  'entryUnknown',
  'inUse',
  'notAVillage',
  'ledgerRefused',
  'nothingToUndo',
  'nothingToRedo',
] as const;

export type EditRefusal = {
  readonly code: (typeof editRefusals)[number];
  /** What the sentence quotes. */
  readonly context: Readonly<Record<string, string | number>>;
  /** With `entryFaulty`: what is wrong, each with its place in the entry (`.scope.areas[0]`). */
  readonly faults?: readonly EntryFault[];
};

/** A new workspace, the old one untouched; or the reason why there is none. */
export type EditResult =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly reason: EditRefusal };

type Refused = Extract<EditResult, { ok: false }>;

export function refused(code: EditRefusal['code'], context: EditRefusal['context'] = {}): Refused {
  return { ok: false, reason: { code, context } };
}

/** An entry that a file could not hold either. */
export function faulty(id: string, faults: readonly EntryFault[]): Refused {
  return { ok: false, reason: { code: 'entryFaulty', context: { id, count: faults.length }, faults } };
}
