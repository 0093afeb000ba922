import type { WorkspaceApi } from '../jobs/workspace/protocol.ts';
import type { SessionStore } from '../state/session-store.ts';
import type { ViewStore } from '../state/view-store.ts';

/** What every command works on: the two stores of the meeting and the worker's side of the open workspace. */
export type Desk = { readonly view: ViewStore; readonly session: SessionStore; readonly api: WorkspaceApi };
