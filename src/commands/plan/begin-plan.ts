import { startPlan } from '../../core/plan/start-plan.ts';
import { startHistory } from '../../state/history.ts';
import { initialPlanning } from '../../state/planning-store.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** An empty plan on the open workspace, unless one of it is open already. */
export function beginPlan(
  { plans, planning, session }: PlanningDesk,
  titles: { readonly plan: string; readonly variant: string },
): void {
  const { workspace } = session.getState();
  if (!workspace || planNow(plans.getState())?.base.workspace === workspace.key) return;
  const plan = startPlan({
    id: newId('plan'),
    title: titles.plan,
    variant: { id: newId('variant'), title: titles.variant },
    base: { workspace: workspace.key, hash: workspace.summary.hash },
    prices: [],
  });
  const { places, ground, reach } = planning.getState();
  planning.setState({ ...initialPlanning, places, ground, reach }, true);
  plans.setState({ history: startHistory(plan), refusal: null });
}
