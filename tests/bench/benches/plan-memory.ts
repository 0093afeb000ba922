import type { Page } from 'playwright-core';
import { type BenchResult, rounded } from '../bench-result.ts';
import { chooseAlong, comeNear, heapAfterCollection, nextVertex, onScaleDesk, scale } from '../scale-desk.ts';
import { watchWorkers } from '../worker-heaps.ts';

const drags = 500;
/** Heaps are looked at after so many drags of each rule. */
const looks = [0, 100, drags];
const moves = 4;
const dragMs = 5000;
/** A handle is taken from so near. */
const nearPixels = 6;
/** Everything that a release sets going has come to its end. */
const restMs = 4000;

/**
 * Heaps of page and workers, after collection, before and after 500 drags in a straight line and 500 along the roads; then the room that the plan takes on the
 * disk, and how long it takes to open again with all its undo. Takes a quarter of an hour; there is one sample.
 */
export function bench(): Promise<BenchResult> {
  return onScaleDesk(async ({ page, cdp, openPlan }) => {
    await openPlan();
    await comeNear(page);
    const workerHeaps = await watchWorkers(cdp);
    const ours: Record<string, number> = {};
    const look = async (name: string) => {
      await page.waitForTimeout(restMs);
      ours[`${name}PageMB`] = rounded(await heapAfterCollection(cdp));
      for (const [worker, heap] of Object.entries(await workerHeaps())) ours[`${name}${worker}MB`] = rounded(heap);
      console.error(`plan-memory: ${name}`, JSON.stringify(ours));
    };
    const usedMB = async () => (await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)) / 1e6;
    ours.storedBeforeMB = rounded(await usedMB());
    for (const rule of ['straight', 'along']) {
      if (rule === 'along') await chooseAlong(page);
      for (const [k, upTo] of looks.entries()) {
        await dragTimes(page, upTo - (looks[k - 1] ?? 0));
        await look(`${rule}${upTo}`);
      }
    }
    ours.storedAfterMB = rounded(await usedMB());
    const before = Date.now();
    await page.reload();
    await page.getByText(`${scale.roads} 个`, { exact: true }).first().waitFor();
    ours.reopenMs = Date.now() - before;
    return {
      name: 'plan-memory',
      ours,
      peers: [],
      agreement: `${scale.villages} villages, ${scale.roads} roads; ${drags} drags with each rule`,
      memoryMB: rounded(await heapAfterCollection(cdp)),
      budget: {},
    };
  });
}

/** To and fro with one vertex; where it is no longer under the hand (it was caught by something near), with one of the next road. */
async function dragTimes(page: Page, count: number): Promise<void> {
  let at: readonly [number, number] | null = null;
  for (let k = 0; k < count; k++) {
    at ??= await nextVertex(page);
    const to: readonly [number, number] = [at[0] + (k % 2 === 0 ? 24 : -24), at[1] + (k % 2 === 0 ? -16 : 16)];
    if (await isDragged(page, at, to)) at = to;
    else {
      at = null;
      k--;
    }
  }
}

async function isDragged(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<boolean> {
  const [dx, dy] = [(to[0] - from[0]) / moves, (to[1] - from[1]) / moves];
  await page.mouse.move(from[0], from[1]);
  if (!(await isHandle(page, from))) return false;
  await page.mouse.down();
  for (let step = 1; step <= moves; step++) await page.mouse.move(from[0] + dx * step, from[1] + dy * step);
  const hand = (isDrawing: boolean) =>
    page.locator(`.reach-headline[data-drawing="${isDrawing}"]`).waitFor({ timeout: dragMs });
  const isInHand = await hand(true).then(
    () => true,
    () => false,
  );
  await page.mouse.up();
  await hand(false);
  return isInHand;
}

async function isHandle(page: Page, [x, y]: readonly [number, number]): Promise<boolean> {
  const middles = await page.locator('.drawing-vertex').evaluateAll((handles) =>
    handles.map((handle): [number, number] => {
      const box = handle.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2];
    }),
  );
  return middles.some(([left, top]) => Math.hypot(left - x, top - y) < nearPixels);
}
