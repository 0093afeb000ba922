import { gzipSync } from 'node:zlib';
import type { Browser, Page, Response } from 'playwright-core';
import { waitForMark } from '../browser/wait-for-mark.ts';

export type PageRun = {
  /** From the start of navigation to the mark. */
  readonly markMs: number;
  /** Longest task of the main thread that began before the mark; 0 when none reached 50 ms. */
  readonly longestTaskMs: number;
  /** Scripts asked for before the mark, workers' too, each compressed by itself (gzip -9), in units of 1000 bytes. */
  readonly scriptGzipKb: number;
  readonly heapMb: number;
};

/** 1 is full speed. Chromium slows the page's main thread; workers keep their speed. */
export type Slowdown = 1 | 4;

type Task = { readonly start: number; readonly duration: number };
declare global {
  /** Long tasks since navigation, and the moment of the last key; put there by `recordTasks`. */
  var benchTasks: Task[];
  var benchKeyAt: number;
}

/** Opens an address in a fresh context (empty caches) and waits for a performance mark; `then` may use the page before it closes. */
export async function measurePage(
  browser: Browser,
  { url, mark, slowdown }: { readonly url: string; readonly mark: string; readonly slowdown: Slowdown },
  then: (page: Page) => Promise<void> = async () => {},
): Promise<PageRun> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  const responses: Response[] = [];
  context.on('response', (response) => responses.push(response));
  await page.addInitScript(recordTasks);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.goto(url, { waitUntil: 'commit' });
  const markMs = await waitForMark(page, mark);
  const longestTaskMs = await longestTask(page, 0, markMs);
  const { JSHeapUsedSize = 0 } = Object.fromEntries(
    await cdp
      .send('Performance.enable')
      .then(() => cdp.send('Performance.getMetrics'))
      .then(({ metrics }) => metrics.map(({ name, value }) => [name, value] as const)),
  );
  const before = (await page.evaluate(() => performance.timeOrigin)) + markMs;
  const scriptGzipKb = await gzipOfScripts(
    responses.filter((response) => response.request().timing().startTime <= before),
  );
  await then(page);
  await context.close();
  return { markMs, longestTaskMs, scriptGzipKb, heapMb: JSHeapUsedSize / 1e6 };
}

/** Longest task that began between two moments, 0 when none reached 50 ms. */
export function longestTask(page: Page, from: number, to: number): Promise<number> {
  const find = ([from, to]: readonly [number, number]) =>
    benchTasks
      .filter(({ start }) => start >= from && start <= to)
      .reduce((most, { duration }) => Math.max(most, duration), 0);
  return page.evaluate(find, [from, to] as const);
}

function recordTasks(): void {
  globalThis.benchTasks = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) benchTasks.push({ start: startTime, duration });
  });
  observer.observe({ type: 'longtask', buffered: true });
  addEventListener('keydown', (event) => (globalThis.benchKeyAt = event.timeStamp), { capture: true });
}

async function gzipOfScripts(responses: readonly Response[]): Promise<number> {
  const scripts = responses.filter((response) => /\.m?js$/.test(new URL(response.url()).pathname));
  const sizes = await Promise.all(scripts.map(async (script) => gzipSync(await script.body(), { level: 9 }).length));
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}
