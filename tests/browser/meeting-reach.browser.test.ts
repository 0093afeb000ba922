import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { openMeeting, parameter } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('the layer of coverage', () => {
  const site = useSite();

  test('coverage: switched on, the slider moved by keys changes the figure and the address; the list goes to a village', async () => {
    const page = await openMeeting(site, 'on=');
    await page.getByRole('button', { name: '图层' }).click();
    await page.getByRole('checkbox', { name: '地面坡度' }).check();
    await page.getByRole('region', { name: '地面坡度' }).getByText('> 25°').waitFor({ timeout: 30_000 });
    await page.getByRole('checkbox', { name: '地面坡度' }).uncheck();
    await page.getByLabel('服务覆盖').check();
    await page.keyboard.press('Escape');
    const panel = page.getByRole('region', { name: '服务覆盖' });
    const share = panel.locator('.reach-share strong');
    await share.waitFor({ timeout: 30_000 });
    expect(await parameter(page, 'on')).toBe('reach');
    const before = await share.textContent();
    const slider = panel.getByRole('slider');
    await slider.focus();
    for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => window.location.hash.includes('r=3500'));
    expect(await slider.getAttribute('aria-valuetext')).toBe('3.5 km');
    const after = await share.textContent();
    expect(Number.parseFloat(after!)).toBeGreaterThan(Number.parseFloat(before!));
    await panel.getByRole('combobox').first().selectOption('road:class3');
    await page.waitForFunction((old) => document.querySelector('.reach-share strong')?.textContent !== old, after);
    expect(await parameter(page, 'to')).toBe('road:class3');
    await panel.locator('summary').click();
    await panel.locator('ol button').first().click();
    await page.waitForFunction(() => /[?&]a=/.test(window.location.hash));
  });

  test('coverage along the roads: nobody is nearer than in a straight line; the network and the area are named', async () => {
    const page = await openMeeting(site, 'on=reach&to=facility:clinic&r=5000');
    const panel = page.getByRole('region', { name: '服务覆盖' });
    const share = panel.locator('.reach-share strong');
    await share.waitFor({ timeout: 30_000 });
    const straight = Number.parseFloat((await share.textContent())!);
    await panel.getByLabel('量法').selectOption('roads');
    await panel.getByText('边界精度约').waitFor({ timeout: 30_000 });
    expect(Number.parseFloat((await share.textContent())!)).toBeLessThanOrEqual(straight);
    expect(await parameter(page, 'via')).toBe('roads');
    await panel.getByLabel('步行段不超过').selectOption('3000');
    await page.waitForFunction(() => window.location.hash.includes('walk=3000'));
    expect(await panel.textContent()).toContain('全程＝步行到路＋沿路＋步行到达');
    expect(await axeFindings(page)).toEqual([]);
  });

  test('coverage is restored from a link, in English', async () => {
    const page = await openMeeting(site, 'lang=en&on=reach&to=facility:school&r=5000');
    const panel = page.getByRole('region', { name: 'Coverage' });
    await panel.locator('.reach-share').waitFor({ timeout: 30_000 });
    expect(await panel.getByRole('combobox').first().inputValue()).toBe('facility:school');
    expect(await panel.textContent()).toContain('Only once the plan is built');
  });
});
