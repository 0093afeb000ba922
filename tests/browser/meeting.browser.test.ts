import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { groupBy } from '../../src/core/group-by.ts';
import { laptop, openMeeting, parameter } from './open-meeting.ts';
import { useSite } from './open-page.ts';
import { waitForMark } from './wait-for-mark.ts';

const heading = (page: Page) => page.locator('.breadcrumb [aria-current]').textContent();

describe('the meeting', () => {
  const site = useSite();

  describe('the chooser', () => {
    test('opens a demo at its first scene, and the seal leads back', async () => {
      const page = await site.open('', laptop);
      await page.getByRole('button', { name: /定西/ }).click();
      await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
      expect(await parameter(page, 'w')).toBe('dingxi');
      expect(await page.locator('.badge-simulated').first().isVisible()).toBe(true);
      await page.getByRole('button', { name: '换一份数据' }).click();
      await page.getByRole('button', { name: /定西/ }).waitFor();
      expect(await parameter(page, 'w')).toBeNull();
    });

    test('says what is wrong with a file that is no workspace', async () => {
      const page = await site.open('', laptop);
      const [input] = await page
        .locator('input[type=file]')
        .elementHandles()
        .then((all) => all.slice(-1));
      await input!.setInputFiles({
        name: 'broken.zip',
        mimeType: 'application/zip',
        buffer: Buffer.from('no zip at all'),
      });
      const alert = page.getByRole('alert');
      await alert.locator('tbody tr').first().waitFor();
      expect(await alert.textContent()).toContain('无法打开');
      await page.getByRole('button', { name: 'English' }).click();
      expect(await alert.textContent()).toContain('cannot be opened');
    });

    test('asks again for a workspace of one’s own', async () => {
      const page = await site.open('#/meeting?w=local-0123456789abcdef', laptop);
      expect(await page.locator('.chooser-notice').textContent()).toContain('0123456789abcdef');
    });
  });

  describe('drill', () => {
    test('goes down by row and key, and back by breadcrumb, Escape and the browser', async () => {
      const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016');
      await page.getByRole('button', { name: '陇西县' }).click();
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2);
      expect(await heading(page)).toBe('陇西县');
      expect(await parameter(page, 'root')).toBe('621122');
      const township = page.locator('.ranked .row-button').first();
      await township.focus();
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 3);
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2);
      await page.locator('.breadcrumb button').first().click();
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 1);
      await page.goBack();
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2);
      expect(await heading(page)).toBe('陇西县');
    });

    test('goes down by a press on the map', async () => {
      const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
      await page.waitForFunction(() => performance.getEntriesByName('guatu:live-map').length > 0, null, {
        timeout: 60_000,
      });
      await page.mouse.move(640, 300);
      await page.waitForTimeout(300);
      await page.mouse.click(640, 300);
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2, null, {
        timeout: 20_000,
      });
    });
  });

  test('the first drawing answers the pointer while WebGL is still on its way', async () => {
    const page = await site.open('#/meeting', laptop);
    await page.route(/gl-map-.*\.js$/, () => {});
    await page.goto(`${site.url()}#/meeting?w=dingxi&z=object&i=poorPopulation&p=2016&on=`);
    await page.reload();
    await waitForMark(page, 'guatu:first-map');
    await page.mouse.click(640, 300);
    await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2, null, {
      timeout: 20_000,
    });
    expect(await page.evaluate(() => performance.getEntriesByName('guatu:live-map').length)).toBe(0);
  });

  test('without WebGL the map is drawn as paths: areas and legend agree, cards explain themselves, click and keys drill', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016', {
      ...laptop,
      before: () => Reflect.deleteProperty(globalThis, 'WebGL2RenderingContext'),
    });
    await waitForMark(page, 'guatu:first-map');
    const areas = page.locator('path[data-kind="area"]');
    expect(await areas.count()).toBe(7);
    expect(await page.locator('canvas').count()).toBe(0);
    // As many areas of a colour as the legend counts for it.
    const painted = await areas.evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')));
    const counts = [...groupBy(painted, (fill) => fill).values()].map((same) => String(same.length));
    const rows = page.locator('.legend-row:not(.legend-row-empty) .legend-count');
    expect((await rows.allTextContents()).sort()).toEqual(counts.sort());
    await page.locator('.cards .card').first().click();
    await page.locator('.explanation .sentences').waitFor();
    await page.locator('.explanation .back').click();
    await page.locator('path[data-id="621126"]').click();
    await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2);
    await page.waitForFunction(() => document.querySelectorAll('path[data-kind="area"]').length > 10);
    expect(await heading(page)).toBe('岷县');
    await page.keyboard.press('ArrowDown');
    await page.locator('.place-card').waitFor();
  });

  describe('the keyboard alone', () => {
    test('moves, drills, steps the years, changes language and theme, and finds a target', async () => {
      const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016');
      await page.keyboard.press('ArrowDown');
      const card = page.locator('.place-card');
      await card.waitFor();
      const name = (await card.locator('.place-name').textContent()) ?? '';
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelectorAll('.breadcrumb li').length === 2);
      expect(name).toContain((await heading(page)) ?? 'nothing');
      await page.keyboard.press('PageDown');
      expect(await parameter(page, 'p')).toBe('2017');
      await page.keyboard.press('[');
      expect(await parameter(page, 'p')).toBe('2016');
      await page.keyboard.press('l');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Dingxi');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      await page.keyboard.press('t');
      expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('hall');
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('tap water');
      await page.keyboard.press('Enter');
      await page.locator('.subject-title', { hasText: 'Tap water' }).waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      expect(await page.locator('.breadcrumb li').count()).toBe(2);
    });

    test('reaches every control in a visible order, skip links first', async () => {
      const page = await openMeeting(site);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到地图');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('ranked');
    });
  });

  describe('the timeline', () => {
    test('recolours the map and marks the moment; plays to the end', async () => {
      const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2015');
      const marks = () => page.evaluate(() => performance.getEntriesByName('guatu:recolour').length);
      const before = await marks();
      const first = await page.locator('.ranked tbody tr').first().textContent();
      await page.getByRole('radio', { name: '2018年' }).check({ force: true });
      await page.waitForFunction((count) => performance.getEntriesByName('guatu:recolour').length > count, before);
      expect(await page.locator('.ranked tbody tr').first().textContent()).not.toBe(first);
      expect(await page.locator('.as-of').textContent()).toBe('截至2018年12月31日');
      await page.getByRole('button', { name: '播放' }).click();
      await page.waitForFunction(() => window.location.hash.includes('p=2019'), null, { timeout: 10_000 });
      await page.getByRole('button', { name: '暂停' }).click();
    });
  });

  describe('a card', () => {
    test('explains itself down to a village', async () => {
      const page = await openMeeting(site, 'z=task&p=2016');
      await page
        .getByRole('button', { name: /自来水普及率/ })
        .last()
        .click();
      const panel = page.locator('.explanation');
      await panel.locator('blockquote').waitFor({ timeout: 30_000 });
      const text = (await panel.textContent()) ?? '';
      for (const words of ['这个数怎么来的', '算法', '文件依据', '模拟数据', '未达标']) expect(text).toContain(words);
      expect(await parameter(page, 'card')).toBe('d5-tap-water');
      await panel.locator('.unit').first().click();
      await page.waitForFunction(() => window.location.hash.includes('&a='));
      await page.keyboard.press('Escape');
      expect(await parameter(page, 'a')).toBeNull();
      await page.getByRole('button', { name: '返回目标列表' }).click();
      await page.locator('.cards').waitFor();
    });

    test('is found by its status', async () => {
      const page = await openMeeting(site, 'z=task&p=2016');
      await page.locator('.cards .card').first().waitFor({ timeout: 30_000 });
      const all = await page.locator('.cards .card').count();
      await page.locator('.chip').nth(1).click();
      expect(await page.locator('.cards .card').count()).toBeLessThan(all);
    });
  });
});
