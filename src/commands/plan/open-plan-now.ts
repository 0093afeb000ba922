import type { Plan } from '../../core/plan/plan.ts';
import { presentPlan } from '../../state/history.ts';
import type { PlanDesk } from './plan-desk.ts';

/** The plan that is open. Throws when none is: the screen offers nothing then. */
export function openPlanNow({ plans }: Pick<PlanDesk, 'plans'>): Plan {
  const { history } = plans.getState();
  if (!history) throw new Error('plan command: expected an open plan, got none');
  return presentPlan(history);
}
