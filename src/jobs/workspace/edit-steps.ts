import type { Bilingual } from '../../core/unit.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EditHistory } from './protocol.ts';

type Step = { readonly label: Bilingual; readonly before: Workspace; readonly after: Workspace };

/** Immutable workspaces with their shared parts, one step a gesture: undo gives back the very workspace. */
export type EditSteps = {
  readonly present: Workspace;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
};

export function firstStep(workspace: Workspace): EditSteps {
  return { present: workspace, past: [], future: [] };
}

/** The present workspace becomes `after`; what had been taken back is forgotten. */
export function nextStep({ present, past }: EditSteps, label: Bilingual, after: Workspace): EditSteps {
  return { present: after, past: [...past, { label, before: present, after }], future: [] };
}

export function undone({ past, future }: EditSteps): EditSteps | null {
  const last = past.at(-1);
  return last ? { present: last.before, past: past.slice(0, -1), future: [last, ...future] } : null;
}

export function redone({ past, future }: EditSteps): EditSteps | null {
  const [next, ...rest] = future;
  return next ? { present: next.after, past: [...past, next], future: rest } : null;
}

/** Names of the gestures that can be undone and done again. */
export function historyOf({ past, future }: EditSteps): EditHistory {
  return { undo: past.at(-1)?.label ?? null, redo: future[0]?.label ?? null };
}
