import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the ledger', () => {
  const site = useSite();

  async function openLedger(view: string): Promise<Page> {
    const page = await site.open(`#/data?${view}`, laptop);
    await page.locator('#tab-ledger').click();
    await page.locator('.ledger-table tbody tr').first().waitFor({ timeout: 60_000 });
    return page;
  }

  const countOf = async (page: Page, list: string) =>
    Number((await page.getByRole('button', { name: list }).locator('b').innerText()).replaceAll(',', ''));

  test('takes a line by the form, shows it in the strike-off list, gives it to a file, and takes it back', async () => {
    const page = await openLedger('w=taizhou');
    const before = await countOf(page, '销号');
    const place = (await page.locator('.ledger-table tbody tr').first().locator('td').nth(4).innerText()).trim();
    await page.getByRole('button', { name: '登记一笔' }).click();
    const form = page.getByRole('dialog', { name: '登记一笔' });
    await form.getByLabel('地方').fill(place);
    await form.getByRole('button', { name: '登记' }).click();
    expect(await form.getByRole('alert').innerText()).toContain('人数');
    await form.getByLabel('人数').fill('7');
    await form.getByLabel('户数').fill('2');
    await form.getByLabel('凭据').fill('=户主签字');
    await form.getByRole('button', { name: '登记' }).click();
    await form.waitFor({ state: 'detached' });
    expect(await page.locator('.ledger-added').innerText()).toContain(place);
    await page.waitForFunction(
      (n) => document.querySelectorAll('.chip b')[3]?.textContent?.replaceAll(',', '') === n,
      String(before + 1),
    );
    await page.getByRole('button', { name: '销号' }).click();
    await page.getByRole('button', { name: '编号', exact: true }).click();
    await page.getByRole('button', { name: '编号', exact: true }).click();
    expect((await page.locator('.ledger-table tbody tr').first().innerText()).replace(/\s+/g, ' ')).toContain(
      `${place}`,
    );
    await page.getByRole('button', { name: '导出销号' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV 表格' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text.slice(0, 6)).toBe('\ufeff编号,日期');
    expect(text.split('\r\n')[1]).toContain("'=户主签字");
    expect(text).toContain('模拟');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.waitForFunction(
      (n) => document.querySelectorAll('.chip b')[3]?.textContent?.replaceAll(',', '') === n,
      String(before),
    );
  });

  test('refuses the exit of a village that is not on the list; withdraws the exit of one that is, and takes that back', async () => {
    const page = await openLedger('w=taizhou');
    await page.getByRole('button', { name: '登记一笔' }).click();
    const form = page.getByRole('dialog', { name: '登记一笔' });
    await form.getByLabel('对象').selectOption('unit');
    await form.getByLabel('地方').fill('泰州');
    await form.getByRole('button', { name: '登记' }).click();
    expect(await form.getByRole('alert').innerText()).toContain('泰州');
    await form.getByLabel('地方').fill('321202S01002');
    await form.locator('option[value$=" 321202S01002"]').waitFor({ state: 'attached' });
    await form.getByRole('button', { name: '登记' }).click();
    await form.getByRole('alert').filter({ hasText: '不在名单上' }).waitFor();
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    await page.getByLabel('截至').fill('2020-12-31');
    await page.getByLabel('查找').fill('321283S01001');
    await page.getByRole('button', { name: '作废登记 L02609' }).click();
    const withdrawal = page.getByRole('dialog', { name: '作废登记 L02609' });
    await withdrawal.getByLabel('原因').fill('名单有误');
    await withdrawal.getByRole('button', { name: '作废', exact: true }).click();
    await withdrawal.waitFor({ state: 'detached' });
    expect(await page.locator('.ledger-added').innerText()).toContain('拟·松泉村，作废');
    await page.getByRole('button', { name: '作废登记 L02609' }).waitFor({ state: 'detached' });
    const lines = page.locator('.ledger-table tbody');
    expect((await lines.innerText()).replace(/\s+/g, ' ')).toMatch(/2020年12月31日 作废 单位 拟·松泉村 .*名单有误/);
    await page.getByRole('button', { name: '单位状态' }).click();
    await lines.getByText('在名单上').waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await lines.getByText('已退出').waitFor();
  });

  test('looks again with the thresholds that the user sets, and refuses what is out of bounds', async () => {
    // A link leads to what is open at the desk.
    const page = await site.open('#/data?w=taizhou&tab=audit', laptop);
    await page.locator('.findings tbody tr').first().waitFor({ timeout: 60_000 });
    await page.locator('.thresholds > summary').click();
    const field = page.getByLabel('无签字的脱贫笔数');
    await field.fill('0');
    await page.getByRole('button', { name: '按此核查' }).click();
    expect(await page.locator('.thresholds [role=alert]').innerText()).toContain('超出允许范围');
    expect(await page.getByRole('button', { name: /无签字脱贫/ }).count()).toBe(1);
    await field.fill('100');
    await page.getByRole('button', { name: '按此核查' }).click();
    await page.locator('.thresholds summary', { hasText: '已改 1 项' }).waitFor();
    await page.locator('.findings tbody tr').first().waitFor({ timeout: 60_000 });
    expect(await page.getByRole('button', { name: /无签字脱贫/ }).count()).toBe(0);
    await page.getByLabel('程度').selectOption('error');
    expect(new Set(await page.locator('.findings tbody td:first-child').allInnerTexts())).toEqual(new Set(['矛盾']));
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each([
    ['zh', 'paper'],
    ['en', 'hall'],
  ])('has no finding of axe in %s on %s', async (language, look) => {
    const page = await openLedger(`w=taizhou&lang=${language}&look=${look}`);
    expect(await axeFindings(page)).toEqual([]);
    await page.locator('.ledger .chip').nth(2).click();
    await page.locator('.ledger-tools .button-strong').click();
    await page.locator('.event-form').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
