import { connectDrawing, type DrawingConnection } from '../../jobs/drawing/connect.ts';
import { keepChoice, keepPlanOfTab, keptChoice } from '../../state/kept-choices.ts';
import { createPlanStore } from '../../state/plan-store.ts';
import { createPlanningStore, initialPlanning, type PlanningStore } from '../../state/planning-store.ts';
import type { PlanShelf } from '../../state/save/plan-shelf.ts';
import type { Desk } from '../desk.ts';
import { keepSaved } from './keep-saved.ts';
import type { PlanDesk } from './plan-desk.ts';
import { planShelfOf } from './plan-shelf-of.ts';

/** What the planning screen works on beside the plan: what is in the hand, and the worker that knows what lies around. */
export type PlanningDesk = PlanDesk & {
  readonly planning: PlanningStore;
  readonly drawing: DrawingConnection;
  readonly shelf: PlanShelf;
};

/** One for the page, kept while another screen is on: a plan is not lost by a look at the meeting map. */
const made = new WeakMap<Desk['session'], PlanningDesk>();

export function planningDeskOf(desk: Desk): PlanningDesk {
  const known = made.get(desk.session);
  if (known) return known;
  const { view, session, api } = desk;
  const plans = createPlanStore();
  const shelf = planShelfOf(plans);
  const isGuideHidden = keptChoice('planGuideHidden') === 'yes';
  // Ids of variants are never given twice: of another plan it names none, and the first is shown.
  const planning = createPlanningStore({ ...initialPlanning, isGuideHidden, variant: keptChoice('planVariant') });
  planning.subscribe(({ variant }, before) => {
    if (variant !== before.variant) keepChoice('planVariant', variant);
  });
  plans.subscribe(({ history }, before) => {
    if (history && history.start !== before.history?.start) keepPlanOfTab(history.start.id);
  });
  const next = { view, session, api, plans, shelf, planning, drawing: connectDrawing() };
  // As long as the page lives: a plan is written whichever screen is on.
  keepSaved(next, () => {
    const { draft } = planning.getState();
    return draft?.tool === 'road' && draft.element === null && draft.settled > 1;
  });
  made.set(session, next);
  return next;
}
