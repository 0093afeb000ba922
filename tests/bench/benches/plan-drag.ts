import { rmSync } from 'node:fs';
import type { CDPSession, Locator, Page } from 'playwright-core';
import { ensureSite } from '../../../src/cli/ensure-site.ts';
import { serveSite } from '../../../src/cli/serve-site.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { twoFrames } from '../../browser/two-frames.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';
import { type LongestTask, longestTaskDuring } from '../main-thread-cpu.ts';
import { scaleSite } from '../plan-scale.ts';

const size = { villages: 128_000, roads: 2_000 } as const;
const moves = 30;
const patienceMs = 300_000;
/** From letting go until saved, counted, drawn anew and the worker asked: their timers end 250 and 350 ms after the last change. */
const restMs = 700;
/** A worker's answer about the whole plan comes seconds later, and belongs to what is felt after the release. */
const answerMs = 1500;

/** What a hand does; each is traced by itself. */
const gestures = ['drag', 'release', 'undo', 'redo', 'keys', 'variant'] as const;
type Gesture = (typeof gestures)[number];

/**
 * One vertex of a road dragged on the planning desk, let go, undone, done again, moved by keys, and the variant changed: 128,000 villages, 2,000 roads of 25
 * vertices. Longest task of the main thread in each, median and worst of the samples. Judged by processor time: by the clock, a task also holds what
 * other programs take and what the page waits for the drawing of the map, which without a graphics card takes all cores; the clock is printed beside it.
 */
export async function bench(samples: number): Promise<BenchResult> {
  ensureSite();
  const { folder, workspace, planFile } = scaleSite(size);
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
    const opened = await longestTaskDuring(cdp, () => openPlan(page, planFile));
    console.error(`plan-drag: plan opened, ${rounded(opened.processorMs)} ms`);
    await clicked(page.locator('.variants').getByRole('button', { name: '复制' }));
    await page.locator('canvas.maplibregl-canvas').focus();
    // Few of the villages in sight, so that a frame takes milliseconds.
    for (const key of [']', '+', '+', '+', '+', '+', '[']) await page.keyboard.press(key);
    await twoFrames(page);
    const found: Record<Gesture, LongestTask[]> = {
      ...{ drag: [], release: [], undo: [], redo: [], keys: [], variant: [] },
    };
    let followed = 0;
    for (let k = 0; k < samples; k++) {
      await page.keyboard.press(']');
      // Until then the handles in sight are those of the road before.
      await twoFrames(page);
      const headlines = new Set<string>();
      for (const gesture of gestures) {
        const prepared = gesture === 'drag' ? await vertexInSight(page) : null;
        const act = actions(page, prepared ?? [0, 0], headlines);
        const task = await longestTaskDuring(cdp, act[gesture]);
        found[gesture].push(task);
        console.error(`plan-drag: ${k + 1} of ${samples}, ${gesture} ${rounded(task.processorMs)} ms`);
      }
      followed += headlines.size;
    }
    const heapMB = await heapAfterCollection(cdp);
    const figures = (of: keyof LongestTask) =>
      Object.fromEntries(
        gestures.flatMap((gesture) => {
          const values = found[gesture].map((each) => each[of]);
          const name = `${gesture}${of === 'clockMs' ? 'Clock' : ''}`;
          return [
            [`${name}MedianMs`, rounded(median(values))],
            [`${name}WorstMs`, rounded(Math.max(...values))],
          ];
        }),
      );
    const ofProcessor = figures('processorMs');
    const slow = gestures.map((gesture) => `${gesture} ${found[gesture].reduce((sum, { over50 }) => sum + over50, 0)}`);
    return {
      name: 'plan-drag',
      ours: {
        ...ofProcessor,
        ...figures('clockMs'),
        openPlanMs: rounded(opened.processorMs),
        openPlanClockMs: rounded(opened.clockMs),
      },
      peers: [],
      agreement: `${size.villages} villages, ${size.roads} roads; ${samples * moves} moves, ${followed} different headlines; tasks over 50 ms by the clock: ${slow.join(', ')}`,
      memoryMB: rounded(heapMB),
      budget: Object.fromEntries(Object.keys(ofProcessor).map((name) => [name, 50])),
    };
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
}

function actions(
  page: Page,
  [x, y]: readonly [number, number],
  headlines: Set<string>,
): Record<Gesture, () => Promise<void>> {
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    await page.waitForTimeout(restMs);
  };
  return {
    drag: async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (let step = 1; step <= moves; step++) {
        await page.mouse.move(x + step * 1.5, y - step);
        await page.waitForTimeout(16);
        headlines.add(await page.locator('.reach-headline').innerText());
      }
      // Software WebGL may still be busy with the map: the hand waits for its first frame.
      await page.locator('.reach-headline[data-drawing="true"]').waitFor();
    },
    release: async () => {
      await page.mouse.up();
      await page.locator('.reach-headline[data-drawing="false"]').waitFor();
      await page.waitForTimeout(answerMs);
    },
    undo: () => press('Control+z'),
    redo: () => press('Control+y'),
    keys: async () => {
      await page.locator('canvas.maplibregl-canvas').focus();
      await press('.', 'Enter', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'Enter');
    },
    variant: async () => {
      await clicked(page.getByRole('tab', { selected: false }));
      await page.waitForTimeout(restMs);
      await page.locator('canvas.maplibregl-canvas').focus();
    },
  };
}

/** Without waiting for two frames alike, which software WebGL takes seconds for. */
function clicked(button: Locator): Promise<void> {
  return button.evaluate((element) => (element as HTMLElement).click());
}

async function openPlan(page: Page, planFile: string): Promise<void> {
  await clicked(page.getByRole('button', { name: /^规划文件/ }));
  await page.getByLabel('打开规划文件…').setInputFiles(planFile);
  await page.getByText(`${size.roads} 个`, { exact: true }).first().waitFor();
  await page.waitForTimeout(answerMs);
}

/** A handle well inside the map, once two looks at it agree. Throws when there is none for a minute. */
async function vertexInSight(page: Page): Promise<readonly [x: number, y: number]> {
  const map = (await page.locator('#plan-map').boundingBox())!;
  for (let [before, looks] = ['', 0]; ; looks++) {
    if (looks === 150)
      throw new Error(`plan-drag: expected a vertex at rest inside the map ${JSON.stringify(map)}, got ${before}`);
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

/** Main-thread heap of the page after all that nobody holds is gone, megabytes. */
async function heapAfterCollection(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
