import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { openMeeting } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the map for the wall', () => {
  const site = useSite();

  test('is previewed as the page itself, follows its choices, and is saved as PDF', { timeout: 400_000 }, async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=villages.reach.custom');
    // Pages are laid out by a worker that shares the machine with other tests.
    page.setDefaultTimeout(120_000);
    await page.keyboard.press('p');
    const image = page.getByAltText('页面预览');
    await image.waitFor({ timeout: 60_000 });
    const first = await svgOf(page);
    for (const words of [
      '定西',
      '贫困人口',
      '2016年12月31日',
      '含模拟数据',
      '图例',
      '岷县',
      '内部试用',
      '位置与四至',
      '服务覆盖：到卫生室',
      '六盘山连片特困地区',
    ])
      expect(first.includes(words), words).toBe(true);
    // Drawn, not refused by the content policy.
    expect(await image.evaluate((element) => (element as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'A1', exact: true }).click();
    await page.getByRole('button', { name: '横向' }).click();
    await page.getByLabel('比例尺').fill('500000');
    await page.getByLabel('审图号').fill('甘S(2026)01号');
    await page.getByLabel('目标卡片').uncheck();
    await page.getByText('1:500 000').waitFor();
    await page.waitForFunction(() => {
      const svg = decodeURIComponent(document.querySelector<HTMLImageElement>('.wall-page')?.src ?? '');
      return svg.includes('甘S(2026)01号') && !svg.includes('目标进度');
    });
    const second = await svgOf(page);
    expect(second.includes('width="841mm" height="594mm"')).toBe(true);
    const started = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存 PDF' }).click();
    const download = await started;
    expect(download.suggestedFilename()).toBe('dingxi-2016-12-31-A1.pdf');
    const bytes = readFileSync(await download.path());
    expect(bytes.subarray(0, 8).toString()).toBe('%PDF-1.7');
    const slides = page.waitForEvent('download', { timeout: 60_000 });
    await page.getByRole('button', { name: '各场景幻灯片 PPTX' }).click();
    const presentation = readFileSync(await (await slides).path());
    expect(presentation.subarray(0, 2).toString()).toBe('PK');
    expect(presentation.includes('ppt/slides/slide8.xml')).toBe(true);
    // The pages of an atlas are seen one after the other.
    await page.getByRole('button', { name: '分县' }).click();
    await page.getByText('第 1 页，共 8 页').waitFor();
    await page.getByRole('button', { name: '下一页' }).click();
    await page.getByText('第 2 页，共 8 页').waitFor();
    await page.waitForFunction(() =>
      decodeURIComponent(document.querySelector<HTMLImageElement>('.wall-page')?.src ?? '').includes('在定西市的位置'),
    );
    expect(await axeFindings(page)).toEqual([]);
    // A long one is cancelled: the buttons are back, and the page is laid out anew.
    await page.getByRole('button', { name: '分乡镇' }).click();
    await page.getByLabel('页脚').fill('{area}');
    await page.getByRole('button', { name: '保存 PDF' }).click();
    await page.getByRole('progressbar', { name: '正在生成文件' }).waitFor();
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('progressbar').waitFor({ state: 'detached' });
    await page.getByLabel('图名').fill('取消之后');
    await page.waitForFunction(() =>
      decodeURIComponent(document.querySelector<HTMLImageElement>('.wall-page')?.src ?? '').includes('取消之后'),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

async function svgOf(page: Page): Promise<string> {
  const address = (await page.getByAltText('页面预览').getAttribute('src')) ?? '';
  return decodeURIComponent(address.replace(/^[^,]*,/, ''));
}
