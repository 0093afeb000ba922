import { initialView, type Subject } from '../state/view-store.ts';
import type { Desk } from './desk.ts';

/** Colours the areas by another indicator or target. The user's own class edges belong to the old one and go with it. */
export function chooseSubject({ view }: Desk, subject: Subject): void {
  const { method } = view.getState();
  view.setState({ subject, edges: [], method: method === 'user' ? initialView.method : method });
}
