import { elementOf, type Plan, type Provenance, variantOf, wholePlan } from '../../core/plan/plan.ts';
import { memoiseLast } from './memoise.ts';

/** A part of a plan that came in a merge; `name` is null for what is named by its id (a price, a budget line). */
export type MergeOrigin = Provenance & { readonly name: string | null; readonly isWhole: boolean };

/** Where the parts of a plan came from, also those that a merge deleted, named as they are now or were when the plan was handed round. */
export const mergeOrigins = memoiseLast((plan: Plan): readonly MergeOrigin[] => {
  const known = [plan, ...(plan.ancestor ? [plan.ancestor.content] : [])];
  const nameOf = ({ variant, element }: Provenance): string | null => {
    for (const content of known) {
      const found =
        variant === wholePlan
          ? variantOf(content, element.slice(element.indexOf('|') + 1))?.title
          : elementOf(content, variant, element)?.name;
      if (found !== undefined) return found;
    }
    return null;
  };
  return plan.provenance.map((row) => ({ ...row, name: nameOf(row), isWhole: row.variant === wholePlan }));
});
