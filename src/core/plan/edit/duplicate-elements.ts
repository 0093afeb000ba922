import type { LonLat } from '../../unit.ts';
import type { Plan, PlanElement } from '../plan.ts';
import { type PlanResult, planRefused } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';
import { shifted } from './shifted.ts';

/**
 * Copies elements under new ids, moved by degrees. A copy stands for no project of the workspace and takes no villages: both would
 * count twice.
 */
export type DuplicateElements = {
  readonly kind: 'duplicateElements';
  readonly variant: string;
  readonly copies: readonly { readonly id: string; readonly newId: string }[];
  readonly by: LonLat;
};

export function duplicateElements(plan: Plan, { variant, copies, by }: DuplicateElements): PlanResult {
  return changeVariant(plan, variant, ({ elements }) => {
    const made: PlanElement[] = [];
    for (const { id, newId } of copies) {
      const original = elements.find((element) => element.id === id);
      if (!original) return planRefused('elementUnknown', { id });
      const copy = { ...shifted(original, by), id: newId, replaces: null };
      made.push(copy.kind === 'site' ? { ...copy, origins: [] } : copy);
    }
    return { ok: true, elements: [...elements, ...made] };
  });
}
