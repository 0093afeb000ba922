import { initialSession } from '../state/session-store.ts';
import { initialView, ownChoices } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Back to the chooser. What is the reader's own stays. */
export function closeWorkspace({ view, session }: Desk): void {
  view.setState({ ...initialView, ...ownChoices(view.getState()) }, true);
  session.setState(initialSession, true);
}
