import { applyPlanEdits, type PlanEdit } from '../core/plan/apply-plan-edit.ts';
import type { Plan } from '../core/plan/plan.ts';
import { type PlanRefusal, planRefused } from '../core/plan/plan-result.ts';

/** One finished gesture: what was done, and the plan after it. Its name in the list follows from the first edit. */
export type HistoryEntry = { readonly edits: readonly PlanEdit[]; readonly plan: Plan };

/**
 * Undo without limit: all plans since the start, which share what did not change. `position` counts the entries that are in force; those after it were
 * undone and can be done again until something new is done.
 */
export type History = {
  readonly start: Plan;
  readonly entries: readonly HistoryEntry[];
  readonly position: number;
};

/** What happened, as the journal keeps it: enough to play a history again from its start. */
export type HistoryEvent =
  | { readonly kind: 'edit'; readonly edits: readonly PlanEdit[] }
  /** Undo, redo and a click into the history list. */
  | { readonly kind: 'goTo'; readonly position: number };

export type HistoryResult =
  | { readonly ok: true; readonly history: History }
  | { readonly ok: false; readonly reason: PlanRefusal };

export function startHistory(plan: Plan): History {
  return { start: plan, entries: [], position: 0 };
}

/** The plan in force. */
export function presentPlan({ start, entries, position }: History): Plan {
  return position === 0 ? start : entries[position - 1]!.plan;
}

/** Makes one event happen. The one way in which a history changes, live and when a journal is played. */
export function happen(history: History, event: HistoryEvent): HistoryResult {
  if (event.kind === 'goTo') {
    const { position } = event;
    if (!Number.isInteger(position) || position < 0) return planRefused('nothingToUndo');
    if (position > history.entries.length) return planRefused('nothingToRedo');
    if (position === history.position) return planRefused('nothingChanged');
    return { ok: true, history: { ...history, position } };
  }
  const result = applyPlanEdits(presentPlan(history), event.edits);
  if (!result.ok) return result;
  const entries = [...history.entries.slice(0, history.position), { edits: event.edits, plan: result.plan }];
  return { ok: true, history: { ...history, entries, position: entries.length } };
}

export function undone(history: History): HistoryResult {
  return history.position === 0
    ? planRefused('nothingToUndo')
    : happen(history, { kind: 'goTo', position: history.position - 1 });
}

export function redone(history: History): HistoryResult {
  return history.position === history.entries.length
    ? planRefused('nothingToRedo')
    : happen(history, { kind: 'goTo', position: history.position + 1 });
}
