import type { LoadedSlices, SliceSource } from '../../paper/font/typeset.ts';
import { writeSvg } from '../../paper/svg/write-svg.ts';
import { tilingOf } from '../../paper/wall/tile-page.ts';
import { makeSlides, makeWalls, type PrintSources } from './make-walls.ts';
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
    async preview(request, at) {
      const made = await makeWalls(request, opened(), () => {}, at);
      const wall = made?.walls[0];
      if (!made || !wall) return null;
      const { page, scale, isWhole, leftOut } = wall;
      const { widthMm, heightMm } = page;
      const tiles = request.tiles === null ? 1 : tilingOf(page, request.tiles).parts.length;
      const svg = writeSvg(page, made.typeset);
      const number = Math.min(at, made.pages - 1);
      return { svg, widthMm, heightMm, page: number, pages: made.pages, tiles, scale, isWhole, leftOut };
    },
    async make(request, format, onProgress) {
      if (format === 'pptx') {
        const scenes = opened().workspace.summary.scenes.map(({ id }) => id);
        return (await makeSlides(request, scenes, opened(), onProgress)) as Uint8Array<ArrayBuffer> | null;
      }
      const made = await makeWalls(request, opened(), (share) => onProgress(share * 0.7));
      if (made === null) return null;
      const bytes = await writeFile(made, format, request.tiles, (share) => onProgress(0.7 + share * 0.3));
      return bytes as Uint8Array<ArrayBuffer>;
    },
  };
}
