import type { LedgerDraft } from '../core/ledger/check-event.ts';
import type { Bilingual } from '../core/unit.ts';
import type { EditRefusal } from '../core/workspace/edit-result.ts';
import type { Source } from '../core/workspace/workspace.ts';
import { changeWorkspace } from './change-workspace.ts';
import type { DataDesk } from './data-desk.ts';

/** Where lines come from that were entered at the desk. */
const deskSource: Source = {
  id: 'desk-ledger',
  kind: 'document',
  title: { zh: '数据台登记的台账', en: 'Ledger lines entered at the data desk' },
};

/** Appends a line to the ledger, one step of undo; null when it went in, else why not. Nothing is changed by a refusal. */
export function appendEvent(
  desk: DataDesk,
  draft: Omit<LedgerDraft, 'source'>,
  label: Bilingual,
): Promise<EditRefusal | null> {
  const source = { kind: 'addSource', source: deskSource } as const;
  const event = { kind: 'appendEvent', event: { ...draft, source: deskSource.id } } as const;
  return changeWorkspace(desk, label, [source, event], {});
}
