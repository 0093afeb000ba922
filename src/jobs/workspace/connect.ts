import { proxy, type Remote, wrap } from 'comlink';
import type { WorkspaceApi, WorkspaceInput } from './protocol.ts';

/** The main thread's side of the worker. `stop` kills it, whatever it is doing. */
export type WorkspaceConnection = {
  readonly api: Remote<WorkspaceApi>;
  open(input: WorkspaceInput, onProgress: (share: number, step: string) => void): ReturnType<WorkspaceApi['open']>;
  stop(): void;
};

/** Starts a worker of its own. Nothing but plain data crosses over. */
export function connectWorkspace(): WorkspaceConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'workspace' });
  const api = wrap<WorkspaceApi>(worker);
  return {
    api,
    open: (input, onProgress) => api.open(input, proxy(onProgress)),
    stop: () => worker.terminate(),
  };
}
