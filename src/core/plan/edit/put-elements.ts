import { contentText } from '../content-text.ts';
import type { Plan, PlanElement } from '../plan.ts';
import type { PlanResult } from '../plan-result.ts';
import { changeVariant } from './change-variant.ts';

/** Takes over elements from a table or a layer: those whose id is there replace it in its place, the others come after all. */
export type PutElements = {
  readonly kind: 'putElements';
  readonly variant: string;
  readonly elements: readonly PlanElement[];
};

export function putElements(plan: Plan, { variant, elements: put }: PutElements): PlanResult {
  return changeVariant(plan, variant, ({ elements }) => {
    const byId = new Map(put.map((element) => [element.id, element]));
    const there = new Set(elements.map(({ id }) => id));
    return {
      ok: true,
      elements: [
        ...elements.map((element) => {
          const other = byId.get(element.id);
          return other && contentText(other) !== contentText(element) ? other : element;
        }),
        ...put.filter(({ id }) => !there.has(id)),
      ],
    };
  });
}
