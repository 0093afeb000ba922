import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { installedSlices } from '../../src/cli/font-slices.ts';
import { layOutWithType, type Typeset } from '../../src/paper/font/typeset.ts';
import { type Page, textsOf } from '../../src/paper/page/page.ts';
import { sheetMm, sheetSizes } from '../../src/paper/wall/sheet.ts';
import type { RankedRow, WallCard, WallContent } from '../../src/paper/wall/wall-content.ts';
import { type WallOptions, type WallPage, wallPage } from '../../src/paper/wall/wall-page.ts';
import { overlaps, textBoxes } from './text-boxes.ts';

const wgs84 = geographiclib.Geodesic.WGS84;
const loaded = new Map();
const fill = '#123456';
const square = (west: number, south: number, side: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, south],
      [west + side, south],
      [west + side, south + side],
      [west, south + side],
      [west, south],
    ],
  ],
});
const sign = { fill: 'M-5 -5H5V5H-5Z', stroke: '', strokeWidth: 1, colour: '#d0521b' };

function contentOf(changed: Partial<WallContent> = {}): WallContent {
  return {
    language: 'zh',
    title: '定西精准扶贫',
    place: '定西市',
    subject: '贫困人口',
    unit: '人',
    asOf: '2016年12月31日',
    classification: '内部资料',
    examination: '',
    simulated: true,
    patterns: [],
    absentWords: {},
    areas: [
      {
        code: '1',
        geometry: square(104, 35, 0.5),
        paint: fill,
        name: '安定区',
        figure: '4.8万',
        point: [104.25, 35.25],
        symbol: null,
      },
    ],
    surroundings: [],
    borders: [],
    contours: [],
    zones: [],
    shades: [],
    rivers: [],
    flows: [],
    outlines: [],
    lines: [],
    dots: [],
    seats: [],
    legend: [],
    ranking: { title: '排名', value: '人', gap: '差', rows: [] },
    cards: [],
    locator: null,
    notes: ['演示用边界，未经审定。'],
    sources: ['国家统计局'],
    ...changed,
  };
}

async function laidOut(
  content: WallContent,
  options: Pick<WallOptions, 'size' | 'orientation'> & { readonly scale?: number },
): Promise<WallPage & { readonly typeset: Typeset }> {
  const parts = { ranking: true, cards: true, locator: true, relief: true };
  const whole = { scale: null, pageNote: '', parts, ...options };
  const { result, typeset } = await layOutWithType(
    (type) => {
      const wall = wallPage(content, whole, type)!;
      return { wall, pages: [wall.page] };
    },
    installedSlices,
    loaded,
  );
  return { ...result.wall, typeset };
}

const sheets = sheetSizes.flatMap((size) =>
  (['landscape', 'portrait'] as const).map((orientation) => ({ size, orientation })),
);

test('every sheet has its own size, states its scale, and is true at it: the ground, and the scale bar', async () => {
  for (const sheet of sheets)
    for (const asked of [undefined, 500_000]) {
      const { page, scale } = await laidOut(contentOf(), { ...sheet, ...(asked ? { scale: asked } : {}) });
      const { width, height } = sheetMm(sheet.size, sheet.orientation);
      expect([page.widthMm, page.heightMm]).toEqual([width, height]);
      if (asked) expect(scale).toBe(asked);
      const texts = textsOf(page);
      const said = texts.find(({ text }) => text.startsWith('比例尺 1:'))!.text;
      expect(Number(said.replace(/\s/g, '').replace('比例尺1:', ''))).toBe(scale);
      const at = areaPathOf(page);
      const north = (wgs84.Inverse(35, 104, 35.5, 104) as { s12: number }).s12;
      expect((Math.hypot(at[6]! - at[0]!, at[7]! - at[1]!) * scale) / 1000 / north).toBeCloseTo(1, 3);
      const [from, , to] = texts.filter(({ text, size }) => /^\d+$/.test(text) && size === barTextSize(page));
      const unit = texts.some(({ text }) => text === '千米') ? 1000 : 1;
      expect(((to!.x - from!.x) * scale) / 1000 / unit).toBeCloseTo(Number(to!.text), 6);
    }
});

function areaPathOf(page: Page): readonly number[] {
  const found = page.marks
    .flatMap((mark) => (mark.kind === 'clip' ? mark.marks : [mark]))
    .find((mark) => mark.kind === 'path' && mark.fill === fill);
  return found?.kind === 'path' ? found.path.at : [];
}

/** The figures of the scale bar follow the words of the scale. */
function barTextSize(page: Page): number {
  const texts = textsOf(page);
  return texts[texts.findIndex(({ text }) => text.startsWith('比例尺 1:')) + 1]!.size;
}

const amounts = fc.record({
  legend: fc.nat(60),
  ranking: fc.nat(40),
  cards: fc.nat(6),
  long: fc.boolean(),
  above: fc.boolean(),
  sheet: fc.constantFrom(...sheets),
});

test('however much there is to say, no two texts of a sheet overlap, and none leaves it', async () => {
  await fc.assert(
    fc.asyncProperty(amounts, async ({ legend, ranking, cards, long, above, sheet }) => {
      const label = long ? '六盘山连片特困地区（定西部分）易地搬迁安置点的道路' : '项目道路';
      const row = (i: number): RankedRow => ({
        ...{ code: String(i), number: i, rank: String(i + 1), symbol: sign },
        ...{ name: long ? '镇沅彝族哈尼族拉祜族自治县' : '岷县', value: '13,262', gap: '52,937' },
      });
      const card: WallCard = {
        ...{ title: label, number: '1,336,700', unit: '万人', status: '逾期未完成', symbol: sign },
        facts: long ? '目标 ≥ 1,336,700 个安置点（2017年底） · 差 1,336,700 个安置点，其余尚未开工' : '差 1 个',
      };
      const content = contentOf({
        legend: Array.from({ length: legend }, (_, i) => ({
          sample: { kind: 'fill', paint: fill, symbol: i % 2 ? sign : null },
          label: `${label}${i}`,
          count: '1,079',
        })),
        ranking: { title: '排名', value: '人', gap: '差', rows: Array.from({ length: ranking }, (_, i) => row(i)) },
        cards: Array.from({ length: cards }, () => card),
        locator: above ? { name: '甘肃省', ground: [square(100, 33, 5)], here: [square(104, 35, 0.5)] } : null,
      });
      const { page, typeset } = await laidOut(content, sheet);
      const boxes = textBoxes(page, typeset);
      expect(overlaps(boxes).map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([]);
      const isOut = ({ x, y, width, height }: (typeof boxes)[number]) =>
        x < 0 || y < 0 || x + width > page.widthMm || y + height > page.heightMm;
      expect(boxes.filter(isOut).map(({ text }) => text)).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
