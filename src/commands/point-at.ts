import type { Cursor } from '../state/session-store.ts';
import type { Desk } from './desk.ts';

/** What the pointer or the list's focus is on; null for nothing. */
export function pointAt({ session }: Desk, cursor: Cursor | null): void {
  session.setState({ cursor });
}
