import type { Workspace } from './workspace.ts';

/** Why an edit is refused; each has a sentence in `text/data-words`. */
export const editRefusals = [
  'nothingToAdd',
  'areasBroken',
  'idInvalid',
  'idTaken',
  'unitMissing',
  'operandUnknown',
  'indicatorUnknown',
  'areaUnknown',
  'periodInvalid',
  'figureInvalid',
  'figureRepeated',
  'figuresThere',
  'sourceDiffers',
  'titleMissing',
  'noWorkspace',
  'nothingToUndo',
  'nothingToRedo',
] as const;

export type EditRefusal = {
  readonly code: (typeof editRefusals)[number];
  /** What the sentence quotes. */
  readonly context: Readonly<Record<string, string | number>>;
};

/** A new workspace, the old one untouched; or the reason why there is none. */
export type EditResult =
  | { readonly ok: true; readonly workspace: Workspace }
  | { readonly ok: false; readonly reason: EditRefusal };

export function refused(code: EditRefusal['code'], context: EditRefusal['context'] = {}): EditResult {
  return { ok: false, reason: { code, context } };
}
