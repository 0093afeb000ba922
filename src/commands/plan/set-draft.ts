import type { Snap } from '../../core/drawing/snap.ts';
import type { LonLat } from '../../core/unit.ts';
import type { AskedOfGesture, Draft } from '../../state/planning-store.ts';
import type { PlanningDesk } from './planning-desk.ts';

/** What is in the hand now; not in the plan, not undoable. */
export function setDraft({ planning }: PlanningDesk, draft: Draft | null): void {
  planning.setState({ draft });
}

/** What the pointer is caught by and what lies under it. */
export function setPointer({ planning }: PlanningDesk, snap: Snap | null, hovered: string | null): void {
  const now = planning.getState();
  if (now.snap !== snap || now.hovered !== hovered) planning.setState({ snap, hovered });
}

/** Where the keyboard's cross stands; null puts it away. */
export function setCursor({ planning }: PlanningDesk, cursor: LonLat | null): void {
  planning.setState({ cursor });
}

/** Keeps what was measured on the map. */
export function keepMeasured({ planning }: PlanningDesk, measured: readonly LonLat[]): void {
  planning.setState({ measured, draft: null });
}

/** Ends the line in hand, takes its last place back or drops it: what keys and a double-click do, for fingers. */
export function askGesture({ planning }: PlanningDesk, what: AskedOfGesture): void {
  planning.setState({ asked: { what } });
}

/** The map shows a place. */
export function showPlace({ planning }: PlanningDesk, at: LonLat): void {
  planning.setState({ goTo: { at } });
}

/** Said by the map when it takes gestures, and when it is gone. */
export function setMapDrawn({ planning }: PlanningDesk, isMapDrawn: boolean): void {
  planning.setState({ isMapDrawn });
}

/** Said by the map when it has come nearer or gone farther away. */
export function setClose({ planning }: PlanningDesk, isClose: boolean): void {
  if (planning.getState().isClose !== isClose) planning.setState({ isClose });
}

export function setTargetYear({ planning }: PlanningDesk, targetYear: number): void {
  planning.setState({ targetYear });
}
