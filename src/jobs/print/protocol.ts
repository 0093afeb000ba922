import type { OpenWorkspace } from '../../state/session-store.ts';
import type { WorkspaceApi } from '../workspace/protocol.ts';
import type { PrintFormat, PrintRequest } from './print-request.ts';

/** What the dialog shows of a page before it is made: the page itself. */
export type PrintPreview = {
  readonly svg: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Which page of them it is, the first is 0. */
  readonly page: number;
  /** Pages that an atlas would have; one otherwise. */
  readonly pages: number;
  /** Small sheets that this page would be cut onto; one where it stays whole. */
  readonly tiles: number;
  /** The N of 1:N. */
  readonly scale: number;
  /** False when a chosen scale shows less than everything. */
  readonly isWhole: boolean;
  /** Names that found no room. */
  readonly leftOut: number;
};

/** The worker's side. One workspace is open at a time. */
export type PrintApi = {
  /** `api` answers questions about the open workspace. */
  open(workspace: OpenWorkspace, api: WorkspaceApi): void;
  /** One page of the request, the first is 0; null when there is no area to draw. */
  preview(request: PrintRequest, page: number): Promise<PrintPreview | null>;
  /** The file; `onProgress` hears the share done, 0 to 1. Null when there is no area to draw. */
  make(
    request: PrintRequest,
    format: PrintFormat,
    onProgress: (share: number) => void,
  ): Promise<Uint8Array<ArrayBuffer> | null>;
};
