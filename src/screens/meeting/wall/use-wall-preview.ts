import { useEffect, useRef, useState } from 'react';
import { openPrint } from '../../../commands/open-print.ts';
import type { PrintFormat, PrintRequest } from '../../../jobs/print/print-request.ts';
import type { PrintPreview } from '../../../jobs/print/protocol.ts';
import { useDesk } from '../use-desk.ts';

type Connection = ReturnType<typeof openPrint>;

/** `none`: the view has nothing to draw. `failed`: our own fault, such as a font file that the site does not have. */
export type WallPreview = PrintPreview | 'waiting' | 'none' | 'failed';

export type WallWork = {
  readonly preview: WallPreview;
  /** Share done of the file being made; null when none is. */
  readonly progress: number | null;
  readonly make: (format: PrintFormat) => Promise<Uint8Array<ArrayBuffer> | null>;
  readonly cancel: () => void;
};

/** Typing is followed when it pauses this long, milliseconds. */
const pause = 250;

/** A page of a request, the first is 0, as it would be printed, kept up with it, and the making of its file in a worker. */
export function useWallPreview(request: PrintRequest, page: number): WallWork {
  const desk = useDesk();
  const connection = useRef<Connection | null>(null);
  const [preview, setPreview] = useState<WallPreview>('waiting');
  const [progress, setProgress] = useState<number | null>(null);
  /** Goes up when the worker is ended, so that a page it was laying out is laid out again. */
  const [worker, setWorker] = useState(0);
  const key = JSON.stringify([request, page]);
  useEffect(
    () => () => {
      connection.current?.stop();
      connection.current = null;
    },
    [],
  );
  const connected = (): Connection => {
    connection.current ??= openPrint(desk);
    return connection.current;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is the request; a new worker begins anew
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(async () => {
      try {
        const [wanted, at] = JSON.parse(key) as [PrintRequest, number];
        const shown = await connected().preview(wanted, at);
        if (isCurrent) setPreview(shown ?? 'none');
      } catch {
        if (isCurrent) setPreview('failed');
      }
    }, pause);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [key, worker]);
  return {
    preview,
    progress,
    async make(format) {
      setProgress(0);
      try {
        return await connected().make(request, format, setProgress);
      } catch {
        setPreview('failed');
        return null;
      } finally {
        setProgress(null);
      }
    },
    cancel() {
      connection.current?.stop();
      connection.current = null;
      setProgress(null);
      setWorker((count) => count + 1);
    },
  };
}
