import { type Browser, chromium, type Page } from 'playwright-core';

/** Software WebGL, as on a build machine without a graphics card. */
const softwareWebGl = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
];

export function launch(webGl: boolean): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: webGl ? softwareWebGl : ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'],
  });
}

export type Opened = { readonly page: Page; readonly problems: string[] };

/** Opens the harness and waits for its first map; console errors and CSP violations are collected in `problems`. */
export async function open(
  browser: Browser,
  url: string,
  theme: 'paper' | 'hall',
  size: readonly [number, number],
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: size[0], height: size[1] } });
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`pageerror: ${error.message}`));
  page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
  await page.goto(`${url}?theme=${theme}`);
  await drawn(page);
  return { page, problems };
}

/** Waits until the map has reported its first complete drawing; polled from here because the CSP forbids eval there. */
export async function drawn(page: Page): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (await page.evaluate('globalThis.harness?.log.some((entry) => entry[0] === "drawn")')) return;
    await page.waitForTimeout(50);
  }
  throw new Error(
    `harness: expected onDrawn within a minute, got ${await page.evaluate('JSON.stringify(harness.log)')}`,
  );
}
