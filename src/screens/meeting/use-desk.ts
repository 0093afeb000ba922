import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { NothingBeside } from '../../commands/beside/ask-beside.ts';
import type { DataDesk } from '../../commands/data-desk.ts';
import { type AreaIndex, areaIndexOf } from '../../state/selectors/area-index.ts';
import { type Beside, besideKey, type Side, shownBeside } from '../../state/selectors/beside.ts';
import { type Shown, shownOf } from '../../state/selectors/shown.ts';
import type { OpenWorkspace, SessionState } from '../../state/session-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import { type Catalogue, catalogueOf } from '../../text/catalogue.ts';

export const DeskContext = createContext<DataDesk | null>(null);

/** The stores and the worker of the screen. */
export function useDesk(): DataDesk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('expected a desk around the meeting screen, got none');
  return desk;
}

export function useView<Part>(select: (view: ViewState) => Part): Part {
  return useStore(useDesk().view, select);
}

export function useSession<Part>(select: (session: SessionState) => Part): Part {
  return useStore(useDesk().session, select);
}

export function useWords(): Catalogue {
  return catalogueOf(useView((view) => view.language));
}

/** The open workspace; only for components that stand inside one. */
export function useWorkspace(): OpenWorkspace {
  const workspace = useSession((session) => session.workspace);
  if (!workspace) throw new Error('expected an open workspace, got none');
  return workspace;
}

export function useAreaIndex(): AreaIndex {
  return areaIndexOf(useWorkspace().summary);
}

/** The sides of the comparison under way, or why there are none; null while there is no comparison or it is being computed. */
export const BesideContext = createContext<Beside | NothingBeside | null>(null);

/** What everything inside shows instead of what the map shows: the card under the pointer, on the other side of the divider. */
export const ShownContext = createContext<Shown | null>(null);

export function useBeside(): Beside | NothingBeside | null {
  return useContext(BesideContext);
}

/** The side of the comparison that the map shows; null where it shows what it would show without one. */
export function useSide(): Side | null {
  const beside = useBeside();
  const workspace = useWorkspace();
  const view = useView((state) => state);
  const { resolved } = useBareShown();
  if (beside === null || typeof beside === 'string') return null;
  if (beside.key !== besideKey(resolved, view, workspace.summary)) return null;
  return view.aside ? beside.other : beside.present;
}

/** What map, legend, list and cards show. */
export function useShown(): Shown {
  const shown = useBareShown();
  const side = useSide();
  return useContext(ShownContext) ?? (side === null ? shown : shownBeside(shown, side));
}

/** What they would show without a comparison. */
export function useBareShown(): Shown {
  const view = useView((state) => state);
  const workspace = useWorkspace();
  // Selected, not derived after: an answer for the cards then does not draw the map's panels again.
  return useSession((session) => shownOf(view, workspace, session.figures));
}
