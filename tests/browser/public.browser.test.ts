import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveSite } from '../../src/cli/serve-site.ts';
import { publicPolicy } from '../../src/screens/public/page-frame.ts';
import { axeFindings } from './axe-findings.ts';
import { useSite } from './open-page.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'guatu-public-'));
const release = 'dingxi-2020-12-31-r1';
const phone = { viewport: { width: 390, height: 844 } };

beforeAll(() => {
  rmSync(folder, { recursive: true });
  const args = ['node_modules/tsx/dist/cli.mjs', 'src/cli/build-public.ts', '--demo', 'dingxi', '--out', folder];
  const built = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (built.status !== 0) throw new Error(`build:public failed\n${built.stdout}${built.stderr}`);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the public site', () => {
  // Below the root of the host, as an office's folder would be.
  const site = useSite({ root: folder, policy: publicPolicy, basePath: '/gongkai/' });

  const map = (page: Page) => page.locator('#map');
  const rows = (page: Page) =>
    page
      .getByRole('table', { name: /，20|, 20|2020/ })
      .first()
      .locator('tbody tr:visible');
  const noTransitions = { reducedMotion: 'reduce' } as const;

  test('without scripts: the map, its links, the table, the targets and the office are there, and places can be found', async () => {
    const page = await site.open('dingxi/index.html', { javaScriptEnabled: false, ...phone });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('定西市');
    expect(await page.getByText('内部试用', { exact: true }).isVisible()).toBe(true);
    expect(await map(page).getByText('内部试用·未经审图').isVisible()).toBe(true);
    expect(await page.getByLabel('看哪项数字').isVisible()).toBe(false);
    for (const text of ['000-0000000', '2021年1月11日至2021年1月20日'])
      expect(await page.getByText(text).isVisible()).toBe(true);
    const label = await map(page).getByRole('link', { name: /^岷县/ }).getAttribute('aria-label');
    expect(label).toMatch(/^岷县，[\d.,万]+人，由大到小第 1 位，共 7 个$/);
    await map(page).getByRole('link', { name: /^岷县/ }).click();
    expect(page.url()).toContain(`${release}/zh/a/621126.html`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('岷县');
    // Wider than the phone only inside what scrolls by itself.
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('searchbox', { name: '查找地方' }).fill('渭源');
    await page.keyboard.press('Enter');
    await page.waitForURL(/areas\.html\?q=/);
    await page.getByRole('main').getByRole('link', { name: '渭源县' }).click();
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Weiyuan');
  });

  test('by keyboard alone: from the search to a place, over the map to a neighbour, into it', async () => {
    const page = await site.open('dingxi/index.html', noTransitions);
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    for (let i = 0; i < 12 && !(await focused()).includes('位，共'); i++) await page.keyboard.press('Tab');
    const start = await focused();
    expect(start).toMatch(/^安定区，2,337人，由大到小第 6 位，共 7 个$/);
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toMatch(/^陇西县，/);
    await page.keyboard.press('ArrowLeft');
    expect(await focused()).toMatch(/^渭源县，/);
    expect(await page.locator('#readout').textContent()).toBe(await focused());
    // The map is one stop of the Tab key: the next is beyond it.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#map'))).toBeNull();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/621123\.html/);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('渭源县');
  });

  test('choosing, sorting and filtering change map, table, sentence and address alike, and the address brings them back', async () => {
    const page = await site.open(`dingxi/${release}/en/a/621126.html`, noTransitions);
    await page.getByLabel('Which figure').selectOption({ label: 'Registered households with a plan, share' });
    await page.getByRole('heading', { name: 'Registered households with a plan, share, 2020' }).waitFor();
    const withheld = await map(page).locator('path.absent[fill="url(#p-suppressed)"]').count();
    expect(withheld).toBeGreaterThan(5);
    expect(
      await map(page)
        .getByRole('link', { name: /, Withheld, not ranked$/ })
        .count(),
    ).toBe(withheld);
    expect(await rows(page).getByText('Withheld').count()).toBe(withheld);
    expect(await page.locator('.legend').getByText('Withheld').count()).toBe(1);
    expect(await page.locator('#lead').textContent()).toContain('Registered households with a plan, share in Minxian');
    await page.getByRole('button', { name: 'Sort by value' }).click();
    expect(await page.getByRole('columnheader', { name: 'Sort by value' }).getAttribute('aria-sort')).toBe('ascending');
    await page.getByLabel('Filter places').fill('gou');
    expect(await rows(page).count()).toBe(1);
    expect(await page.getByRole('status').filter({ hasText: '1 of' }).count()).toBe(1);
    const address = page.url();
    expect(address).toContain('i=planShare&sort=value&f=gou');
    await page.goto(address);
    await page.reload();
    await page.getByRole('heading', { name: 'Registered households with a plan, share, 2020' }).waitFor();
    await expect.poll(() => rows(page).count()).toBe(1);
    // A zero is told from what is absent.
    await page.getByLabel('Filter places').fill('');
    await page.getByLabel('Which figure').selectOption({ label: 'Poor people' });
    await page.locator('.legend').getByText('0 (a true zero)').waitFor();
    // Targets: status by word and sign.
    await page.getByLabel('Which figure').selectOption({ label: 'Three-phase power in natural villages' });
    await rows(page).getByText('Missed').first().waitFor();
    expect(
      await map(page)
        .getByRole('link', { name: /, Missed, rank/ })
        .count(),
    ).toBeGreaterThan(0);
    // The choice goes along to the next page.
    await page.getByRole('navigation', { name: 'Where this is' }).getByRole('link', { name: 'Dingxi' }).click();
    await page.waitForURL(/i=t\.d5-three-phase-power/);
  });

  test('the map that moves is loaded when it is asked for, shows what the still one shows, and gives way to it again', async () => {
    const page = await site.open(`dingxi/${release}/en/a/621126.html?i=planShare`, {
      ...noTransitions,
      viewport: { width: 800, height: 700 },
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url().split('/').at(-1)!));
    await page.getByRole('heading', { name: 'Registered households with a plan, share, 2020' }).waitFor();
    expect(
      await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)),
    ).not.toContainEqual(expect.stringMatching(/map\.(?:js|css)|mapworker|geojson/));
    const button = page.getByRole('button', { name: 'Map to move and zoom' });
    await button.click();
    await page.getByRole('region', { name: 'Map to move and zoom' }).waitFor();
    expect(asked).toEqual(expect.arrayContaining(['map.js', 'map.css', 'areas.geojson', 'projects.geojson']));
    expect(await map(page).isVisible()).toBe(false);
    expect(await page.locator('.live').getByText('Internal trial, map not examined').isVisible()).toBe(true);
    // The middle of an area, by its place on the still map, which has the same frame but for a few pixels.
    const row = rows(page).filter({ hasNotText: 'Withheld' }).first();
    const name = await row.locator('th').textContent();
    await button.click();
    const link = map(page).getByRole('link', { name: new RegExp(`^${name},`) });
    const spoken = await link.getAttribute('aria-label');
    const [place, frame] = [(await link.boundingBox())!, (await map(page).boundingBox())!];
    await button.click();
    const live = page.locator('.live-map');
    const popup = live.locator('.maplibregl-popup');
    const box = (await live.boundingBox())!;
    const at = (start: number, size: number, from: number, of: number, width: number) =>
      ((start + size / 2 - from) / of) * width;
    await expect
      .poll(async () => {
        await live.click({
          position: {
            x: at(place.x, place.width, frame.x, frame.width, box.width),
            y: at(place.y, place.height, frame.y, frame.height, box.height),
          },
        });
        return (await popup.count()) === 0 ? null : popup.locator('p').first().textContent();
      })
      .toBe(spoken);
    expect(await axeFindings(page)).toEqual([]);
    await popup.getByRole('link', { name: 'Open the page of this place' }).click();
    await page.waitForURL(/i=planShare/);
    await page.getByRole('heading', { level: 1, name: String(name) }).waitFor();
  });

  test('the map is handed out as table, outlines and picture, each explaining itself', async () => {
    const page = await site.open(`dingxi/${release}/zh/index.html`, { acceptDownloads: true });
    const saved = async (name: string) => {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
      return readFileSync(await download.path());
    };
    const table = (await saved('表格 CSV')).toString('utf8');
    expect(table).toMatch(/^\ufeff位次,代码,地方,数值（?.?\(?人/);
    expect(table).toContain('\r\n1,621126,岷县,');
    for (const words of ['内部试用', '含模拟数据', `${release}/zh/index.html`, '国家统计局'])
      expect(table).toContain(words);
    const outlines = JSON.parse((await saved('地图 GeoJSON')).toString('utf8'));
    expect(outlines.features.length).toBe(7);
    expect(outlines.explanation.length).toBeGreaterThan(4);
    const picture = (await saved('图 SVG')).toString('utf8');
    expect(picture).toContain('内部试用·未经审图');
    expect(picture).toContain('含模拟数据');
    expect(picture).not.toMatch(/href=|<script/);
    expect((await saved('图 PNG')).subarray(1, 4).toString()).toBe('PNG');
  });

  test('search, large type, dark theme and the embedded view; nothing is stored', async () => {
    const allow = [
      /request to another host: http:\/\/127\.0\.0\.1:/,
      /frame-ancestors 'none'/,
      /ERR_BLOCKED_BY_RESPONSE/,
    ];
    const page = await site.open('dingxi/index.html', { ...phone, ...noTransitions, allow });
    await page.getByRole('searchbox', { name: '查找地方' }).fill('陇西');
    await page.getByRole('link', { name: '陇西县' }).first().waitFor();
    await page.getByRole('button', { name: '大字' }).click();
    await page.getByRole('button', { name: '深色' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox', { name: '查找地方' }).press('Enter');
    await page.waitForURL(/621122\.html\?theme=hall&type=large/);
    expect(await page.getByRole('button', { name: '大字' }).getAttribute('aria-pressed')).toBe('true');
    await page.goto(`${site.url()}dingxi/${release}/zh/embed.html?c=621122`);
    await page.getByLabel('锁定').selectOption({ label: '都锁定' });
    const code = await page.getByRole('textbox', { name: '代码' }).inputValue();
    const address = /src="([^"]+)"/.exec(code)![1]!.replaceAll('&#38;', '&');
    expect(address).toContain(`${release}/zh/a/621122.html?embed=1&lock=both`);
    // In a page of somebody else's, on another origin; what is served with the internal site's policy stays out of it.
    const host = mkdtempSync(join(tmpdir(), 'guatu-host-'));
    const [stranger, internal] = await Promise.all([
      serveSite({ root: host, policy: "default-src 'none'; img-src data:; frame-src http:" }),
      serveSite({ root: folder }),
    ]);
    const inner = `<iframe title="internal" src="${internal.url}dingxi/index.html"></iframe>`;
    const head = '<!doctype html><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">';
    writeFileSync(join(host, 'index.html'), `${head}${inner}${code}`);
    await page.goto(stranger.url);
    const frame = page.frameLocator('iframe[title="陇西县"]');
    await frame.getByText('内部试用', { exact: true }).waitFor();
    await frame.getByRole('link', { name: '打开完整页面' }).waitFor();
    expect(await frame.getByRole('search').count()).toBe(0);
    expect(await frame.getByLabel('看哪项数字').isVisible()).toBe(false);
    await frame.locator('#map .areas a').first().click();
    const shown = page.frames().map((each) => each.url());
    expect(shown).toContain(address);
    expect(shown.some((url) => url.startsWith(internal.url))).toBe(false);
    await Promise.all([stranger.close(), internal.close()]);
    rmSync(host, { recursive: true });
    await page.goto(address);
    const stored = await page.evaluate(async () => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ]);
    expect(stored).toEqual(['', 0, 0, 0]);
  });

  test.each([
    ['a place on a phone', 'zh/index.html', phone],
    ['a place in English, dark and large', 'en/a/621126.html?theme=hall&type=large&i=planShare', {}],
    ['all places', 'zh/areas.html', phone],
    ['what changed', 'en/changes.html', {}],
    ['methods', 'zh/methods.html', phone],
    ['embed', 'en/embed.html', {}],
  ])('axe finds nothing: %s', async (_, path, options) => {
    const page = await site.open(`dingxi/${release}/${path}`, { ...options, ...noTransitions });
    await page.waitForLoadState('networkidle');
    expect(await axeFindings(page)).toEqual([]);
  });
});
