import type { History, HistoryEvent } from '../../state/history.ts';
import type { SavingDesk } from './plan-shelf-of.ts';

/**
 * Writes every event of the open plan's history as it happens, until the returned function is called. Whatever waits is written when the page
 * is hidden or left; once it is shown again the disk is asked what has become of the plan. The browser asks before a page is closed with unwritten
 * events, or with what `isUnfinished` says.
 */
export function keepSaved({ plans, shelf }: SavingDesk, isUnfinished: () => boolean = () => false): () => void {
  const stopStore = plans.subscribe(({ history, saving }, before) => {
    const event = saving.kind === 'readOnly' ? null : eventBetween(before.history, history);
    if (event && history) shelf.record(event, history);
  });
  const flush = () => void shelf.flush();
  const turn = () => void (document.visibilityState === 'hidden' ? shelf.flush() : shelf.wake());
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void shelf.wake();
  };
  const ask = (event: BeforeUnloadEvent) => {
    takeOverField();
    const { saving } = plans.getState();
    const hasUnsaved = saving.kind === 'readOnly' ? saving.hasUnsaved : saving.kind !== 'saved';
    if (hasUnsaved || isUnfinished()) event.preventDefault();
  };
  const stops = [
    stopStore,
    listening(document, 'visibilitychange', turn),
    listening(window, 'pagehide', flush),
    listening(window, 'pageshow', back as (event: Event) => void),
    listening(window, 'beforeunload', ask as (event: Event) => void),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** A field takes over what was typed when it is left. */
function takeOverField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus();
}

function listening(target: EventTarget, name: string, listener: (event: Event) => void): () => void {
  target.addEventListener(name, listener);
  return () => target.removeEventListener(name, listener);
}

/** What happened between two states of one history; null when nothing did, or another plan was opened. */
function eventBetween(before: History | null, after: History | null): HistoryEvent | null {
  if (!before || !after || before === after || before.start !== after.start) return null;
  if (before.entries === after.entries) return { kind: 'goTo', position: after.position };
  return { kind: 'edit', edits: after.entries.at(-1)!.edits };
}
