import { type ComparisonAnswer, compareVariants } from '../../core/plan/compare/compare-variants.ts';
import { differenceOf, type ElementDifference } from '../../core/plan/compare/difference.ts';
import type { Plan, Variant } from '../../core/plan/plan.ts';
import type { OutcomeAnswer, PlanningState } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';
import { shownVariant } from './present-plan.ts';

/** The table of all variants; null while the worker has not answered for each of them as it is now. */
export const comparisonNow = memoiseLast(
  (plan: Plan | null, outcomes: Readonly<Record<string, OutcomeAnswer>>, hash: string): ComparisonAnswer | null => {
    if (!plan) return null;
    const answers = plan.variants.flatMap((variant) => {
      const answer = outcomes[variant.id];
      return answer?.variant === variant ? [answer] : [];
    });
    const isWhole = answers.length === plan.variants.length && new Set(answers.map(({ key }) => key)).size <= 1;
    return isWhole ? compareVariants(answers.map(({ outcome }) => ({ workspaceHash: hash, outcome }))) : null;
  },
);

/** The variant that the shown one is held against on the map: the one chosen, else the first other one; null when there is none. */
export function otherVariant(
  plan: Plan | null,
  { variant, compareWith }: Pick<PlanningState, 'variant' | 'compareWith'>,
): Variant | null {
  const shown = shownVariant(plan, variant);
  const others = plan?.variants.filter(({ id }) => id !== shown?.id) ?? [];
  return others.find(({ id }) => id === compareWith) ?? others[0] ?? null;
}

/** What leads from the other variant to the shown one; null unless variants are compared. */
export function differencesNow(plan: Plan | null, state: PlanningState): readonly ElementDifference[] | null {
  const shown = shownVariant(plan, state.variant);
  const other = otherVariant(plan, state);
  return state.isComparing && shown && other ? differences(other, shown) : null;
}

const differences = memoiseLast((before: Variant, after: Variant) => differenceOf(before, after));
