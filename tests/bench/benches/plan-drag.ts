import { rmSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ensureSite } from '../../../src/cli/ensure-site.ts';
import { serveSite } from '../../../src/cli/serve-site.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { type LongestTask, longestTaskDuring } from '../main-thread-cpu.ts';
import { scaleSite } from '../plan-scale.ts';

const size = { villages: 128_000, roads: 2_000 } as const;
const moves = 40;
const patienceMs = 600_000;

/**
 * One vertex of a road dragged by the mouse on the planning desk: 128,000 villages, 2,000 roads of 25 vertices. Longest task of the main thread while the
 * hand moves, and from letting go until all has come to rest. By processor time, which other programs do not stretch, and by the clock, which with
 * software WebGL also holds what the page waits for the drawing of the map.
 */
export async function bench(samples: number): Promise<BenchResult> {
  ensureSite();
  const { folder, workspace, planFile } = scaleSite(size);
  const site = await serveSite({ root: folder });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1100, height: 620 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(patienceMs);
    await page.goto(`${site.url}#/plan?w=${workspace}`);
    await page.locator('.reach-number').waitFor();
    await openPlan(page, planFile);
    const cdp = await page.context().newCDPSession(page);
    const [drags, rests]: [LongestTask[], LongestTask[]] = [[], []];
    let followed = 0;
    for (let k = 0; k < samples; k++) {
      const [x, y] = await vertexInSight(page);
      const seen = new Set<string>();
      drags.push(
        await longestTaskDuring(cdp, async () => {
          await page.mouse.move(x, y);
          await page.mouse.down();
          for (let step = 1; step <= moves; step++) {
            await page.mouse.move(x + step * 1.5, y - step);
            await page.waitForTimeout(25);
            seen.add(await page.locator('.reach-headline').innerText());
          }
        }),
      );
      // Software WebGL may still be busy with the map: the hand waits for its first frame.
      await page.locator('.reach-headline[data-drawing="true"]').waitFor();
      followed += seen.size;
      rests.push(
        await longestTaskDuring(cdp, async () => {
          await page.mouse.up();
          await page.waitForTimeout(4000);
        }),
      );
      await page.keyboard.press('Control+z');
      await page.waitForTimeout(4000);
    }
    const memory = await page.evaluate(
      () =>
        (performance as unknown as { readonly memory?: { readonly usedJSHeapSize: number } }).memory?.usedJSHeapSize,
    );
    const middle = (list: readonly LongestTask[], of: keyof LongestTask) =>
      rounded(median(list.map((each) => each[of])));
    return {
      name: 'plan-drag',
      ours: {
        dragProcessorMs: middle(drags, 'processorMs'),
        dragClockMs: middle(drags, 'clockMs'),
        restProcessorMs: middle(rests, 'processorMs'),
        restClockMs: middle(rests, 'clockMs'),
      },
      peers: [],
      agreement: `${size.villages} villages, ${size.roads} roads; ${samples * moves} moves, ${followed} different headlines`,
      memoryMB: rounded((memory ?? 0) / 1e6),
      budget: { dragProcessorMs: 50, restProcessorMs: 50 },
    };
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function openPlan(page: Page, planFile: string): Promise<void> {
  await page.getByRole('button', { name: /^规划文件/ }).click();
  await page.getByLabel('打开规划文件…').setInputFiles(planFile);
  await page.getByText(`${size.roads} 个`, { exact: true }).waitFor();
  await page.locator('canvas.maplibregl-canvas').focus();
  await page.keyboard.press(']');
  for (let k = 0; k < 5; k++) await page.keyboard.press('+');
  await page.keyboard.press('[');
  await page.keyboard.press(']');
}

/** A handle well inside the map, once the map has come to rest. */
async function vertexInSight(page: Page): Promise<readonly [x: number, y: number]> {
  const map = (await page.locator('#plan-map').boundingBox())!;
  for (let before = ''; ; ) {
    await page.waitForTimeout(1500);
    const boxes = await Promise.all((await page.locator('.drawing-vertex').all()).map((each) => each.boundingBox()));
    const now = JSON.stringify(boxes);
    const places = boxes.flatMap((box) => (box ? [[box.x + box.width / 2, box.y + box.height / 2] as const] : []));
    const inside = places.find(
      ([x, y]) => x > map.x + 150 && x < map.x + map.width - 150 && y > map.y + 120 && y < map.y + map.height - 120,
    );
    if (now === before && inside) return inside;
    before = now;
  }
}
