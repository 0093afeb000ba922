import type { Bilingual } from '../core/unit.ts';
import type { WorkspaceEdit } from '../core/workspace/apply-edits.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import type { DataState } from '../state/data-store.ts';
import type { DataDesk } from './data-desk.ts';
import { showEdited } from './show-edited.ts';
import { takeTurn } from './take-turn.ts';

/**
 * One gesture as one step of undo; the refusal, with its faults, when it is refused, and then nothing has changed. `closed` is what a step that went
 * in closes: the form, where nothing is said. Edits that follow from the workspace are given as a function, asked when the turn has come; none are no step.
 */
export async function changeWorkspace(
  desk: DataDesk,
  label: Bilingual,
  edits: readonly WorkspaceEdit[] | (() => readonly WorkspaceEdit[]),
  closed: Partial<DataState> = { form: null, draft: null },
): Promise<EditRefusal | null> {
  const { data, session, api } = desk;
  await takeTurn(data, 'editing');
  data.setState({ refusal: null });
  try {
    const wanted = typeof edits === 'function' ? edits() : edits;
    if (wanted.length === 0) return null;
    const answer = await api.edit({ label, edits: wanted });
    if (!answer.ok) return answer.reason;
    showEdited(desk, answer);
    data.setState(closed);
    return null;
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  } finally {
    data.setState({ working: null });
  }
}
