import type { Desk } from './desk.ts';

/** What was said has been read. */
export function clearNotice({ session }: Desk): void {
  session.setState({ notice: null });
}
