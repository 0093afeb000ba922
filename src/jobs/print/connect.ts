import { expose, proxy, transfer, wrap } from 'comlink';
import type { OpenWorkspace } from '../../state/session-store.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';
import type { PrintFormat, PrintRequest } from './print-request.ts';
import type { PrintApi, PrintPreview } from './protocol.ts';

/** The main thread's side of the worker. `stop` kills it, whatever it is doing; what was asked is then never answered. */
export type PrintConnection = {
  preview(request: PrintRequest, page: number): Promise<PrintPreview | null>;
  make(
    request: PrintRequest,
    format: PrintFormat,
    onProgress: (share: number) => void,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
  stop(): void;
};

/** Starts a worker that lays out and writes pages, so that a long one holds up nothing else; it asks `api` for figures. */
export function connectPrint(workspace: OpenWorkspace, api: WorkspaceApi): PrintConnection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'print' });
  const { port1, port2 } = new MessageChannel();
  expose(api, port1);
  const remote = wrap<Omit<PrintApi, 'open'> & { open(workspace: OpenWorkspace, port: MessagePort): void }>(worker);
  const opened = remote.open(workspace, transfer(port2, [port2]));
  return {
    async preview(request, page) {
      await opened;
      return remote.preview(request, page);
    },
    async make(request, format, onProgress) {
      await opened;
      return remote.make(request, format, proxy(onProgress));
    },
    stop() {
      worker.terminate();
      port1.close();
    },
  };
}
