import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { boundaryFile } from './data-files.ts';
import { laptop, parameter } from './open-meeting.ts';
import { type OpenOptions, useSite } from './open-page.ts';

describe('a workspace of one’s own', () => {
  const site = useSite();

  /** A new workspace of a template, at its first step. */
  async function begin(template = '空白', view = '', options: OpenOptions = {}): Promise<Page> {
    const page = await site.open(`#/data${view}`, { ...laptop, ...options });
    await page.getByRole('button', { name: /按模板|from a template/ }).click();
    await page.locator('#new-title-zh').fill('定西试点');
    await page.locator('.template', { hasText: template }).click();
    await page.locator('.new-workspace [type=submit]').click();
    await page.locator('.step-nav').waitFor();
    return page;
  }

  async function withBoundaries(page: Page): Promise<void> {
    await page.locator('.step-ways .button').first().click();
    await page.locator('.drop-here input[type=file]').setInputFiles(boundaryFile);
    await page.locator('.add-button').click();
    await page.locator('.added').waitFor();
    await page.locator('#tab-workspace').click();
    await page.locator('.step-nav').waitFor();
  }

  async function openStep(page: Page, number: number): Promise<void> {
    await page
      .locator('.step')
      .nth(number - 1)
      .click();
    await page.locator('#step-add').waitFor();
  }

  async function saveForm(page: Page): Promise<void> {
    await page.locator('.entry-form [type=submit]').click();
    await page.locator('.entry-form').waitFor({ state: 'detached' });
  }

  async function savedZip(page: Page): Promise<void> {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '存为压缩包' }).click();
    await (await download).path();
    await page.waitForFunction(
      () => !document.querySelector<HTMLButtonElement>('.desk-tools .button-outlined')?.disabled,
    );
  }

  test('from a shapefile and a workbook, with an indicator and a target by form, on the map, saved, and opened again', async () => {
    const page = await begin('农村公路');
    await page.getByRole('button', { name: '导入文件…' }).click();
    await page
      .locator('.drop-here input[type=file]')
      .setInputFiles([fixture('gbk-no-cpg.zip'), fixture('sheetjs.xlsx')]);
    await page.getByLabel('“人口”的时期').fill('2016');
    await page.getByRole('button', { name: '加入工作区' }).click();
    await page.locator('.added').waitFor();

    // The indicator by keyboard alone, with a first try that lacks everything.
    await page.getByRole('tab', { name: '工作区' }).click();
    await page.locator('.step', { hasText: '指标' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#step-add').focus();
    await page.keyboard.press('Enter');
    await page.locator('.entry-form').waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.form-faults').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
    await expect.poll(() => page.locator('.field-fault').count()).toBe(4);
    for (const text of ['低保人口', 'People on minimum support', 'supported']) {
      await page.keyboard.type(text);
      await page.keyboard.press('Tab');
    }
    await page.keyboard.type('people');
    await page.keyboard.press('Enter');
    await page.locator('.entries li', { hasText: '低保人口' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('step-add');

    await openStep(page, 4);
    await page.locator('#step-add').click();
    await page.getByLabel('中文名称').fill('人口达到一百万');
    await page.getByLabel('英文名称').fill('A million people');
    await page.getByLabel('编号').fill('million');
    await page.getByLabel('文件名').fill('试点方案');
    await page.getByLabel('单位', { exact: true }).fill('people');
    await page.getByLabel('目标值').first().fill('100万');
    await page.getByLabel('指标', { exact: true }).selectOption({ label: '人口' });
    await page.getByLabel('统计到哪一级').selectOption('county');
    await page.getByLabel('期限').selectOption('date');
    await page.getByLabel('日期').fill('2020-13-31');
    await page.locator('.entry-form [type=submit]').click();
    await page.locator('.field-fault', { hasText: 'YYYY-MM-DD' }).waitFor();
    await page.getByLabel('日期').fill('2020-12-31');
    await saveForm(page);

    await page.getByRole('link', { name: '看地图' }).click();
    const card = page.locator('.rail', { hasText: '人口达到一百万' });
    await card.getByText('120.3').waitFor({ timeout: 60_000 });
    await expect
      .poll(async () => (await card.innerText()).replace(/\s+/g, ' '))
      .toMatch(/人口达到一百万 120\.3万人 已完成/);

    await page.goBack();
    const key = await parameter(page, 'w');
    await savedZip(page);
    await page.reload();
    await page.locator('.recent-mark').waitFor();
    await page.getByRole('button', { name: '打开“定西试点”' }).click();
    await page.getByRole('link', { name: '看地图' }).waitFor();
    await expect.poll(() => parameter(page, 'w')).toBe(key);
    await page.getByRole('tab', { name: '工作区' }).click();
    await openStep(page, 4);
    await page.locator('.entries li', { hasText: '人口达到一百万' }).waitFor();
  });

  test('what is referred to is not deleted, and says by whom; each gesture is one step back', async () => {
    const page = await begin('贫困村销号');
    await openStep(page, 3);
    await page.getByRole('button', { name: '删除“不愁吃”' }).click();
    expect(await page.locator('[role=alert]').textContent()).toContain('1 个目标');
    await openStep(page, 4);
    await page.getByRole('button', { name: '编辑“两不愁三保障”' }).click();
    await page.getByRole('button', { name: '删去第 1 行' }).first().click();
    // A look elsewhere loses nothing of what was typed.
    await page.getByRole('tab', { name: '导入' }).click();
    await page.getByRole('tab', { name: '工作区' }).click();
    expect(await page.locator('.where-row').count()).toBe(4);
    await saveForm(page);
    await openStep(page, 3);
    await page.getByRole('button', { name: '删除“不愁吃”' }).click();
    await page.getByRole('button', { name: '删除“不愁吃”' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: '删除“不愁吃”' }).waitFor();
    await page.getByText('工作区改名').click();
    await page.getByLabel('工作区名称（中文）').fill('通渭试点');
    await page.getByRole('button', { name: '改名' }).click();
    await page.locator('.desk-title p', { hasText: '通渭试点' }).waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.locator('.desk-title p', { hasText: '定西试点' }).waitFor();
    expect(await page.getByRole('button', { name: '撤销' }).getAttribute('title')).toBe('撤销：修改目标“两不愁三保障”');
    // Without an area there is nothing that a file could hold.
    await page.getByRole('button', { name: '存为压缩包' }).click();
    await page.locator('.notice', { hasText: '还没有任何区划' }).waitFor();
  });

  test('a village without coordinates is placed by click, with a warning outside its parent', async () => {
    const page = await begin();
    await withBoundaries(page);
    await openStep(page, 2);
    await page.locator('#step-add').click();
    await page.getByLabel('名称', { exact: true }).fill('拟杨家村');
    await page.getByLabel('代码', { exact: true }).fill('621121S01201');
    await page.getByLabel('上级', { exact: true }).fill('62112');
    await page.locator('.entry-form [type=submit]').click();
    await page.locator('.field-fault').waitFor();
    await page.getByLabel('上级', { exact: true }).fill('621121');
    await saveForm(page);
    await page.getByRole('button', { name: '为 拟杨家村 定位' }).click();
    const map = page.locator('.area-map svg');
    const box = (await map.boundingBox())!;
    await map.click({ position: { x: 8, y: 8 } });
    await page.locator('.unplaced-place [role=status]', { hasText: '不在通渭县以内' }).waitFor();
    await map.click({ position: { x: box.width / 2, y: box.height / 2 } });
    await page.locator('.unplaced-place [role=status]', { hasText: '在通渭县以内。' }).waitFor();
    expect(Number(await page.getByLabel('经度').inputValue())).toBeCloseTo(105.19, 1);
    expect(Number(await page.getByLabel('纬度').inputValue())).toBeCloseTo(35.2, 1);
    await page.getByRole('button', { name: '定在这里' }).click();
    await page.locator('.unplaced').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await page.locator('.unplaced').waitFor();
  });

  test('a custom area from tree, search and map, and constraints from a layer', async () => {
    const page = await begin();
    await withBoundaries(page);
    await openStep(page, 5);
    await page.locator('#step-add').click();
    await page.getByLabel('中文名称').fill('东片');
    await page.getByLabel('英文名称').fill('East');
    await page.getByLabel('编号').fill('east');
    await page.locator('.entry-form [type=submit]').click();
    await page.locator('.area-picker .field-fault').waitFor();
    await page.locator('.area-tree').getByLabel('安定区').check();
    await page.getByLabel('查找区划').fill('岷');
    await page.locator('.area-search').getByLabel(/岷县/).check();
    await page.locator('.area-map-area[data-code="621121"]').click();
    await saveForm(page);
    await page.locator('.entries li', { hasText: '3 个区划' }).waitFor();
    await openStep(page, 6);
    await page.locator('.step-ways input[type=file]').setInputFiles(boundaryFile);
    const review = page.getByRole('dialog');
    await review.getByLabel('种类').fill('floodZone');
    await review.getByRole('button', { name: '加入 5 个限制区' }).click();
    await page.locator('.entries li', { hasText: '通渭县洪泛区' }).waitFor();
    // Metres without a word on their zone: nothing is taken before the reference system is chosen.
    await page.locator('.step-ways input[type=file]').setInputFiles(fixture('gk3-no-prj.zip'));
    await review.getByLabel('坐标系').waitFor();
    expect(await review.getByRole('button', { name: /加入/ }).count()).toBe(0);
    await review.getByLabel('坐标系').selectOption({ label: '高斯-克吕格 3° 带 中央经线 105°' });
    await review.getByRole('button', { name: '加入 3 个限制区' }).waitFor();
  });

  test('saved as a folder, asked before another workspace is replaced, and opened from the folder again', async () => {
    // The browser's own dialog cannot be driven; its answer is a folder of the page's private file system.
    const page = await begin('空白', '', {
      before: () => {
        Object.assign(window, {
          showDirectoryPicker: async () =>
            (await navigator.storage.getDirectory()).getDirectoryHandle('office', { create: true }),
        });
      },
    });
    await withBoundaries(page);
    await page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('office', { create: true });
      const writing = await (await folder.getFileHandle('datapackage.json', { create: true })).createWritable();
      await writing.write('{"title":"别人的工作区"}');
      await writing.close();
    });
    await page.getByRole('button', { name: '存到文件夹…' }).click();
    await page.locator('.notice', { hasText: '别人的工作区' }).waitFor();
    await page.getByRole('button', { name: '替换那里的工作区' }).click();
    await page.locator('.notice', { hasText: '已存到文件夹“office”' }).waitFor();
    await page.getByRole('button', { name: '存到“office”' }).waitFor();
    const key = await parameter(page, 'w');
    await page.reload();
    await page.locator('.recent-detail', { hasText: '文件夹' }).waitFor();
    await page.getByRole('button', { name: '打开“定西试点”' }).click();
    await page.getByRole('button', { name: '存到“office”' }).waitFor();
    expect(await parameter(page, 'w')).toBe(key);
  });

  test('recent ones are forgotten on request; without a store everything else works', async () => {
    const page = await begin();
    await withBoundaries(page);
    await savedZip(page);
    await page.goto(`${site.url()}#/meeting`);
    await page.reload();
    await page.getByRole('button', { name: '忘记“定西试点”' }).click();
    await page.locator('.recents').waitFor({ state: 'detached' });
    // A newer Guatu has been here: its store is not ours to write to, and nothing else suffers.
    await page.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('guatu-recents', 99);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
    );
    await page.getByRole('link', { name: '数据台' }).click();
    await page.locator('.drop-here input[type=file]').setInputFiles(boundaryFile);
    await page.getByRole('button', { name: '新建工作区' }).click();
    await page.locator('.added').waitFor();
    await savedZip(page);
    await page.locator('.notice', { hasText: '没有让我们记录' }).waitFor();

    const bare = await begin('空白', '', {
      before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
    });
    await withBoundaries(bare);
    await savedZip(bare);
    expect(await bare.locator('.notice').count()).toBe(0);
  });

  test.each([
    ['空白', '?lang=zh&look=paper'],
    ['Poor-village', '?lang=en&look=hall'],
  ])('has no finding of axe: %s', async (template, view) => {
    const page = await begin(template, view);
    await withBoundaries(page);
    for (let step = 1; step <= 6; step++) {
      await openStep(page, step);
      expect(await axeFindings(page), `step ${step}`).toEqual([]);
      await page.locator('#step-add').click();
      await page.locator('.entry-form [type=submit]').click();
      await page.locator('.field-fault').first().waitFor();
      expect(await axeFindings(page), `form ${step}`).toEqual([]);
      await page.locator('.form-buttons .button-outlined').click();
    }
    await page.locator('.make-another').click();
    expect(await axeFindings(page)).toEqual([]);
  });
});

function fixture(name: string): { name: string; mimeType: string; buffer: Buffer } {
  const buffer = readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));
  return { name, mimeType: 'application/octet-stream', buffer };
}
