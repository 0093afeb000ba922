import type { WorkspaceApi } from '../jobs/workspace/protocol.ts';
import type { SessionStore } from '../state/session-store.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What every command works on: the two stores of the meeting and the worker's side of the open workspace. */
export type Desk = {
  readonly view: ViewStore;
  readonly session: SessionStore;
  readonly api: WorkspaceApi;
  /** Whether the meeting is on the screen, which alone shows `session.figures`; left out: it is. */
  readonly isMeeting?: () => boolean;
};

/** The figures of a large workspace keep its worker for many seconds: the planning desk and the data desk would wait for what they do not show. */
export function needsFigures({ isMeeting }: Desk): boolean {
  return isMeeting?.() ?? true;
}
