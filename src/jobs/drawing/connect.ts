import { type Remote, wrap } from 'comlink';
import type { DrawingApi } from './protocol.ts';

/** The main thread's side of the worker. `stop` kills it. */
export type DrawingConnection = { readonly api: Remote<DrawingApi>; stop(): void };

export function connectDrawing(): DrawingConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'drawing' });
  return { api: wrap<DrawingApi>(worker), stop: () => worker.terminate() };
}
