import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { boundaryFile, tableFile } from './data-files.ts';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

type Delivered = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

const households: Delivered = {
  name: '建档立卡户.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    '县区,户主姓名,身份证号,联系电话,致贫原因\n安定区,王建国,11010519491231002X,13800138000,因病\n岷县,李大海,530602198001011212,,因学\n',
  ),
};

describe('files of offices', () => {
  const site = useSite();

  test('boundaries and a table dropped together are a choropleth in three actions', async () => {
    let actions = 0;
    const act = async (action: Promise<unknown>) => {
      actions++;
      await action;
    };
    const page = await openDesk();
    await act(drop(page, boundaryFile, tableFile));
    await act(page.getByRole('button', { name: '新建工作区' }).click());
    await act(page.getByRole('link', { name: '在地图上看' }).click());
    expect(await ranked(page)).toMatch(/^陇西县 30,100/);
    expect(actions).toBe(3);
  });

  test('a GBK table, then a workbook with a merged header: doubts confirmed, undone, done again, and on the map', async () => {
    const page = await openDesk();
    await drop(page, boundaryFile, tableFile);
    await page.getByLabel('为“通渭市”选择区划').selectOption('621121');
    await page.getByRole('button', { name: '新建工作区' }).click();
    await page.locator('.added').waitFor();
    await drop(page, fixture('office-merged.xlsx'));
    const sheet = page.getByRole('region', { name: /减贫/ }).first();
    expect(await sheet.getByLabel('表头首行').inputValue()).toBe('3');
    expect(await sheet.getByLabel('表头行数').inputValue()).toBe('2');
    await sheet.getByText('另放 4 行').click();
    expect(await sheet.locator('.aside-rows').innerText()).toMatch(/合计/);
    // The workbook has another county's name beside a code, and nothing is taken before somebody says which is right.
    await expectText(page, '.match-counts', '1 行待确认');
    await page.getByLabel('为“临洮县 621123”选择区划').selectOption('621123');
    await page.getByLabel('加入“贫困发生率”').uncheck();
    await page.getByLabel('“其中 / 当年减少（人）”的时期').fill('2016');
    await page.getByLabel('加入表格 office-merged.xlsx · 村').uncheck();
    await sheet.getByLabel('加入时存为映射模板').fill('月报');
    await page.getByRole('button', { name: '加入工作区' }).click();
    // 2016 is there from the first table, with the same figures but for one that it left blank.
    await page.getByRole('button', { name: '替换已有数值' }).click();
    await page.locator('.added').waitFor();
    const added = page.url();
    await page.keyboard.press('Control+z');
    await page.waitForFunction((url) => window.location.href !== url, added);
    await page.getByRole('button', { name: '重做' }).click();
    await page.waitForFunction((url) => window.location.href === url, added);
    // The mapping came in with the figures; it gets another name, is deleted, and comes back by undo.
    await page.getByText('映射模板（1）').click();
    await page.getByRole('button', { name: '给模板“月报”改名' }).click();
    await page.getByLabel('模板“月报”的新名称').fill('季报');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('button', { name: '删除模板“季报”' }).click();
    await page.locator('.template-list').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('映射模板（1）').click();
    await page.getByRole('button', { name: '删除模板“季报”' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: '看地图' }).click();
    expect(await ranked(page)).toMatch(/通渭县 51,200 .*陇西县 30,100 .*渭源县 28,800 .*安定区 23,400/);
  });

  test('a shapefile in GCJ-02 is tried against its areas, converted by a click, and its villages are on the map', async () => {
    const page = await openDesk('w=zhaotong');
    await page.locator('.drop-here h2', { hasText: '昭通' }).waitFor({ timeout: 60_000 });
    await page.locator('input[type=file]').setInputFiles(fixture('ogr-gcj02.zip'));
    await expectText(page, '.datum', '402 个中有 381 个落在自己的区划里');
    expect(await page.getByLabel('坐标系').inputValue()).toBe('wgs84');
    await page.getByRole('button', { name: '换用 GCJ-02（火星坐标）' }).click();
    await page.getByLabel('作为区划加入 ogr-gcj02.zip').check();
    await expectText(page, '.add-list', '402 个区划');
    await page.getByRole('button', { name: '加入工作区' }).click();
    await page.locator('.added').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '重做' }).click();
    // A table of the same villages: read as it stands it would move them all, in its own system none.
    await page.locator('input[type=file]').first().setInputFiles(fixture('datum-gcj02.csv'));
    const move = page.getByLabel('把 402 个已有位置的村改到表中的位置');
    await move.check();
    await expectText(page, '.add-list', '给 402 个村定位');
    await page.locator('.datum').getByRole('button', { name: '换用 GCJ-02（火星坐标）' }).click();
    await expectText(page, '.village-placing', '402 个村的位置与表中相同');
    expect(await move.count()).toBe(0);
    await page.getByRole('link', { name: '看地图' }).click();
    await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
  });

  test('a household file is covered, stays out of the workspace, and is gone when put away', async () => {
    const page = await openDesk();
    await drop(page, boundaryFile, households);
    const card = page.getByRole('region', { name: households.name, exact: true });
    await card.getByText('安定区').click();
    expect(await card.getByRole('row').nth(1).innerText()).toMatch(/王\*\*\s+1101\*{10}002X\s+13\*{7}00\s+因病/);
    expect(await axeFindings(page)).toEqual([]);
    const text = await page.content();
    for (const secret of ['王建国', '11010519491231002X', '13800138000']) expect(text).not.toContain(secret);
    await page.getByRole('button', { name: '新建工作区' }).click();
    await page.locator('.added').waitFor();
    expect(await page.getByText(households.name).count()).toBe(0);
    expect(await page.content()).not.toContain('王**');
  });

  async function openDesk(view = ''): Promise<Page> {
    const page = await site.open(`#/data?tab=import${view === '' ? '' : `&${view}`}`, laptop);
    await page.locator('input[type=file]').first().waitFor({ state: 'attached', timeout: 60_000 });
    return page;
  }
});

async function drop(page: Page, ...files: readonly Delivered[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([...files]);
  await page.locator('.match-counts, .household [role=status]').first().waitFor({ timeout: 30_000 });
}

async function ranked(page: Page): Promise<string> {
  await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
  return (await page.locator('.ranked tbody').innerText()).replace(/\s+/g, ' ').replace(/^\d+ /, '');
}

function fixture(name: string): Delivered {
  const buffer = readFileSync(new URL(`../fixtures/import/${name}`, import.meta.url));
  return { name, mimeType: 'application/octet-stream', buffer };
}

async function expectText(page: Page, selector: string, text: string): Promise<void> {
  await page.locator(selector, { hasText: text }).first().waitFor({ timeout: 20_000 });
}
