import type { Page } from 'playwright-core';
import { launch, open } from './browser.ts';
import { serve } from './serve.ts';

// What only a browser can show, on the built harness under the site's CSP: tsx tests/map/harness/check.ts
const out = process.argv[2] ?? '/tmp/map-shots';
const site = await serve(process.env.HARNESS_OUT ?? '/tmp/map-harness');
const browser = await launch(true);
const { page, problems } = await open(browser, site.url, 'paper', [1000, 700]);
const results: Record<string, unknown> = {};

await page.evaluate('harness.set({ reducedMotion: true, cursor: null })');
await page.mouse.move(700, 330);
await page.waitForTimeout(600);
await page.mouse.click(700, 330);
await page.waitForTimeout(300);
results.gestures = await page.evaluate('harness.log.filter((entry) => entry[0] === "hover" || entry[0] === "click")');

const bare = await shot(page);
await page.evaluate('harness.set(harness.layers())');
await page.mouse.move(5, 5);
await page.waitForTimeout(3000);
const before = await shot(page);
results.layersDraw = await difference(page, bare, before);

for (const which of ['map', 'deck', 'both'] as const) {
  await page.evaluate(loseAndRestore, which);
  await page.waitForTimeout(5000);
  await page.screenshot({ path: `${out}/lost-${which}.png` });
  results[`changed by losing ${which}`] = await difference(page, before, await shot(page));
}
await page.evaluate(
  "document.querySelector('canvas.maplibregl-canvas').getContext('webgl2').getExtension('WEBGL_lose_context').loseContext()",
);
await page.waitForTimeout(12_000);
await page.screenshot({ path: `${out}/lost-for-good.png` });
results['changed by losing map for good'] = await difference(page, before, await shot(page));
await page.evaluate('harness.set({ theme: "hall", paint: harness.paint("hall", 2, true) })');
await page.waitForTimeout(2000);
await page.screenshot({ path: `${out}/restored-hall.png` });
results.tabLeavesTheMap = await tabOut(page);
results.errors = await page.evaluate('harness.log.filter((entry) => entry[0] === "error")');
results.problems = problems;
console.log(JSON.stringify(results, null, 1));
await browser.close();
site.stop();

/** Loses a context, and gives the map's back after a moment as a browser would. */
function loseAndRestore(which: 'map' | 'deck' | 'both'): void {
  for (const canvas of document.querySelectorAll('canvas')) {
    const isMap = canvas.classList.contains('maplibregl-canvas');
    if (which !== 'both' && isMap !== (which === 'map')) continue;
    const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    lose?.loseContext();
    if (lose) setTimeout(() => lose.restoreContext(), 500);
  }
}

/** The page as a picture, as a data URL. */
async function shot(page: Page): Promise<string> {
  return `data:image/png;base64,${(await page.screenshot()).toString('base64')}`;
}

/** Share of pixels that differ clearly between two pictures of the same size. Text, since tsx rewrites functions. */
async function difference(page: Page, a: string, b: string): Promise<number> {
  const code = `(async (urls) => {
    const [one, other] = await Promise.all(urls.map(async (url) => {
      const image = new Image();
      image.src = url;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.width;
      canvas.height = image.height;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height).data;
    }));
    let count = 0;
    for (let i = 0; i < one.length; i += 4) {
      if (Math.abs(one[i] - other[i]) + Math.abs(one[i + 1] - other[i + 1]) + Math.abs(one[i + 2] - other[i + 2]) > 30) count += 1;
    }
    return count / (one.length / 4);
  })(${JSON.stringify([a, b])})`;
  return await page.evaluate(code);
}

async function tabOut(page: Page): Promise<boolean> {
  await page.focus('canvas.maplibregl-canvas');
  await page.keyboard.press('Tab');
  return await page.evaluate(() => !document.activeElement?.classList.contains('maplibregl-canvas'));
}
