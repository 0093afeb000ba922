import type { LoadedSlices, SliceSource } from '../../paper/font/typeset.ts';
import { writeSvg } from '../../paper/svg/write-svg.ts';
import { makeWall, type PrintSources } from './make-walls.ts';
import type { PrintApi } from './protocol.ts';
import { writeFile } from './write-file.ts';

/** The worker's work without the worker. Font slices once loaded are kept for the next page. */
export function createPrintJob(slices: SliceSource): PrintApi {
  let sources: PrintSources | null = null;
  const loaded: LoadedSlices = new Map();

  function opened(): PrintSources {
    if (sources === null) throw new Error('print job: expected an open workspace, got none');
    return sources;
  }

  return {
    open(workspace, api) {
      sources = { workspace, api, slices, loaded };
    },
    async preview(request) {
      const made = await makeWall(request, opened());
      const wall = made?.walls[0];
      if (!made || !wall) return null;
      const { page, scale, isWhole, leftOut } = wall;
      const { widthMm, heightMm } = page;
      return { svg: writeSvg(page, made.typeset), widthMm, heightMm, scale, isWhole, leftOut };
    },
    async make(request, format, onProgress) {
      const made = await makeWall(request, opened());
      if (made === null) return null;
      onProgress(0.5);
      const bytes = await writeFile(made, format, (share) => onProgress(0.5 + share * 0.5));
      return bytes as Uint8Array<ArrayBuffer>;
    },
  };
}
