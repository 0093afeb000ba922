import { checkEvent, type LedgerDraft } from '../../ledger/check-event.ts';
import { type EditResult, refused } from '../edit-result.ts';
import type { LedgerEvent, Workspace } from '../workspace.ts';

/**
 * Appends a line to the ledger, the only way in which it changes: nothing that is there is touched. Its id follows the last one of the
 * ledger. Refused with `ledgerRefused` and the fault in the context (see `checkEvent`).
 */
export function appendEvent(workspace: Workspace, draft: LedgerDraft): EditResult {
  const found = checkEvent(workspace, draft);
  if (found) return refused('ledgerRefused', { ...found.context, fault: found.fault });
  const event: LedgerEvent = { id: nextId(workspace.ledger), ...draft };
  return { ok: true, workspace: { ...workspace, ledger: [...workspace.ledger, event] } };
}

/** One more than the highest number at the end of an id, in the spelling of the last one: `L07002` → `L07003`. */
function nextId(ledger: readonly LedgerEvent[]): string {
  const taken = new Set(ledger.map(({ id }) => id));
  const [, start = 'L', digits = '00000'] = /^(.*?)(\d+)$/.exec(ledger.at(-1)?.id ?? '') ?? [];
  for (let n = Number(digits) + 1; ; n++) {
    const id = start + String(n).padStart(digits.length, '0');
    if (!taken.has(id)) return id;
  }
}
