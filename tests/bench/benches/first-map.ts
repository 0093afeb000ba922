import type { Page } from 'playwright-core';
import { waitForMark } from '../../browser/wait-for-mark.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { measurePage, type PageRun } from '../measure-page.ts';
import { withSites } from '../with-sites.ts';

/**
 * From opening the address of a demo, with empty caches, to the first map: its areas with their figures are on the screen and answer the
 * pointer; also with the main thread at a quarter of its speed. `liveMapMs` is when WebGL has taken over, which pans and zooms. The peer is a
 * bare MapLibre page with the same polygons, to its own complete drawing. Runs alternate, so that a busy machine slows both.
 */
export function bench(samples: number): Promise<BenchResult> {
  return withSites(async ({ browser, ours, peer, built }) => {
    const [runs, slowRuns, peerRuns]: [PageRun[], PageRun[], PageRun[]] = [[], [], []];
    const liveMs: number[] = [];
    for (let i = 0; i < samples; i++) {
      const toLive = async (page: Page) => void liveMs.push(await waitForMark(page, 'guatu:live-map'));
      runs.push(await measurePage(browser, { ...ours, slowdown: 1 }, toLive));
      peerRuns.push(await measurePage(browser, { ...peer, slowdown: 1 }));
      slowRuns.push(await measurePage(browser, { ...ours, slowdown: 4 }));
    }
    const of = (list: readonly PageRun[], key: keyof PageRun) => rounded(median(list.map((run) => run[key])));
    const [firstMapMs, peerMs] = [of(runs, 'markMs'), of(peerRuns, 'markMs')];
    return {
      name: 'first-map',
      ours: {
        firstMapMs,
        liveMapMs: rounded(median(liveMs)),
        firstMapSlowMs: of(slowRuns, 'markMs'),
        longestTaskMs: of(runs, 'longestTaskMs'),
        longestTaskSlowMs: of(slowRuns, 'longestTaskMs'),
        scriptGzipKb: of(runs, 'scriptGzipKb'),
      },
      peers: [
        { name: 'bare maplibre-gl page', version: built.version, ms: peerMs, ratio: rounded(peerMs / firstMapMs) },
      ],
      agreement: `both draw the ${built.polygons} polygons of the demo; peer loads ${of(peerRuns, 'scriptGzipKb')} kB of script`,
      memoryMB: of(runs, 'heapMb'),
      budget: { firstMapMs: 1500, firstMapSlowMs: 3500, longestTaskMs: 200, longestTaskSlowMs: 800, scriptGzipKb: 640 },
    };
  });
}
