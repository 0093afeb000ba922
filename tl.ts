import { launchBrowser } from './tests/browser/launch-browser.ts';
import { serveSite } from './src/cli/serve-site.ts';
import { waitForMark } from './tests/browser/wait-for-mark.ts';
const demo = process.argv[2] ?? 'yunnan', n = Number(process.argv[3] ?? 3), rate = Number(process.argv[4] ?? 1);
const site = await serveSite({ root: 'dist' }); const browser = await launchBrowser();
const sums: Record<string, number[]> = {};
for (let i = 0; i < n; i++) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 640 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.addInitScript(() => { const t: any[] = []; (globalThis as any).bt = t; new PerformanceObserver((l) => { for (const e of l.getEntries()) t.push([Math.round(e.startTime), Math.round(e.duration)]); }).observe({ type: 'longtask', buffered: true }); });
  if (rate > 1) { const c = await context.newCDPSession(page); await c.send('Emulation.setCPUThrottlingRate', { rate }); }
  await page.goto(`${site.url}#/meeting?w=${demo}`, { waitUntil: 'commit' });
  await waitForMark(page, process.argv[5] ?? 'guatu:first-map');
  await page.waitForTimeout(300);
  const r = await page.evaluate(() => ({ marks: performance.getEntriesByType('mark').map((m) => [m.name, Math.round(m.startTime)] as const), tasks: (globalThis as any).bt, fp: performance.getEntriesByType('paint').map((p) => [p.name, Math.round(p.startTime)]) }));
  console.log(JSON.stringify(await page.evaluate(() => (globalThis as any).T))); console.log(r.marks.map((m) => m.join(' ')).join(' | '), '\n   tasks', JSON.stringify(r.tasks), JSON.stringify(r.fp));
  for (const [k, v] of r.marks) (sums[k] ??= []).push(v);
  await context.close();
}
console.log('median', Object.entries(sums).map(([k, v]) => `${k} ${v.sort((a, b) => a - b)[v.length >> 1]}`).join(' | '));
await browser.close(); await site.close();
