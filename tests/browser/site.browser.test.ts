import { describe, expect, test } from 'vitest';
import { contentPolicyHeader } from '../../src/cli/content-policy.ts';
import { listDemos } from '../../src/cli/demo-files.ts';
import { dataFolder } from '../../src/cli/ensure-site.ts';
import { useSite } from './open-page.ts';

describe.each([
  { basePath: '/', intranet: false },
  { basePath: '/some/deep/path/', intranet: false },
  { basePath: '/', intranet: true },
])('the built site under $basePath, intranet: $intranet', (settings) => {
  const site = useSite(settings);

  test('opens, with the content policy in the page and in the header', async () => {
    const page = await site.open();
    await page.locator('#root > *').first().waitFor();
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    const answer = await page.goto(site.url());
    expect(answer?.headers()['content-security-policy']).toContain(contentPolicyHeader);
    expect(await answer?.text()).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/);
  });

  test('keeps working when the network goes away after loading', async () => {
    const page = await site.open();
    await page.locator('#root > *').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.setViewportSize({ width: 800, height: 600 });
    await page.keyboard.press('Tab');
    expect(await page.locator('#root > *').first().isVisible()).toBe(true);
  });

  test('lists the demos with files that are all there', async () => {
    const page = await site.open();
    const { demos } = await page.evaluate(async () => (await fetch('data/demos.json')).json());
    expect(demos.map((demo: { name: string }) => demo.name)).toEqual(listDemos(dataFolder).map(({ name }) => name));
    expect(demos.length).toBeGreaterThan(0);
    for (const { name, files } of demos) {
      expect(files).toContain('datapackage.json');
      for (const file of files) {
        const status = async (path: string) => (await fetch(path, { method: 'HEAD' })).status;
        expect(await page.evaluate(status, `data/${name}/${file}`), `${name}/${file}`).toBe(200);
      }
    }
  });
});

describe('the page on hosting', () => {
  const site = useSite();

  test('is a page of the site and obeys its content policy', async () => {
    const page = await site.open('HOW-TO-HOST.html');
    expect(await page.locator('h2').count()).toBeGreaterThan(5);
    expect(await page.locator('header').evaluate((header) => getComputedStyle(header).display)).toBe('flex');
  });
});

describe('a browser below the floor', () => {
  const site = useSite();

  test('is told so in both languages, and the application stays away', async () => {
    const page = await site.open('', {
      before: () => {
        // @ts-expect-error an old browser has none
        delete globalThis.structuredClone;
      },
    });
    const message = page.locator('.browser-floor');
    await message.waitFor();
    const text = await message.textContent();
    expect(text).toContain('这个浏览器版本过低');
    expect(text).toContain('Chrome or Edge 111, Firefox 115, Safari 16.4');
    expect(text).toContain('structuredClone');
    expect(await page.locator('#root').count()).toBe(0);
  });

  test('is told to switch scripts on when they are off', async () => {
    const page = await site.open('', { javaScriptEnabled: false, allow: [/failed request: .* csp$/] });
    expect(await page.locator('noscript').textContent()).toContain('Please enable JavaScript');
  });
});
