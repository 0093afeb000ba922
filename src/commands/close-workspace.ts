import { initialSession } from '../state/session-store.ts';
import { initialView } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Back to the chooser. Language and theme stay. */
export function closeWorkspace({ view, session }: Desk): void {
  const { language, theme } = view.getState();
  view.setState({ ...initialView, language, theme }, true);
  session.setState(initialSession, true);
}
