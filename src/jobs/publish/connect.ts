import { type Remote, wrap } from 'comlink';
import type { PublishApi } from './protocol.ts';

/** The main thread's side of the worker. `stop` kills it; what was asked is then never answered. */
export type PublishConnection = { readonly api: Remote<PublishApi>; stop(): void };

/** Starts a worker that draws public pages, so that hundreds of them hold up neither the screen nor the workspace. */
export function connectPublish(): PublishConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'publish' });
  return { api: wrap<PublishApi>(worker), stop: () => worker.terminate() };
}
