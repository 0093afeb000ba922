import { describe, expect, test } from 'vitest';
import { runGuatu } from '../cli/run-guatu.ts';
import { axeFindings } from './axe-findings.ts';
import { openMeeting, parameter } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the meeting room', () => {
  const site = useSite();

  test('the board shows what guatu compute says; a cell tells its schedule and leads to the map', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '作战板' }).click();
    const board = page.getByRole('dialog', { name: /作战板/ });
    const row = board.getByRole('row', { name: /贫困面降到/ });
    await row.waitFor();
    const { out } = runGuatu('compute', 'data/dingxi', '--json', '--as-of', '2016-12-31', '--level', 'county');
    const { targets } = JSON.parse(out) as {
      targets: { title: { zh: string }; byArea: { code: string; status: string }[] }[];
    };
    const words: Record<string, string> = {
      behind: '进度滞后',
      onTrack: '正常推进',
      atRisk: '存在风险',
      missed: '逾期未完成',
    };
    const target = targets.find(({ title }) => title.zh.startsWith('贫困面降到'))!;
    const shown = await row
      .getByRole('button')
      .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
    expect(shown).toHaveLength(7);
    const computed = target.byArea.map(({ status }) => words[status]);
    expect(shown.map((label) => /：(.*?)，/.exec(label)?.[1]).sort()).toEqual(computed.sort());
    expect(await axeFindings(page)).toEqual([]);

    await board.getByRole('button', { name: '销号记录' }).click();
    const log = board.getByRole('region', { name: '销号记录' });
    await log.getByRole('cell', { name: '第三方评估' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await board.getByRole('button', { name: '任务', exact: true }).click();

    await row.getByRole('button').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await board.getByText(/每年需/).waitFor();
    await board.getByRole('button', { name: '在图上看' }).click();
    expect(await parameter(page, 't')).not.toBeNull();
    expect(await parameter(page, 'a')).not.toBeNull();
  });

  test('the tour goes from stop to stop by the clicker alone and ends by Escape', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '问题巡览' }).click();
    const tour = page.getByRole('region', { name: '问题巡览' });
    await tour.getByText(/第 1 站/).waitFor();
    const first = await parameter(page, 'a');
    await page.keyboard.press('PageDown');
    await tour.getByText(/第 2 站/).waitFor();
    expect([await parameter(page, 'a'), await parameter(page, 't')].join()).not.toBe(first);
    await page.keyboard.press('PageUp');
    await tour.getByText(/第 1 站/).waitFor();
    expect(await parameter(page, 'p')).toBe('2016');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await tour.waitFor({ state: 'detached' });
  });

  test('villages one condition short are listed with what they lack', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '差一项' }).click();
    const list = page.getByRole('dialog', { name: /差一项/ });
    await list.getByRole('button', { name: /差 1 项/ }).waitFor();
    const lacks = await list.locator('.room-units tbody tr td:last-child').allTextContents();
    expect(lacks.length).toBeGreaterThan(10);
    expect(lacks.every((text) => !text.split('；')[0]!.includes('不详'))).toBe(true);
    await list.getByRole('button', { name: '责任清单' }).click();
    await page
      .getByRole('dialog', { name: /责任清单/ })
      .getByRole('heading', { name: /项落后/ })
      .first()
      .waitFor();
  });
});

describe('the scenes', () => {
  const site = useSite();

  test('a view is kept, named and noted; the show runs by the clicker alone, the speaker reads along', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '编辑场景' }).click();
    const scenes = page.getByRole('dialog', { name: /场景/ });
    await scenes.getByRole('textbox', { name: '标题' }).first().fill('第一讲');
    const before = await scenes.locator('.scene').count();
    await scenes.getByRole('button', { name: '保留当前画面' }).click();
    await scenes.locator('.scene').nth(before).waitFor();
    await scenes.getByRole('button', { name: '上移：第一讲' }).click();
    const moved = scenes
      .locator('.scene')
      .nth(before - 1)
      .getByRole('textbox', { name: '标题' });
    await expect.poll(() => moved.inputValue(), { timeout: 20_000 }).toBe('第一讲');
    const note = scenes.locator('.scene').nth(0).getByRole('textbox', { name: '讲稿' });
    await note.fill('先看全市，再看岷县。');
    await note.press('Enter');
    // Kept at the day on the map; the first one now follows the latest figures.
    const days = scenes.getByRole('combobox', { name: '数据日期' });
    expect(await days.nth(before - 1).inputValue()).toBe('2016');
    await days.first().selectOption({ label: '随最新数据' });
    await expect.poll(() => days.first().inputValue(), { timeout: 20_000 }).toBe('');
    // Both edits hold, though the second was made while the first was being saved.
    expect(await note.inputValue()).toBe('先看全市，再看岷县。');
    expect(await axeFindings(page)).toEqual([]);
    await scenes.getByRole('button', { name: '开始放映' }).click();
    expect(await parameter(page, 'p')).toBeNull();
    const bar = page.getByRole('region', { name: '放映场景' });
    await bar.getByText('第 1 幕', { exact: false }).waitFor();
    const opening = page.context().waitForEvent('page');
    await bar.getByRole('button', { name: '讲稿窗口' }).click();
    const speaker = await opening;
    await speaker.getByText('先看全市，再看岷县。').waitFor();
    await page.keyboard.press('PageDown');
    await bar.getByText('第 2 幕', { exact: false }).waitFor();
    await speaker.getByText('第 2 幕', { exact: false }).waitFor();
    const second = await parameter(page, 'i');
    await page.keyboard.press('b');
    await page.locator('.show-blank').waitFor();
    await page.keyboard.press('.');
    await page.locator('.show-blank').waitFor({ state: 'detached' });
    await page.keyboard.press('End');
    await bar.getByText(`第 ${before + 1} 幕`, { exact: false }).waitFor();
    await page.keyboard.press('Home');
    await bar.getByText('第 1 幕', { exact: false }).waitFor();
    expect(second).not.toBeNull();
    await page.keyboard.press('Escape');
    await bar.waitFor({ state: 'detached' });
  });
});
