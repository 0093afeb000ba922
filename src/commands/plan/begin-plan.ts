import type { Plan } from '../../core/plan/plan.ts';
import { startPlan } from '../../core/plan/start-plan.ts';
import { planOfTab } from '../../state/kept-choices.ts';
import { nextChange } from '../../state/next-change.ts';
import { initialPlanning } from '../../state/planning-store.ts';
import type { PlanHeader } from '../../state/save/journal-record.ts';
import type { OpenAnswer } from '../../state/save/plan-shelf.ts';
import { planNow } from '../../state/selectors/present-plan.ts';
import { newId } from './new-id.ts';
import { createSavedPlan, openSavedPlan, takeOverPlan } from './open-plan.ts';
import type { PlanningDesk } from './planning-desk.ts';

export type PlanTitles = { readonly plan: string; readonly variant: string };

/**
 * The plan of the open workspace that was drawn on or opened last in this browser (in this tab, when it is loaded again), else a new one; nothing while one of it is open. One that cannot be opened is left
 * as it lies there and named in `planning.unopened`. Where the browser keeps nothing, the plan lives in memory and says so.
 */
export async function beginPlan(desk: PlanningDesk, titles: PlanTitles): Promise<void> {
  const { session, planning } = desk;
  const key = session.getState().workspace?.key;
  // Another workspace may be waiting for its plan: each in its turn, none dropped.
  while (planning.getState().isBeginning) await nextChange(planning);
  if (key === undefined || session.getState().workspace?.key !== key || isOpenOn(desk)) return;
  planning.setState({ isBeginning: true });
  try {
    const unopened: string[] = [];
    let answer: OpenAnswer | null = null;
    for (const { id, title } of await plansOfWorkspace(desk)) {
      // One whose records the browser cannot read at all must not stand in the way of the others.
      answer = await openSavedPlan(desk, id).catch(() => null);
      if (answer?.ok || answer?.because === 'unsaved') break;
      unopened.push(title);
    }
    if (answer?.ok) cleared(desk, key);
    else if (answer?.because === 'unsaved') askToLeave(desk, () => beginPlan(desk, titles));
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

/** Opens another plan of this browser; whether it could be. Where it could not, the one that was open stays so. */
export async function switchPlan(desk: PlanningDesk, id: string): Promise<OpenAnswer> {
  return arrived(desk, await openSavedPlan(desk, id), () => switchPlan(desk, id));
}

/** Puts a plan on the shelf and shows it; in memory only, and saying so, where there is no room or no storage. */
export async function shelve(desk: PlanningDesk, plan: Plan): Promise<OpenAnswer> {
  return arrived(desk, await createSavedPlan(desk, plan), () => shelve(desk, plan));
}

/** Takes the right to write the open plan away from the other tab; what that one has saved is here then. */
export async function takeOver(desk: PlanningDesk): Promise<void> {
  const { id } = planNow(desk.plans.getState())!;
  const answer = await takeOverPlan(desk, id);
  if (!answer.ok && answer.because === 'unsaved') askToLeave(desk, () => takeOver(desk));
}

function arrived(desk: PlanningDesk, answer: OpenAnswer, again: () => Promise<unknown>): OpenAnswer {
  if (answer.ok) cleared(desk, desk.session.getState().workspace?.key ?? null);
  else if (answer.because === 'unsaved') askToLeave(desk, again);
  return answer;
}

/** What the open plan holds is nowhere but in memory: somebody has to say that it may go. */
function askToLeave({ planning }: PlanningDesk, again: () => Promise<unknown>): void {
  planning.setState({ leaving: again });
}

/** The changes that could not be written may go; what was wanted is done. */
export async function leaveUnsaved({ planning, shelf }: PlanningDesk): Promise<void> {
  const { leaving } = planning.getState();
  planning.setState({ leaving: null });
  shelf.giveUp();
  await leaving?.();
}

/** The plan stays open. */
export function stayHere({ planning }: PlanningDesk): void {
  planning.setState({ leaving: null });
}

/**
 * All plans in this browser, those of the open workspace first, of them the one drawn on or opened last: one whose workspace has another name now, or is gone, can
 * still be opened. None where the browser keeps nothing.
 */
export async function plansHere({ shelf, session }: PlanningDesk): Promise<readonly PlanHeader[]> {
  const name = session.getState().workspace?.summary.name;
  const headers = await shelf.list().catch((): readonly PlanHeader[] => []);
  const rank = ({ base }: PlanHeader) => (base.workspace === name ? 0 : 1);
  return [...headers].sort((a, b) => rank(a) - rank(b));
}

async function plansOfWorkspace(desk: PlanningDesk): Promise<readonly PlanHeader[]> {
  const name = desk.session.getState().workspace?.summary.name;
  const own = (await plansHere(desk)).filter(({ base }) => base.workspace === name);
  const before = planOfTab();
  return own.sort((a, b) => Number(b.id === before) - Number(a.id === before));
}

function isOpenOn({ plans, planning, session }: PlanningDesk): boolean {
  return plans.getState().history !== null && planning.getState().openFor === session.getState().workspace?.key;
}

/** What belonged to the plan before goes with it; what is known of the workspace stays, and the variant shown last, which only its own plan has. `openFor` is the key of that workspace. */
function cleared({ planning }: PlanningDesk, openFor: string | null): void {
  const { places, ground, basis, zones, reach, isMapDrawn, isClose, isGuideHidden, variant } = planning.getState();
  const kept = { places, ground, basis, zones, reach, isMapDrawn, isClose, isGuideHidden, variant };
  planning.setState({ ...initialPlanning, ...kept, openFor }, true);
}
