import type { History, HistoryEvent } from '../../state/history.ts';
import type { SavingDesk } from './plan-shelf-of.ts';

/**
 * Writes every event of the open plan's history as it happens, until the returned function is called. Whatever waits is written when the page
 * is hidden or left, and the browser asks before a page with unwritten events is closed.
 */
export function keepSaved({ plans, shelf }: SavingDesk): () => void {
  const stopStore = plans.subscribe(({ history, saving }, before) => {
    const event = saving.kind === 'readOnly' ? null : eventBetween(before.history, history);
    if (event && history) shelf.record(event, history);
  });
  const flush = () => void shelf.flush();
  const ask = (event: BeforeUnloadEvent) => {
    const { saving } = plans.getState();
    const hasUnsaved = saving.kind === 'readOnly' ? saving.hasUnsaved : saving.kind !== 'saved';
    if (hasUnsaved) event.preventDefault();
  };
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
  window.addEventListener('beforeunload', ask);
  return () => {
    stopStore();
    document.removeEventListener('visibilitychange', flush);
    window.removeEventListener('pagehide', flush);
    window.removeEventListener('beforeunload', ask);
  };
}

/** What happened between two states of one history; null when nothing did, or another plan was opened. */
function eventBetween(before: History | null, after: History | null): HistoryEvent | null {
  if (!before || !after || before === after || before.start !== after.start) return null;
  if (before.entries === after.entries) return { kind: 'goTo', position: after.position };
  return { kind: 'edit', edits: after.entries.at(-1)!.edits };
}
