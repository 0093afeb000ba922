import type { Plan } from '../../core/plan/plan.ts';
import { startPlan } from '../../core/plan/start-plan.ts';
import { startHistory } from '../../state/history.ts';
import { initialPlanning } from '../../state/planning-store.ts';
import type { PlanHeader } from '../../state/save/journal-record.ts';
import type { OpenAnswer } from '../../state/save/plan-shelf.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { newId } from './new-id.ts';
import { createSavedPlan, openSavedPlan } from './open-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

export type PlanTitles = { readonly plan: string; readonly variant: string };

/**
 * The plan of the open workspace that was saved last in this browser, else a new one; nothing while one of it is open. One that cannot be opened is left
 * as it lies there and named in `planning.unopened`. Where the browser keeps nothing, the plan lives in memory and says so.
 */
export async function beginPlan(desk: PlanningDesk, titles: PlanTitles): Promise<void> {
  const { session, planning } = desk;
  const { workspace } = session.getState();
  if (!workspace || planning.getState().isBeginning || isOpenOn(desk)) return;
  planning.setState({ isBeginning: true });
  try {
    const unopened: string[] = [];
    let isOpen = false;
    for (const { id, title } of await plansOfWorkspace(desk)) {
      isOpen = (await openSavedPlan(desk, id)).ok;
      if (isOpen) break;
      unopened.push(title);
    }
    if (isOpen) cleared(desk);
    else await createPlan(desk, titles);
    planning.setState({ unopened });
  } catch (cause) {
    session.setState({ fault: cause instanceof Error ? cause.message : String(cause) });
  } finally {
    planning.setState({ isBeginning: false });
  }
}

/** An empty plan with the prices of the workspace takes the place of the one that is open, which stays on the shelf. */
export async function createPlan(desk: PlanningDesk, titles: PlanTitles): Promise<void> {
  const { summary } = desk.session.getState().workspace!;
  const { prices } = await desk.api.planBasis();
  const plan = startPlan({
    id: newId('plan'),
    title: titles.plan,
    variant: { id: newId('variant'), title: titles.variant },
    base: { workspace: summary.name, hash: summary.hash },
    prices,
  });
  await shelve(desk, plan);
}

/** The user knows of what could not be opened. */
export function forgetUnopened({ planning }: Pick<PlanningDesk, 'planning'>): void {
  planning.setState({ unopened: [] });
}

/** Opens another plan of this browser; whether it could be. Where it could not, the one that was open is open again. */
export async function switchPlan(desk: PlanningDesk, id: string): Promise<OpenAnswer> {
  const before = planNow(desk.plans.getState());
  const answer = await openSavedPlan(desk, id);
  if (answer.ok) cleared(desk);
  else if (before) await openSavedPlan(desk, before.id);
  return answer;
}

/** Puts a plan on the shelf and shows it; in memory only, and saying so, where there is no room or no storage. */
export async function shelve(desk: PlanningDesk, plan: Plan): Promise<void> {
  try {
    await createSavedPlan(desk, plan);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    // What was open before is written no more: nothing of this plan may get into its journal.
    await desk.shelf.close();
    desk.plans.setState({
      history: startHistory(plan),
      saving: { kind: 'failed', because: 'storage', message },
      refusal: null,
      exportedAt: null,
      recovery: null,
    });
  }
  cleared(desk);
}

/** Plans of the open workspace in this browser, the last saved first; none where the browser keeps nothing. */
export async function plansOfWorkspace({ shelf, session }: PlanningDesk): Promise<readonly PlanHeader[]> {
  const name = session.getState().workspace?.summary.name;
  const headers = await shelf.list().catch((): readonly PlanHeader[] => []);
  return headers.filter(({ base }) => base.workspace === name).sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
}

function isOpenOn({ plans, planning, session }: PlanningDesk): boolean {
  return plans.getState().history !== null && planning.getState().openFor === session.getState().workspace?.key;
}

/** What belonged to the plan before goes with it; what is known of the workspace stays. */
function cleared({ planning, session }: PlanningDesk): void {
  const { places, ground, basis, zones, reach, isMapDrawn, isClose, isGuideHidden } = planning.getState();
  const openFor = session.getState().workspace?.key ?? null;
  const kept = { places, ground, basis, zones, reach, isMapDrawn, isClose, isGuideHidden };
  planning.setState({ ...initialPlanning, ...kept, openFor }, true);
}
