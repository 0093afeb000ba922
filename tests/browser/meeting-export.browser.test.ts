import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { laptop } from './open-meeting.ts';
import { useSite } from './open-page.ts';

describe('exports of the meeting', () => {
  const site = useSite();

  async function saved(page: Page, press: () => Promise<void>): Promise<Buffer> {
    const download = page.waitForEvent('download');
    await press();
    return readFileSync(await (await download).path());
  }

  test('hand out the ranked list, the cards, the open card and the layers, as they stand and explained', async () => {
    const page = await site.open('#/meeting?w=taizhou', laptop);
    await page.locator('.ranked tbody tr').first().waitFor({ timeout: 60_000 });
    const shown = await page.locator('.ranked tbody tr').count();

    await page.getByRole('button', { name: /^导出排名/ }).click();
    const book = await saved(page, () => page.getByRole('button', { name: 'Excel 工作簿' }).click());
    const [list, notes] = await readXlsxFile(Buffer.from(book));
    expect(list!.data).toHaveLength(shown + 1);
    expect(list!.data[1]!.slice(1, 2)).toEqual([expect.stringMatching(/^3212/)]);
    expect(notes!.sheet).toBe('说明');
    expect(notes!.data.map(([label]) => label)).toEqual(expect.arrayContaining(['内容', '截至', '数据性质', '来源']));

    await page.getByRole('button', { name: '导出目标', exact: true }).click();
    const cards = (await saved(page, () => page.getByRole('button', { name: 'CSV 表格' }).click())).toString('utf8');
    expect(cards.charCodeAt(0)).toBe(0xfeff);
    expect(cards).toContain('模拟');

    await page.getByRole('button', { name: '图层', exact: true }).click();
    const layer = JSON.parse(
      (await saved(page, () => page.getByRole('button', { name: '导出着色区划 GeoJSON' }).click())).toString('utf8'),
    );
    expect(layer.features).toHaveLength(shown);
    expect(layer.metadata.notes.map(({ label }: { label: string }) => label)).toContain('来源');
    expect(layer.features.every(isWound)).toBe(true);
    const { value, absent } = layer.features[0].properties;
    expect((value === null) !== (absent === null)).toBe(true);

    await page.keyboard.press('Escape');
    await page.locator('.cards .card').first().click();
    await page.locator('.explanation .rail-head').getByRole('button', { name: /^导出/ }).click();
    const target = await readXlsxFile(
      await saved(page, () => page.getByRole('button', { name: 'Excel 工作簿' }).click()),
    );
    expect(target.at(-1)!.data.map(([label]) => label)).toEqual(expect.arrayContaining(['算法', '原文', '条款']));
  });
});

function isWound({ geometry }: { geometry: { type: string; coordinates: number[][][][] } }): boolean {
  const polygons =
    geometry.type === 'Polygon' ? [geometry.coordinates as unknown as number[][][]] : geometry.coordinates;
  return polygons.every((rings) => rings.every((ring, i) => turnOf(ring) > 0 === (i === 0)));
}

function turnOf(ring: readonly (readonly number[])[]): number {
  const [x0, y0] = [ring[0]![0]!, ring[0]![1]!];
  return ring
    .slice(1)
    .reduce((sum, [x, y], i) => sum + (ring[i]![0]! - x0) * (y! - y0) - (x! - x0) * (ring[i]![1]! - y0), 0);
}
