import { expect, test } from 'vitest';
import { makeWalls } from '../../src/jobs/print/make-walls.ts';
import { textsOf } from '../../src/paper/page/page.ts';
import { openDemo, plainRequest } from './open-demo.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

/** A scene of each demo, the sheet that it is tried on, and what its legend must name; two languages each. */
const sheets = [
  ['dingxi', 'object-villages', 'A0', ['等高线，等高距 200 米', '贫困村 · 未出列', '位置与四至']],
  ['zhaotong', 'task-sites', 'A2', ['搬迁去向（粗端为安置点）', '安置点 · 在建']],
  ['harbin', 'task-bus', 'A3', ['公共设施', '未达标的村']],
  ['taizhou', 'task-lixiahe', 'A4', ['黄桥老区', '里下河经济薄弱地区']],
  ['yunnan', 'area-incidence', 'A1', ['2013 年启动的项目乡镇', '生态红线']],
] as const;

test.each(sheets)(
  '%s: no text of the sheet overlaps another, is cut, or leaves the page, and the legend names what is drawn',
  async (name, id, size, named) => {
    const sources = await openDemo(name);
    const query = sources.workspace.summary.scenes.find((one) => one.id === id)!.view;
    for (const language of ['zh', 'en'] as const) {
      const made = await makeWalls({ ...plainRequest, query, language, size }, sources);
      const { page, labelBoxes } = made!.walls[0]!;
      expect(labelBoxes.length).toBeGreaterThan(5);
      expect(overlaps(labelBoxes)).toEqual([]);
      const texts = textsOf(page);
      if (language === 'zh') expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining([...named]));
      expect(texts.filter(({ text }) => /[…\ufffd]$/.test(text)).map(({ text }) => text)).toEqual([]);
      const boxes = textBoxes(page, made!.typeset);
      expect(overlaps(boxes).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
      for (const { x, y, width, height, text } of boxes)
        expect(
          x >= 0 && y >= 0 && x + width <= page.widthMm && y + height <= page.heightMm,
          `${text} within the page`,
        ).toBe(true);
    }
  },
  120_000,
);

test('dingxi: the layer of coverage is on the sheet, every village counted once, more covered by a longer way', async () => {
  const sources = await openDemo('dingxi');
  const view = 'w=dingxi&z=area&i=povertyIncidence&level=county&p=2016&on=reach&to=facility:clinic';
  const countsAt = async (metres: number) => {
    const request = { ...plainRequest, query: `${view}&r=${metres}`, language: 'en' } as const;
    const texts = textsOf((await makeWalls(request, sources))!.walls[0]!.page).map(({ text }) => text);
    const countOf = (label: string) => (texts.includes(label) ? Number(texts[texts.indexOf(label) + 1]) : 0);
    return ['Covered', 'Only once the plan is built', 'Not covered', 'No coordinates, not counted'].map(countOf);
  };
  const [near, far] = [await countsAt(2000), await countsAt(5000)];
  for (const counts of [near, far]) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(869);
  expect(far[0]).toBeGreaterThan(near[0]!);
  expect(far[2]).toBeLessThan(near[2]!);
}, 120_000);
