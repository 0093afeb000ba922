import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../../src/cli/serve-site.ts';
import { publicPolicy } from '../../../src/screens/public/page-frame.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { type BenchResult, median, rounded } from '../bench-result.ts';

const root = resolve(import.meta.dirname, '../../..');
/** 1.6 Mbit/s and the round trip of a slow mobile line. */
const line = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 0.75e6 / 8, latency: 150 };

type View = {
  readonly lcpMs: number;
  readonly scriptGzipKb: number;
  readonly allGzipKb: number;
  readonly allKb: number;
  readonly heapMb: number;
};

/**
 * The first view of a public site (Dingxi, a prefecture) on a phone, with empty caches, a main thread at a quarter of its speed and a line of
 * 1.6 Mbit/s. The server here does not compress, so the time is that of the least obliging host; sizes are printed both ways.
 */
export async function bench(samples: number): Promise<BenchResult> {
  const folder = join(mkdtempSync(join(tmpdir(), 'guatu-public-')), 'site');
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/build-public.ts', '--demo', 'dingxi', '--out', folder];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`build:public failed\n${built.stdout}${built.stderr}`);
  const site = await serveSite({ root: folder, policy: publicPolicy });
  const browser = await launchBrowser();
  const runs: View[] = [];
  try {
    for (let i = 0; i < samples; i++) runs.push(await firstView(browser, `${site.url}dingxi/index.html`));
  } finally {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  }
  const of = (key: keyof View) => rounded(median(runs.map((run) => run[key])));
  return {
    name: 'public',
    ours: {
      lcpMs: of('lcpMs'),
      scriptGzipKb: of('scriptGzipKb'),
      allGzipKb: of('allGzipKb'),
      allKb: of('allKb'),
    },
    peers: [],
    agreement: 'every run showed seven areas with their figures on the map',
    memoryMB: of('heapMb'),
    budget: { lcpMs: 1500, scriptGzipKb: 100, allGzipKb: 300, allKb: 300 },
  };
}

async function firstView(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const bodies: Promise<{ readonly isScript: boolean; readonly bytes: Buffer }>[] = [];
  page.on('response', (response) =>
    bodies.push(response.body().then((bytes) => ({ isScript: response.url().endsWith('.js'), bytes }))),
  );
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await page.goto(url, { waitUntil: 'networkidle' });
  const areas = await page.locator('#map .areas a[aria-label*="位，共 7 个"]').count();
  if (areas !== 7) throw new Error(`public: expected 7 areas with figures, got ${areas}`);
  const lcpMs = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)!.startTime)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const files = await Promise.all(bodies);
  await context.close();
  const kb = (list: typeof files, size: (bytes: Buffer) => number) =>
    list.reduce((sum, { bytes }) => sum + size(bytes), 0) / 1000;
  const gzip = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return {
    lcpMs,
    scriptGzipKb: kb(
      files.filter(({ isScript }) => isScript),
      gzip,
    ),
    allGzipKb: kb(files, gzip),
    allKb: kb(files, (bytes) => bytes.length),
    heapMb: (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6,
  };
}
