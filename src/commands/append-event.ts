import type { LedgerDraft } from '../core/ledger/check-event.ts';
import type { Bilingual } from '../core/unit.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import type { Source } from '../core/workspace/workspace.ts';
import type { DataDesk } from './data-desk.ts';
import { showEdited } from './show-edited.ts';
import { takeTurn } from './take-turn.ts';

/** Where lines come from that were entered at the desk. */
const deskSource: Source = {
  id: 'desk-ledger',
  kind: 'document',
  title: { zh: '数据台登记的台账', en: 'Ledger lines entered at the data desk' },
};

/** Appends a line to the ledger, one step of undo; null when it went in, else why not. Nothing is changed by a refusal. */
export async function appendEvent(
  desk: DataDesk,
  draft: Omit<LedgerDraft, 'source'>,
  label: Bilingual,
): Promise<EditRefusal | null> {
  const { data, session, api } = desk;
  await takeTurn(data, 'adding');
  try {
    const answer = await api.edit({
      label,
      edits: [
        { kind: 'addSource', source: deskSource },
        { kind: 'appendEvent', event: { ...draft, source: deskSource.id } },
      ],
    });
    if (answer.ok) showEdited(desk, answer);
    return answer.ok ? null : answer.reason;
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
    return null;
  } finally {
    data.setState({ working: null });
  }
}
