import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import type { Plan, PlanElement, Variant } from '../../core/plan/plan.ts';
import type { PlanState } from '../../state/plan-store.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { elementsById, planNow, shownElements, shownVariant } from '../../state/selectors/present-plan.ts';
import type { OpenWorkspace, SessionState } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import { type Catalogue, catalogueOf } from '../../text/catalogue.ts';
import { type ElementFieldWords, elementFieldWords } from '../../text/element-field-words.ts';
import { type PlanningPanelWords, planningPanelWords } from '../../text/planning-panel-words.ts';
import { type PlanningWords, planningWordsOf } from '../../text/planning-words.ts';

export const PlanningContext = createContext<PlanningDesk | null>(null);

/** The stores and workers of the planning desk. */
export function useDesk(): PlanningDesk {
  const desk = useContext(PlanningContext);
  if (!desk) throw new Error('expected a desk around the planning screen, got none');
  return desk;
}

export function usePlanning<Part>(select: (planning: PlanningState) => Part): Part {
  return useStore(useDesk().planning, select);
}

export function usePlans<Part>(select: (plans: PlanState) => Part): Part {
  return useStore(useDesk().plans, select);
}

export function useView<Part>(select: (view: ViewState) => Part): Part {
  return useStore(useDesk().view, select);
}

export function useSession<Part>(select: (session: SessionState) => Part): Part {
  return useStore(useDesk().session, select);
}

/** The open workspace; only for components that stand inside one. */
export function useWorkspace(): OpenWorkspace {
  const workspace = useSession((session) => session.workspace);
  if (!workspace) throw new Error('expected an open workspace, got none');
  return workspace;
}

export function useWords(): PlanningWords {
  return planningWordsOf(useView((view) => view.language));
}

/** Words of the fields that an element has. */
export function useFieldWords(): ElementFieldWords {
  return elementFieldWords(useView((view) => view.language));
}

/** Of the panel's head, the guide and the day. */
export function usePanelWords(): PlanningPanelWords {
  return planningPanelWords(useView((view) => view.language));
}

/** Words that the screens share. */
export function useCatalogue(): Catalogue {
  return catalogueOf(useView((view) => view.language));
}

/** The plan in force; only for components that stand inside one. */
export function usePlan(): Plan {
  const plan = usePlans(planNow);
  if (!plan) throw new Error('expected an open plan, got none');
  return plan;
}

/** The variant that is shown. */
export function useVariant(): Variant {
  const chosen = usePlanning((planning) => planning.variant);
  return shownVariant(usePlan(), chosen)!;
}

export function useElements(): readonly PlanElement[] {
  const variant = usePlanning((planning) => planning.variant);
  return usePlans((plans) => shownElements(plans, { variant }));
}

/** The selected element as the plan has it; null when nothing is selected. */
export function useSelected(): PlanElement | null {
  const elements = useElements();
  const selected = usePlanning((planning) => planning.selected);
  return selected === null ? null : (elementsById(elements).get(selected) ?? null);
}
