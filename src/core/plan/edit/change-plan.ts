import { budgetFault, pricesFault } from '../check-element.ts';
import { type BudgetLine, type Plan, type PlanPrice, workflowState } from '../plan.ts';
import { type PlanRefusal, type PlanResult, planRefused } from '../plan-result.ts';

export type RenamePlan = { readonly kind: 'renamePlan'; readonly title: string };
/** The whole price table anew. */
export type SetPrices = { readonly kind: 'setPrices'; readonly prices: readonly PlanPrice[] };
/** The whole budget anew. */
export type SetBudget = { readonly kind: 'setBudget'; readonly budget: readonly BudgetLine[] };

export function renamePlan(plan: Plan, { title }: RenamePlan): PlanResult {
  const words = title.trim();
  if (words === '') return planRefused('titleMissing');
  return changed(plan, { title: words }, null);
}

export function setPrices(plan: Plan, { prices }: SetPrices): PlanResult {
  return changed(plan, { prices }, pricesFault(prices));
}

export function setBudget(plan: Plan, { budget }: SetBudget): PlanResult {
  return changed(plan, { budget }, budgetFault(budget));
}

function changed(plan: Plan, part: Partial<Plan>, fault: PlanRefusal | null): PlanResult {
  if (workflowState(plan) === 'approved') return planRefused('locked');
  if (fault) return { ok: false, reason: fault };
  const isSame = Object.entries(part).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(plan[key as keyof Plan]),
  );
  return isSame ? planRefused('nothingChanged') : { ok: true, plan: { ...plan, ...part } };
}
