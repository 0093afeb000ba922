import type { PlanEdit } from '../../core/plan/apply-plan-edit.ts';
import { elementOf } from '../../core/plan/plan.ts';
import { type History, presentPlan } from '../history.ts';

/** What a step of the history was done to: the element's name at the time, how many there were, and which fields were set. */
export type HistoryStep = {
  readonly edit: PlanEdit;
  readonly target: string | null;
  readonly count: number;
  readonly fields: readonly string[];
};

/** The step that leads to a position of the history, from 1 on. */
export function historyStep(history: History, position: number): HistoryStep {
  const { edits, plan } = history.entries[position - 1]!;
  const edit = edits[0]!;
  const ids = idsOf(edit);
  const before = presentPlan({ ...history, position: position - 1 });
  const [first] = ids;
  const variant = 'variant' in edit ? edit.variant : null;
  const isOfElement = first !== undefined && variant !== null;
  // What the step took away is named as it was.
  const target = isOfElement ? (elementOf(plan, variant, first) ?? elementOf(before, variant, first)) : null;
  return {
    edit,
    target: target?.name ?? null,
    count: ids.length,
    fields: edit.kind === 'changeFields' ? Object.keys(edit.fields) : [],
  };
}

function idsOf(edit: PlanEdit): readonly string[] {
  if ('element' in edit) return [edit.element.id];
  if ('ids' in edit) return edit.ids;
  if ('copies' in edit) return edit.copies.map(({ id }) => id);
  if ('assigned' in edit) return edit.assigned.map(({ id }) => id);
  const isOfElement = 'id' in edit && edit.kind !== 'addVariant' && edit.kind !== 'duplicateVariant';
  return isOfElement ? [edit.id] : [];
}
