import { viewOfQuery } from '../state/view-url.ts';
import type { Desk } from './desk.ts';

/** Takes the view from an address: a link, or the browser's back and forward. */
export function restoreView({ view }: Desk, query: string): void {
  view.setState(viewOfQuery(query), true);
}
