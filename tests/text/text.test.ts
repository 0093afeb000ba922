import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absentReasons } from '../../src/core/absent.ts';
import { areaLevels } from '../../src/core/area/area.ts';
import { classMethods } from '../../src/core/classify/breaks.ts';
import { flags, formulaIds, statuses } from '../../src/core/target/result.ts';
import { targetKinds } from '../../src/core/target/target.ts';
import type { IsoDate } from '../../src/core/unit.ts';
import { catalogueOf } from '../../src/text/catalogue.ts';
import { dateText, periodText } from '../../src/text/dates.ts';
import { exportDifferenceOf } from '../../src/text/export-units.ts';
import { gapHead, goalLine } from '../../src/text/goal-line.ts';
import { columnFormat, figureOnMap, figureText } from '../../src/text/numbers.ts';
import { differenceUnit, isKnownUnit, knownUnits } from '../../src/text/units.ts';
import { absentWord, flagWord, kindWord, levelWord, methodWord, statusWord } from '../../src/text/words.ts';

describe('words', () => {
  it('has each status, flag, reason, level, method and kind in both languages', () => {
    const said = (['zh', 'en'] as const).map((language) => [
      ...statuses.map((id) => statusWord(id, language)),
      ...flags.map((id) => flagWord(id, language)),
      ...[...absentReasons, 'noGoal' as const].map((id) => absentWord(id, language)),
      ...areaLevels.map((id) => levelWord(id, language)),
      ...classMethods.map((id) => methodWord(id, language)),
      ...targetKinds.map((id) => kindWord(id, language)),
    ]);
    expect(said.flat().every((word) => word.length > 0)).toBe(true);
    expect(said[0]!.every((word) => /\p{Script=Han}/u.test(word))).toBe(true);
    expect(said[1]!.every((word) => !/\p{Script=Han}/u.test(word))).toBe(true);
    expect(new Set(statuses.map((id) => statusWord(id, 'zh'))).size).toBe(statuses.length);
    expect(formulaIds.length).toBeGreaterThan(0);
  });

  it('uses full-width punctuation in Chinese sentences', () => {
    const sentences = JSON.stringify(catalogueOf('zh')).match(/"[^"]*\p{Script=Han}[^"]*"/gu) ?? [];
    expect(sentences.filter((sentence) => /\p{Script=Han}[,;:?!(]/u.test(sentence))).toEqual([]);
  });
});

describe('units', () => {
  const data = resolve(import.meta.dirname, '../../data');
  const demos = readdirSync(data).filter((name) => existsSync(join(data, name, 'targets.json')));
  it.each(demos)('has a word for every unit of %s', (demo) => {
    const read = (file: string): readonly { readonly unit: string }[] =>
      JSON.parse(readFileSync(join(data, demo, file), 'utf8'));
    const units = new Set([...read('indicators.json'), ...read('targets.json')].map(({ unit }) => unit));
    expect([...units].filter((unit) => !isKnownUnit(unit))).toEqual([]);
  });
});

describe('numbers', () => {
  it('counts in 万 and 亿 in Chinese, with separators in English', () => {
    expect(figureText(631600, 'people', 'zh')).toBe('63.16万人');
    expect(figureText(631600, 'people', 'en')).toBe('631,600 people');
    expect(figureText(869, 'villages', 'zh')).toBe('869个村');
    expect(figureText(56700, 'wanYuan', 'zh')).toBe('5.67亿元');
    expect(figureText(56700, 'wanYuan', 'en')).toBe('567 million yuan');
    expect(figureText(2000, 'wanYuan', 'zh')).toBe('2,000万元');
    expect(figureText(0.0823, 'ratio', 'zh')).toBe('8.2%');
    expect(figureText(-12, 'km', 'en')).toBe('−12 km');
    expect(figureText(0, 'people', 'zh')).toBe('0人');
  });

  it('is short on the map', () => {
    expect(figureOnMap(12345, 'people', 'zh')).toBe('1.2万');
    expect(figureOnMap(12345, 'people', 'en')).toBe('12k');
    expect(figureOnMap(0.1234, 'ratio', 'en')).toBe('12.3%');
    expect([2000, 12_345, 0, 0.5].map((wan) => figureOnMap(wan, 'wanYuan', 'zh'))).toEqual([
      '2,000万',
      '1.23亿',
      '0',
      '0.5万',
    ]);
    expect([2000, 123_450, 0, 0.5].map((wan) => figureOnMap(wan, 'wanYuan', 'en'))).toEqual([
      '20M',
      '1.23B',
      '0',
      '5k',
    ]);
    expect(figureOnMap(1, 'ratio', 'zh')).toBe('100%');
  });

  it('says one of a thing in the singular', () => {
    const one = ['people', 'villages', 'naturalVillages', 'counties', 'roads', 'km', 'ratio', 'days'] as const;
    expect(one.map((unit) => figureText(unit === 'ratio' ? 0.01 : 1, unit, 'en'))).toEqual([
      ...['1 person', '1 village', '1 natural village', '1 county', '1 road', '1 km', '1%', '1 day'],
    ]);
    expect(figureText(1, 'villages', 'zh')).toBe('1个村');
    expect([figureText(2, 'villages', 'en'), figureText(0, 'people', 'en')]).toEqual(['2 villages', '0 people']);
  });

  it('gives a column one scale and one number of decimals', () => {
    expect(columnFormat([4900, 36], 'people', 'zh')).toMatchObject({ unit: '人' });
    const column = columnFormat([125000, 4900, 36], 'people', 'zh');
    expect(column.unit).toBe('万人');
    expect([125000, 4900, 36].map(column.format)).toEqual(['12.50', '0.49', '0.00']);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1 }), (values) => {
        const { format } = columnFormat(values, 'km', 'en');
        expect(new Set(values.map((value) => format(value).split('.')[1]?.length ?? 0)).size).toBe(1);
      }),
    );
  });
});

describe('what is missing to a goal', () => {
  const result = { goal: 1, gap: 0.009, unit: 'ratio', deadline: '2020-12-31' as IsoDate, op: '>=' as const };

  it('is in percentage points where the figure is a share, and in its own unit elsewhere', () => {
    expect(goalLine(result, catalogueOf('zh'), 'zh')).toBe('目标 ≥ 100%（2020年底） · 差 0.9个百分点');
    expect(goalLine(result, catalogueOf('en'), 'en')).toMatch(/ 0\.9 percentage points$/);
    expect(goalLine({ ...result, unit: 'people', goal: 9, gap: 3 }, catalogueOf('zh'), 'zh')).toMatch(/差 3人$/);
    expect(gapHead('ratio', catalogueOf('zh'), 'zh')).toBe('差（百分点）');
    expect(gapHead('people', catalogueOf('zh'), 'zh')).toBe('差');
    expect(exportDifferenceOf('ratio', 'zh')).toMatchObject({ word: '个百分点' });
    expect(exportDifferenceOf('ratio', 'en').of(0.009)).toBe(0.9);
  });

  it('is no unit that figures may be stored in', () => {
    expect(knownUnits()).not.toContain(differenceUnit('ratio'));
    expect(
      knownUnits()
        .filter((unit) => unit !== 'ratio')
        .map(differenceUnit),
    ).toEqual(knownUnits().filter((unit) => unit !== 'ratio'));
  });
});

describe('dates', () => {
  it('says dates and periods', () => {
    expect(dateText('2016-12-31', 'zh')).toBe('2016年12月31日');
    expect(dateText('2016-12-31', 'en')).toBe('31 Dec 2016');
    expect(['2016', '2016-H1', '2016-Q3', '2016-03'].map((period) => periodText(period, 'zh'))).toEqual([
      '2016年',
      '2016年上半年',
      '2016年三季度',
      '2016年3月',
    ]);
    expect(['2016', '2016-H2', '2016-Q3', '2016-03'].map((period) => periodText(period, 'en'))).toEqual([
      '2016',
      'Second half of 2016',
      'Q3 2016',
      'Mar 2016',
    ]);
  });
});
