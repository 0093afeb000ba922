import type { Plan } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';

export type DeleteElements = {
  readonly kind: 'deleteElements';
  readonly variant: string;
  readonly ids: readonly string[];
};

/** Takes elements out of one variant; refused whole when one of them is not there. */
export function deleteElements(plan: Plan, { variant, ids }: DeleteElements): PlanResult {
  return changeVariant(plan, variant, ({ elements }) => {
    const there = new Set(elements.map(({ id }) => id));
    const unknown = ids.find((id) => !there.has(id));
    if (unknown !== undefined) return planRefused('elementUnknown', { id: unknown });
    const gone = new Set(ids);
    return { ok: true, elements: elements.filter(({ id }) => !gone.has(id)) };
  });
}
