import { type Remote, releaseProxy, wrap } from 'comlink';
import type { DatumVerdict } from '../../core/geo/datum-candidates.ts';
import type { ConvertedLayer } from '../../io/import/crs/convert-layer.ts';
import type { CrsId } from '../../io/import/crs/crs-id.ts';
import type { Hints, Understanding, UnderstoodLayer } from '../../io/import/understanding.ts';
import type { WorkspaceFile } from '../../io/locate-package.ts';
import type { DatumQuestion, ImportApi } from './protocol.ts';

/** A file that takes longer is stopped. */
const fileSeconds = 10;

/** The main thread's side of imports. Every call has a worker of its own, killed when it is done, stalls, or is aborted. */
export type ImportConnection = {
  /**
   * What files hold. One that stalls for ten seconds, or brings the worker down, gives an understanding with nothing but the issue
   * that says so. Rejects with an AbortError when `signal` aborts.
   */
  understand(files: readonly WorkspaceFile[], hints: Hints, signal?: AbortSignal): Promise<Understanding>;
  tryDatums(question: DatumQuestion, signal?: AbortSignal): Promise<DatumVerdict<CrsId>>;
  convertLayer(layer: UnderstoodLayer, crs: CrsId, signal?: AbortSignal): Promise<ConvertedLayer>;
};

type Outcome<Result> = { readonly kind: 'done'; readonly result: Result } | { readonly kind: 'stalled' | 'crashed' };

/** Connects to workers made by `createWorker`; the one of this folder unless a test brings another. */
export function connectImport(
  createWorker: () => Worker = () =>
    new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'import' }),
): ImportConnection {
  async function once<Result>(
    ask: (api: Remote<ImportApi>) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Outcome<Result>> {
    signal?.throwIfAborted();
    const worker = createWorker();
    const api = wrap<ImportApi>(worker);
    let stop = () => {};
    try {
      return await Promise.race([
        ask(api).then((result): Outcome<Result> => ({ kind: 'done', result })),
        new Promise<Outcome<Result>>((settle, fail) => {
          const timer = setTimeout(() => settle({ kind: 'stalled' }), fileSeconds * 1000);
          const crash = (event: Event) => {
            event.preventDefault();
            settle({ kind: 'crashed' });
          };
          const abort = () => fail(signal?.reason);
          worker.addEventListener('error', crash);
          signal?.addEventListener('abort', abort);
          stop = () => {
            clearTimeout(timer);
            worker.removeEventListener('error', crash);
            signal?.removeEventListener('abort', abort);
          };
        }),
      ]);
    } finally {
      stop();
      api[releaseProxy]();
      worker.terminate();
    }
  }

  async function answered<Result>(
    ask: (api: Remote<ImportApi>) => Promise<Result>,
    signal: AbortSignal | undefined,
  ): Promise<Result> {
    const outcome = await once(ask, signal);
    if (outcome.kind !== 'done')
      throw new Error(`import job: expected an answer within ${fileSeconds} s, the worker ${outcome.kind}`);
    return outcome.result;
  }

  return {
    async understand(files, hints, signal) {
      const outcome = await once((api) => api.understand(files, hints), signal);
      return outcome.kind === 'done' ? outcome.result : stopped(files, outcome.kind);
    },
    tryDatums: (question, signal) => answered((api) => api.tryDatums(question), signal),
    convertLayer: (layer, crs, signal) => answered((api) => api.convertLayer(layer, crs), signal),
  };
}

function stopped(files: readonly WorkspaceFile[], kind: 'stalled' | 'crashed'): Understanding {
  const issues = files.map(({ path }) => ({
    code: kind === 'stalled' ? ('fileTimedOut' as const) : ('fileTooMuchMemory' as const),
    severity: 'error' as const,
    where: { file: path },
    context: { expected: kind === 'stalled' ? fileSeconds : 4000 },
  }));
  return {
    files: files.map(({ path }) => ({ file: path, format: 'unknown', encoding: null, sheets: [] })),
    tables: [],
    layers: [],
    workspaces: [],
    issues,
  };
}
