import type { Page } from 'playwright-core';
import { waitForMark } from '../../browser/wait-for-mark.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { longestTask, measurePage, type Slowdown } from '../measure-page.ts';
import { withSites } from '../with-sites.ts';

type Step = { readonly ms: number; readonly longestTaskMs: number };

/**
 * One step of the timeline, from the key to the recoloured map (mark `guatu:recolour`), also with the main thread at a quarter
 * of its speed. The peer changes a colour expression on the same polygons and computes nothing.
 */
export function bench(samples: number): Promise<BenchResult> {
  return withSites(async ({ browser, ours, peer, built }) => {
    const run = async (site: { url: string; mark: string }, mark: string, slowdown: Slowdown) => {
      const steps: Step[] = [];
      const { heapMb } = await measurePage(browser, { ...site, slowdown }, async (page) => {
        for (let i = 0; i < samples; i++) steps.push(await stepTimeline(page, mark, i));
      });
      return { ms: middle(steps, 'ms'), longestTaskMs: middle(steps, 'longestTaskMs'), heapMb };
    };
    const normal = await run(ours, 'guatu:recolour', 1);
    const bare = await run(peer, 'peer:recolour', 1);
    const slow = await run(ours, 'guatu:recolour', 4);
    return {
      name: 'recolour',
      ours: {
        recolourMs: normal.ms,
        recolourSlowMs: slow.ms,
        longestTaskMs: normal.longestTaskMs,
        longestTaskSlowMs: slow.longestTaskMs,
      },
      peers: [
        { name: 'bare maplibre-gl page', version: built.version, ms: bare.ms, ratio: rounded(bare.ms / normal.ms) },
      ],
      agreement: `both show the ${built.polygons} polygons of the demo; ours also computes the figures of the new date`,
      memoryMB: rounded(normal.heapMb),
      budget: { longestTaskMs: 50 },
    };
  });
}

function middle(steps: readonly Step[], key: keyof Step): number {
  return rounded(median(steps.map((step) => step[key])));
}

/** Steps back and forth, so that there is always a period to step to. */
async function stepTimeline(page: Page, mark: string, index: number): Promise<Step> {
  await page.waitForTimeout(500);
  await page.evaluate((name) => performance.clearMarks(name), mark);
  // One period back, then on again; the peer takes any key.
  await page.keyboard.press(index % 2 === 0 ? '[' : ']');
  const end = await waitForMark(page, mark);
  const start = await page.evaluate(() => benchKeyAt);
  return { ms: end - start, longestTaskMs: await longestTask(page, start - 1, end) };
}
