import { startPlan } from '../../core/plan/start-plan.ts';
import { startHistory } from '../../state/history.ts';
import { initialPlanning } from '../../state/planning-store.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { newId } from './new-id.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** An empty plan on the open workspace with its prices, unless one of it is open already. */
export async function beginPlan(
  { plans, planning, session, api }: PlanningDesk,
  titles: { readonly plan: string; readonly variant: string },
): Promise<void> {
  const { workspace } = session.getState();
  const isOpen = () => planNow(plans.getState())?.base.workspace === workspace?.key;
  if (!workspace || isOpen()) return;
  const { prices } = await api.planBasis();
  if (isOpen() || session.getState().workspace !== workspace) return;
  const plan = startPlan({
    id: newId('plan'),
    title: titles.plan,
    variant: { id: newId('variant'), title: titles.variant },
    base: { workspace: workspace.key, hash: workspace.summary.hash },
    prices,
  });
  const { places, ground, basis, zones, reach } = planning.getState();
  planning.setState({ ...initialPlanning, places, ground, basis, zones, reach }, true);
  plans.setState({ history: startHistory(plan), refusal: null });
}
