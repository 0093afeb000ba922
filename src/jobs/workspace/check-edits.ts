import type { WorkspaceEdit } from '../../core/workspace/apply-edits.ts';
import { type EditResult, faulty } from '../../core/workspace/edit-result.ts';
import { shapeFaults } from '../../io/edit-faults.ts';

/** The first edit whose entry its file could not hold, as a refusal; null when all have the right shape. */
export function shapeRefusal(edits: readonly WorkspaceEdit[]): Extract<EditResult, { ok: false }> | null {
  for (const edit of edits) {
    const faults = faultsOf(edit);
    if (faults.length > 0) return faulty(idOf(edit), faults);
  }
  return null;
}

function faultsOf(edit: WorkspaceEdit) {
  switch (edit.kind) {
    case 'addEntry':
    case 'changeEntry':
      return shapeFaults(edit.listed.list, edit.listed.entry);
    case 'addArea':
    case 'changeArea':
      return shapeFaults('areas', edit.area);
    case 'setRelease':
      return shapeFaults('release', edit.rules);
    default:
      return [];
  }
}

function idOf(edit: WorkspaceEdit): string {
  if (edit.kind === 'addEntry' || edit.kind === 'changeEntry') return edit.listed.entry.id;
  if (edit.kind === 'setRelease') return 'release';
  return edit.kind === 'addArea' || edit.kind === 'changeArea' ? edit.area.code : '';
}
