import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runGuatu } from '../cli/run-guatu.ts';
import { axeFindings } from './axe-findings.ts';
import { laptop, openMeeting, parameter } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the charts of a meeting', () => {
  const site = useSite();

  test('each chart is drawn above a table of the same figures, which are those of guatu compute', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '图表' }).click();
    const sheet = page.getByRole('dialog', { name: /图表 · .*2016年12月31日/ });
    await sheet.getByRole('region', { name: '尚未脱贫的人口' }).waitFor();
    expect(await sheet.locator('.chart-canvas canvas').count()).toBe(5);
    expect(await sheet.getByText('模拟').count()).toBeGreaterThanOrEqual(4);

    const { out } = runGuatu('compute', 'data/dingxi', '--json', '--as-of', '2016-12-31');
    const { targets } = JSON.parse(out) as {
      targets: { id: string; milestones: { planned: number; actual: number | null }[] }[];
    };
    const own = targets.find(({ id }) => id === 'd2-leave-poverty')!;
    const flows = sheet.getByRole('region', { name: '分期计划与完成' });
    await flows.getByRole('combobox', { name: '目标' }).selectOption('d2-leave-poverty');
    const rows = await flows
      .locator('tbody tr')
      .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? '')));
    // In 万人 with two decimals; a period to come is not zero.
    const text = (value: number | null) => (value === null ? '未到' : (value / 1e4).toFixed(2));
    expect(rows).toEqual(own.milestones.map(({ planned, actual }) => [text(planned), text(actual)]));

    // Something has been painted, in another colour after the theme has changed.
    const painted = () => flows.locator('canvas').evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL().length);
    await expect.poll(painted, { timeout: 10_000 }).toBeGreaterThan(3000);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('the last meeting', () => {
  const site = useSite();

  test('a frozen meeting lists nothing on its own day, progress a year later, and leads to the map; other files are refused', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2015&on=');
    const open = async () => {
      await page.getByRole('button', { name: '会议' }).click();
      await page.getByRole('button', { name: '上次会议' }).click();
      return page.getByRole('dialog', { name: /上次会议/ });
    };
    const sheet = await open();
    await sheet.getByRole('button', { name: '定格本次会议' }).click();
    const kept = sheet.getByRole('region', { name: '这台电脑上的会议' });
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      kept.getByRole('button', { name: /^存为文件：/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('dingxi-2015-12-31.guatu-meeting.json');
    const file = (await download.path())!;
    const frozen = JSON.parse(readFileSync(file, 'utf8')) as {
      figures: { target: string; area: string; value: number }[];
    };

    await sheet.getByText('与上次会议相比没有变化。').waitFor();
    await sheet.getByLabel('打开会议文件').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"format":"guatu-meeting","version":1}'),
    });
    await sheet.getByRole('alert').getByText('没有打开').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('radio', { name: '2016年' }).click({ force: true });
    // The meeting kept on this machine says at once what has changed since; its file says the same.
    const later = await open();
    const progress = later.getByRole('region', { name: '进展' });
    await progress.waitFor();
    expect(await later.getByRole('region', { name: '更正' }).count()).toBe(0);
    const whole = frozen.figures.find(({ target, area }) => target === 'd2-leave-poverty' && area === '')!;
    const row = progress.getByRole('row', { name: /减少贫困人口/ }).first();
    expect(await row.locator('.last-figure').first().textContent()).toContain(
      `${Number((whole.value / 1e4).toFixed(2))}万人`,
    );
    expect(await axeFindings(page)).toEqual([]);
    const listed = await progress.innerText();
    await later.getByRole('button', { name: /^忘记：/ }).click();
    await progress.waitFor({ state: 'detached' });
    await later.getByLabel('打开会议文件').setInputFiles(file);
    await expect.poll(() => progress.innerText()).toBe(listed);
    await progress.getByRole('button').first().click();
    await later.waitFor({ state: 'detached' });
    expect(await parameter(page, 't')).not.toBeNull();
    expect(await parameter(page, 'a')).not.toBeNull();
  });
});

describe('before and after', () => {
  const site = useSite();

  test('one key flips between two periods, the same classes in both; the address keeps the pair', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    const legend = () => page.locator('.legend-list, .legend').first().innerText();
    const rows = () => page.locator('.ranked tbody tr').allInnerTexts();
    const [classes, after] = [await legend(), await rows()];
    const pair = async () => [await parameter(page, 'p'), await parameter(page, 'vs')];
    await page.keyboard.press('c');
    expect(await pair()).toEqual(['2015', '2016']);
    await page.getByRole('button', { name: /与2016年对比/ }).waitFor();
    await expect.poll(rows).not.toEqual(after);
    const edges = (text: string) => text.match(/\d+\.\d+/g);
    expect(edges(await legend())).toEqual(edges(classes));
    await page.keyboard.press('c');
    expect(await pair()).toEqual(['2016', '2015']);
    await expect.poll(rows).toEqual(after);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '结束对比' }).click();
    expect(await pair()).toEqual(['2016', null]);
  });
});

describe('two maps under one divider', () => {
  const site = useSite();

  test('planned against actual, then with and without a plan: same classes on both sides, moved by keys', async () => {
    // The planning desk draws a paved road through Bayan, done by 2018.
    const page = await site.open('#/plan?w=harbin', { viewport: { width: 1100, height: 620 } });
    await page.locator('.reach-number').waitFor({ timeout: 60_000 });
    await page.waitForFunction(() => performance.getEntriesByName('guatu:plan-map').length > 0, null, {
      timeout: 60_000,
    });
    await page.keyboard.press('r');
    for (const place of ['127.1, 46.2', '127.9, 46.1']) {
      await page.getByLabel('经度，纬度').fill(place);
      await page.keyboard.press('Enter');
    }
    await page.locator('canvas.maplibregl-canvas').focus();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('region', { name: '道路 道路 1' }).waitFor();
    await page.getByLabel('完工年').fill('2018');
    await page.getByLabel('完工年').press('Enter');
    await page.getByRole('button', { name: /已保存/ }).waitFor();

    await page.goto(page.url().replace(/#.*/, '#/meeting?w=harbin&t=h4-villages-near-paved&p=2016&on='));
    await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
    const share = async () => Number(await page.locator('.ranked tr:has-text("巴彦县") td.number').first().innerText());
    const none = await share();
    await page.getByRole('button', { name: '对比', exact: true }).click();
    await page.getByRole('radio', { name: '有无方案' }).check();
    await page.getByRole('checkbox', { name: '卷帘' }).check();
    const heading = page.locator('.subject-title');
    await heading.getByText('（无方案）').waitFor({ timeout: 60_000 });
    expect(await share()).toBe(none);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await heading.getByText('（有方案）').waitFor();
    expect(await parameter(page, 'side')).toBe('other');
    expect(await share()).toBeGreaterThan(none);

    const divider = page.getByRole('slider', { name: /卷帘分界线/ });
    await divider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(await divider.getAttribute('aria-valuenow')).toBe('48');
    expect(await divider.getAttribute('aria-valuetext')).toMatch(/^左 无方案 48%，右 有方案：/);
    await page.keyboard.press('Home');
    expect(await divider.getAttribute('aria-valuenow')).toBe('2');

    await page.getByRole('button', { name: '对比', exact: true }).click();
    await page.getByRole('radio', { name: '计划与实际' }).check();
    await heading.getByText('（实际）').waitFor({ timeout: 60_000 });
    const classes = () => page.locator('.legend-row .range').allInnerTexts();
    const own = await classes();
    expect(own.length).toBeGreaterThan(1);
    await page.getByRole('button', { name: /换到另一面/ }).click();
    await heading.getByText('（计划）').waitFor();
    expect(await classes()).toEqual(own);
    await page.getByRole('radio', { name: '不对比' }).check();
    await divider.waitFor({ state: 'detached' });
    expect(await parameter(page, 'vs')).toBeNull();
  });
});

describe('year by year', () => {
  const site = useSite();

  test('one small map a year in the colours of the map; a press goes to that year', async () => {
    const page = await openMeeting(site, 'z=object&i=poorPopulation&p=2016&on=');
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '分幅图' }).click();
    const sheet = page.getByRole('dialog', { name: /分幅图/ });
    await sheet.getByRole('button', { name: /2014年的图/ }).waitFor();
    expect(await sheet.locator('.year-map').count()).toBe(3);
    const fills = (year: string) =>
      sheet
        .getByRole('button', { name: new RegExp(`${year}年的图`) })
        .locator('svg > path')
        .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    expect(await fills('2016')).toHaveLength(7);
    expect(await fills('2014')).not.toEqual(await fills('2016'));
    // County by county: townships, in classes of their own level that all counties share.
    await sheet.getByRole('button', { name: '逐地' }).click();
    const county = (name: string) =>
      sheet
        .getByRole('button', { name: new RegExp(`${name}的图`) })
        .locator('svg > path')
        .evaluateAll((all) => all.map((one) => one.getAttribute('fill')));
    await sheet.getByRole('button', { name: /安定区的图/ }).waitFor();
    expect(await sheet.locator('.year-map').count()).toBe(7);
    const classes = await sheet.locator('.legend-row').count();
    expect(classes).toBeGreaterThan(4);
    expect(new Set([...(await county('安定区')), ...(await county('岷县'))]).size).toBeGreaterThan(2);
    expect(await axeFindings(page)).toEqual([]);
    await sheet.getByRole('button', { name: '逐年' }).click();
    await sheet.getByRole('button', { name: /2014年的图/ }).click();
    expect(await parameter(page, 'p')).toBe('2014');
  });
});

describe('who supports a village', () => {
  const site = useSite();

  test('people by role, visits, and the department that fits the weakest side, with its scores', async () => {
    const page = await site.open('#/meeting?w=zhaotong&z=object&i=poorPopulation&p=2018&on=&a=530602S01001', laptop);
    await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
    const card = page.getByRole('region', { name: /^村卡：/ });
    await card.getByText('建议由经济部门帮扶。').waitFor();
    expect(await card.innerText()).toMatch(/第一书记.*帮扶单位.*市级包抓领导/s);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '会议' }).click();
    await page.getByRole('button', { name: '帮扶力量' }).click();
    const sheet = page.getByRole('dialog', { name: /帮扶力量/ });
    const people = sheet.getByRole('region', { name: '责任人与帮扶力量' });
    await people.getByRole('row', { name: /帮扶单位 .*拟·财政单位/ }).waitFor();
    // Nobody below the county is a city leader: the row says where the leader stands.
    await people.getByRole('row', { name: /市级包抓领导 .*昭阳区/ }).waitFor();
    await sheet.getByText('建议由经济部门帮扶。').waitFor();
    await sheet.getByText('经济 39，交通 49，治安 90，教育 66', { exact: false }).waitFor();
    await sheet.getByRole('row', { name: /县区领导每月驻村两天以上/ }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});
