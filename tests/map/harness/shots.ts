import { mkdirSync } from 'node:fs';
import { launch, open } from './browser.ts';
import { serve } from './serve.ts';

// Screenshots of the built harness: tsx tests/map/harness/shots.ts OUT_DIR THEME WIDTH HEIGHT [NAME=JS …]
const [out = '/tmp/map-shots', theme = 'paper', width = '1366', height = '768', ...steps] = process.argv.slice(2);
mkdirSync(out, { recursive: true });
const site = await serve(process.env.HARNESS_OUT ?? '/tmp/map-harness');
const browser = await launch(process.env.NO_WEBGL === undefined);
const { page, problems } = await open(browser, site.url, theme === 'hall' ? 'hall' : 'paper', [
  Number(width),
  Number(height),
]);
for (const step of steps) {
  const [name, ...code] = step.split('=');
  await page.evaluate(code.join('='));
  await page.waitForTimeout(Number(process.env.WAIT ?? 2500));
  await page.screenshot({ path: `${out}/${theme}-${width}-${name}.png` });
}
console.log(
  JSON.stringify({
    log: await page.evaluate('harness.log'),
    problems,
    firstMap: await page.evaluate('performance.getEntriesByName("guatu:live-map")[0]?.startTime'),
  }),
);
await browser.close();
site.stop();
