import type { BudgetLine, PlanPrice } from '../../core/plan/plan.ts';
import { editPlan } from './edit-plan.ts';
import type { PlanDesk } from './plan-desk.ts';

/** The whole budget anew; false when it is refused. */
export function setBudget(desk: PlanDesk, budget: readonly BudgetLine[]): boolean {
  return editPlan(desk, { kind: 'setBudget', budget });
}

/** The whole price table anew; false when it is refused. */
export function setPrices(desk: PlanDesk, prices: readonly PlanPrice[]): boolean {
  return editPlan(desk, { kind: 'setPrices', prices });
}
