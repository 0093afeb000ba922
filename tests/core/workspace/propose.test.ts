import { describe, expect, test } from 'vitest';
import { areaCode } from '../../../src/core/unit.ts';
import { labelPoint } from '../../../src/core/workspace/label-point.ts';
import { levelOfCode, proposeAreas } from '../../../src/core/workspace/propose-areas.ts';
import { periodIn, proposeFigures, unitFactor, unitIdOf } from '../../../src/core/workspace/propose-figures.ts';
import { readFigures } from '../../../src/core/workspace/read-figures.ts';

describe('areas of delivered features', () => {
  test('take level and parent from the codes, of the workspace or of the delivery', () => {
    const delivered = ['530600', "'530602", '530621.0', '530602101'].map((code) => ({
      code,
      name: `区${code}`,
      parent: '',
      geometry: null,
    }));
    const proposed = proposeAreas({ delivered, level: 'code', known: [], source: 's' });
    expect(proposed.map(({ code, level, parent }) => [code, level, parent])).toEqual([
      ['530600', 'prefecture', null],
      ['530602', 'county', '530600'],
      ['530621', 'county', '530600'],
      ['530602101', 'township', '530602'],
    ]);
  });

  test('have the one area at the top as parent where the code does not say, and the given parent before all', () => {
    const known = [{ code: areaCode('TOP'), level: 'prefecture' as const }];
    const row = (name: string, parent = '') => ({ code: '', name, parent, geometry: null });
    const delivered = [row('甲县'), row('乙县', '530699'), row('丙县', '某省'), row('')];
    const proposed = proposeAreas({ delivered, level: 'county', known, source: 's' });
    expect(proposed.map(({ code, parent }) => [code, parent])).toEqual([
      ['甲县', 'TOP'],
      ['乙县', '530699'],
      ['丙县', 'TOP'],
    ]);
  });

  test.each([
    ['53', 'province'],
    ['530000', 'province'],
    ['530600', 'prefecture'],
    ['530602', 'county'],
    ['530602S01', 'township'],
    ['530602101201', 'village'],
    ['anything', 'county'],
  ])('%s is a %s', (code, level) => expect(levelOfCode(code)).toBe(level));

  test('stand where their point is, without an outline', () => {
    const delivered = [
      {
        code: '530602101201',
        name: '守望村',
        parent: '',
        geometry: { type: 'Point' as const, coordinates: [103.7, 27.3] },
      },
    ];
    const [village] = proposeAreas({ delivered, level: 'code', known: [], source: 's' });
    expect(village).toMatchObject({ level: 'village', point: [103.7, 27.3] });
    expect(village).not.toHaveProperty('geometry');
  });

  test('find a parent that is given by its name', () => {
    const known = [{ code: areaCode('530602101'), level: 'township' as const, name: '守望乡' }];
    const delivered = [{ code: '', name: '甲村', parent: '守望乡', geometry: null }];
    expect(proposeAreas({ delivered, level: 'village', known, source: 's' })[0]?.parent).toBe('530602101');
  });

  test('have their name inside, beside a hole', () => {
    const ring = (a: number, b: number) => [
      [a, a],
      [b, a],
      [b, b],
      [a, b],
      [a, a],
    ];
    const point = labelPoint({ type: 'Polygon', coordinates: [ring(0, 10), ring(4, 8)] });
    expect(point).toEqual([2, 5.00037]);
    expect(labelPoint({ type: 'Point', coordinates: [1, 2] })).toBeNull();
    expect(labelPoint(null)).toBeNull();
  });
});

describe('figures of a delivered column', () => {
  test('are of the indicator with this title, or of a new one that can be added up only where that means something', () => {
    const people = proposeFigures({ name: '贫困人口（万人）', unit: '万人', samples: ['1.2'] }, ['2016年情况表'], []);
    expect(people).toMatchObject({ isNew: true, period: '2016' });
    expect(people.indicator).toMatchObject({
      id: '贫困人口',
      unit: 'people',
      kind: 'stock',
      rollUp: { kind: 'sum' },
      betterIs: 'lower',
    });
    const rate = proposeFigures({ name: '2015年贫困发生率(%)', unit: '%', samples: ['23.5'] }, ['2016.csv'], []);
    expect(rate).toMatchObject({ period: '2015' });
    expect(rate.indicator).toMatchObject({ unit: 'ratio', kind: 'rate', rollUp: { kind: 'none' } });
    const again = proposeFigures({ name: '贫困人口', unit: '人', samples: [] }, [], [people.indicator]);
    expect(again).toEqual({ indicator: people.indicator, isNew: false, period: '' });
  });

  test.each([
    ['贫困户数', null, 'households', 'sum'],
    ['人数', null, 'people', 'sum'],
    ['人均纯收入', '元', 'yuan', 'none'],
    ['Population', null, 'people', 'sum'],
    ['合格率', '%', 'ratio', 'none'],
    ['里程', '公里', 'km', 'sum'],
  ])('%s in %s is of %s, rolled up: %s', (name, unit, id, rollUp) => {
    const { indicator } = proposeFigures({ name, unit, samples: ['3'] }, [], []);
    expect([indicator.unit, indicator.rollUp.kind]).toEqual([id, rollUp]);
  });

  test.each([
    ['截至2016年6月30日', '2016-06-30'],
    ['2016年上半年', '2016-H1'],
    ['2017年第三季度', '2017-Q3'],
    ['2016-03', '2016-03'],
    ['poor_2016.csv', '2016'],
    ['2016年度', '2016'],
    ['530602101201', ''],
    ['二〇一六', ''],
  ])('the period in %s is %s', (text, period) => expect(periodIn(text)).toBe(period));

  test.each([
    ['万人', 'people', 10_000],
    ['人', 'people', 1],
    ['亿元', 'wanYuan', 10_000],
    ['元', 'wanYuan', 0.0001],
    ['%', 'ratio', 1],
    [null, 'people', 1],
    ['处', 'count', 1],
    ['户', 'people', null],
    ['%', 'people', null],
  ])('%s to %s is × %s', (written, unit, factor) => expect(unitFactor(written, unit)).toBe(factor));

  test('several rows of header make one title, without years and units', () => {
    const titled = (name: string) => proposeFigures({ name, unit: null, samples: [] }, [], []).indicator.title.zh;
    expect(titled('2014年 / 贫困人口 / 户数（户）')).toBe('贫困人口户数');
    expect(titled('poor / households 2015')).toBe('poor households');
    expect(titled('其中 / 当年减少（人）')).toBe('当年减少');
    const yearly = proposeFigures({ name: '贫困人口 / 2015年', unit: null, samples: ['312'] }, [], []);
    expect([yearly.indicator.unit, yearly.period]).toEqual(['people', '2015']);
  });

  test('a unit that nobody knows stays as it is written', () => {
    expect([unitIdOf('斤'), unitIdOf(null), unitIdOf('％')]).toEqual(['斤', 'count', 'ratio']);
  });

  test('blanks are missing, words unreadable, never zero; a second row of an area is passed over and named', () => {
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map(areaCode);
    const read = readFigures({
      cells: ['1,204', '—', '很多', '5', '9', '0.3'],
      areas: [a!, b!, c!, a!, null, d!],
      rowNumbers: [4, 5, 6, 7, 8, 9],
      written: '万人',
      unit: 'people',
      category: null,
      about: { indicator: 'poor', period: '2016', stage: 'actual', reported: null, source: 's' },
    });
    expect(read.observations.map(({ area, value, absent }) => [area, value, absent])).toEqual([
      ['A', 12_040_000, null],
      ['B', null, 'missing'],
      ['C', null, 'unreadable'],
      ['D', 3000, null],
    ]);
    expect(read.unread).toEqual([{ row: 6, found: '很多', why: 'notNumber' }]);
    expect(read.repeated).toEqual([7]);
  });

  test('shares are read by the unit that is declared', () => {
    const read = (written: string | null, cell: string) =>
      readFigures({
        cells: [cell],
        areas: [areaCode('A')],
        rowNumbers: [2],
        written,
        unit: 'ratio',
        category: null,
        about: { indicator: 'r', period: '2016', stage: 'actual', reported: null, source: 's' },
      }).observations[0]?.value;
    expect([read('%', '23.5'), read('%', '19.8%'), read(null, '0.95'), read(null, '95')]).toEqual([
      0.235,
      0.198,
      0.95,
      null,
    ]);
  });
});
