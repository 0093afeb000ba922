import { rmSync } from 'node:fs';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { ensureSite } from '../../src/cli/ensure-site.ts';
import { serveSite } from '../../src/cli/serve-site.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { twoFrames } from '../browser/two-frames.ts';
import { scaleSite } from './plan-scale.ts';

export const scale = { villages: 128_000, roads: 2_000 } as const;
const patienceMs = 300_000;
/** From the release until saved, counted, drawn anew and the worker asked: their timers end 250 and 350 ms after the last change. */
const settledMs = 1500;

export type ScaleDesk = { readonly page: Page; readonly cdp: CDPSession; readonly openPlan: () => Promise<void> };

/** The planning desk of the largest workspace in a browser; nothing of it is left afterwards. `openPlan` opens the plan of `scale.roads` roads. */
export async function onScaleDesk<T>(work: (desk: ScaleDesk) => Promise<T>): Promise<T> {
  ensureSite();
  const { folder, workspace, planFile } = scaleSite(scale);
  const site = await serveSite({ root: folder });
  const browser = await launchBrowser();
  try {
    // A small page: software WebGL pays by the pixel.
    const page = await browser.newPage({
      viewport: { width: 1100, height: 620 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    page.setDefaultTimeout(patienceMs);
    const cdp = await page.context().newCDPSession(page);
    await page.goto(`${site.url}#/plan?w=${workspace}`);
    await page.locator('.reach-number').waitFor();
    // deck.gl has its context and has drawn the villages: what it takes is no part of what is measured.
    await page.waitForFunction(() => {
      const map = document.querySelector('#plan-map');
      return (map?.querySelectorAll('canvas').length ?? 0) > 1 && !map?.parentElement?.querySelector('[data-overlay]');
    });
    await page.waitForTimeout(settledMs);
    return await work({ page, cdp, openPlan: () => openPlan(page, planFile) });
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

async function openPlan(page: Page, planFile: string): Promise<void> {
  await clicked(page.getByRole('button', { name: /^规划文件/ }));
  await page.getByLabel('打开规划文件…').setInputFiles(planFile);
  await page.getByText(`${scale.roads} 个`, { exact: true }).first().waitFor();
  await page.waitForTimeout(settledMs);
}

/** So near that few of the villages are in sight: a frame takes milliseconds. */
export async function comeNear(page: Page): Promise<void> {
  await page.locator('canvas.maplibregl-canvas').focus();
  for (const key of [']', '+', '+', '+', '+', '+', '[']) await page.keyboard.press(key);
  await twoFrames(page);
}

/** Ways along the roads are counted from here on, instead of straight lines. */
export async function chooseAlong(page: Page): Promise<void> {
  await page.getByLabel('量法').selectOption('roads');
  await page.getByLabel('步行段不超过').waitFor();
  await page.waitForTimeout(settledMs);
  await page.locator('canvas.maplibregl-canvas').focus();
}

/** Selects the next road. Resolves with a handle of it well inside the map, once two looks at it agree; throws when there is none for a minute. */
export async function nextVertex(page: Page): Promise<readonly [x: number, y: number]> {
  await page.keyboard.press(']');
  // Until then the handles in sight are those of the road before.
  await twoFrames(page);
  const map = (await page.locator('#plan-map').boundingBox())!;
  for (let [before, looks] = ['', 0]; ; looks++) {
    if (looks === 150)
      throw new Error(`scale desk: expected a vertex at rest inside the map ${JSON.stringify(map)}, got ${before}`);
    await page.waitForTimeout(400);
    const middles = await page.locator('.drawing-vertex').evaluateAll((handles) =>
      handles.map((handle): [number, number] => {
        const { x, y, width, height } = handle.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
      }),
    );
    const now = JSON.stringify(middles);
    const inside = middles.find(
      ([x, y]) => x > map.x + 130 && x < map.x + map.width - 130 && y > map.y + 110 && y < map.y + map.height - 110,
    );
    if (now === before && inside) return inside;
    before = now;
  }
}

/** Without waiting for two frames alike, which software WebGL takes seconds for. */
export function clicked(button: Locator): Promise<void> {
  return button.evaluate((element) => (element as HTMLElement).click());
}

/** Main-thread heap of the page after all that nobody holds is gone, megabytes. */
export async function heapAfterCollection(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
