import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { priceItemWord, priceText, priceUnitWord } from '../../src/text/price-words.ts';

const demos = ['dingxi', 'harbin', 'taizhou', 'yunnan', 'zhaotong'];

test.each(demos)('everything that %s has a price for is named in both languages', (demo) => {
  const rows = readFileSync(join(import.meta.dirname, `../../data/${demo}/prices.csv`), 'utf8')
    .trim()
    .split('\n');
  for (const row of rows.slice(1)) {
    const [item, unit] = row.split(',') as [string, string];
    for (const language of ['zh', 'en'] as const) expect(priceItemWord(item, language)).not.toBe(item);
    expect(priceUnitWord(unit, 'zh')).not.toBe(unit);
  }
});

test('a price in words; what nobody knows stays as it is written', () => {
  const price = { item: 'road/class4/concrete', unit: 'km', wanYuan: 60 };
  expect(priceText(price, 'zh')).toBe('四级水泥路 60 万元/公里');
  expect(priceText(price, 'en')).toBe('Class 4 concrete road, ¥600,000/km');
  expect(priceText({ item: 'bridge', unit: 'each', wanYuan: 95.5 }, 'en')).toBe('Bridge, ¥955,000 each');
  expect(priceItemWord('road/toString/gravel', 'en')).toBe('road/toString/gravel');
  expect(priceItemWord('自定', 'en')).toBe('自定');
});
