import { type Remote, wrap } from 'comlink';
import type { ReachApi } from './protocol.ts';

/** The main thread's side of the worker. `stop` kills it. */
export type ReachConnection = { readonly api: Remote<ReachApi>; stop(): void };

export function connectReach(): ReachConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'reach' });
  return { api: wrap<ReachApi>(worker), stop: () => worker.terminate() };
}
