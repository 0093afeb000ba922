import type { PlanEdit } from '../../core/plan/apply-plan-edit.ts';
import type { Plan } from '../../core/plan/plan.ts';
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
  const variant = 'variant' in edit ? edit.variant : null;
  return {
    edit,
    target:
      ids.length === 0 || variant === null
        ? null
        : (nameIn(plan, variant, ids[0]!) ?? nameIn(before, variant, ids[0]!)),
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

function nameIn(plan: Plan, variant: string, id: string): string | null {
  const elements = plan.variants.find((each) => each.id === variant)?.elements ?? [];
  return elements.find((element) => element.id === id)?.name ?? null;
}
