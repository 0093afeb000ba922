import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Area, AreaLevel } from '../../../src/core/area/area.ts';
import { buildAreaTree } from '../../../src/core/area/area-tree.ts';
import { type MatchRow, matchAreas } from '../../../src/core/area/match-areas.ts';
import { areaCode, isoDate } from '../../../src/core/unit.ts';

function named(code: string, name: string, level: AreaLevel, parent: string | null, more: Partial<Area> = {}): Area {
  return {
    code: areaCode(code),
    name,
    level,
    parent: parent === null ? null : areaCode(parent),
    attributes: {},
    source: 's',
    ...more,
  };
}

const tree = buildAreaTree([
  named('53', '云南省', 'province', null),
  named('530600', '昭通市', 'prefecture', '53'),
  named('530621', '鲁甸县', 'county', '530600'),
  named('530627', '镇雄县', 'county', '530600'),
  named('530630', '水富县', 'county', '530600', { validTo: isoDate('2018-07-01'), successors: [areaCode('530681')] }),
  named('530681', '水富市', 'county', '530600', { validFrom: isoDate('2018-07-02') }),
  named('530900', '临沧市', 'prefecture', '53'),
  named('530925', '双江拉祜族佤族布朗族傣族自治县', 'county', '530900'),
  named('532300', '楚雄彝族自治州', 'prefecture', '53'),
  named('532301', '楚雄市', 'county', '532300'),
  named('530999', '旧县', 'county', '530900', {
    validTo: isoDate('2014-12-31'),
    successors: [areaCode('530925'), areaCode('530921')],
  }),
  named('530921', '凤庆县', 'county', '530900'),
  named('530627001', '乌峰镇', 'township', '530627'),
  named('530627002', '泼机镇', 'township', '530627'),
  named('530627003', '坡头镇', 'township', '530627'),
  named('530621001', '坡头镇', 'township', '530621'),
  named('530621002', '桃源回族乡', 'township', '530621'),
  named('530621003', '火德红街道办事处', 'township', '530621'),
]);
const one = (row: MatchRow, options: Parameters<typeof matchAreas>[2] = {}) =>
  matchAreas(tree, [row], options).matches[0]!;

describe('codes', () => {
  test.each([
    [{ code: '530627' }, '530627', 'code', 1],
    [{ code: '530627000000' }, '530627', 'code', 1],
    [{ code: ' 530627001000 ' }, '530627001', 'code', 1],
    [{ code: '530630' }, '530681', 'codeHistory', 0.97],
  ] as const)('%j is %s by %s', (row, area, reason, confidence) => {
    expect(one(row)).toMatchObject({ area, reason, confidence, status: 'sure' });
  });
  test('before the change the old code is the code', () => {
    expect(one({ code: '530630' }, { date: isoDate('2016-12-31') })).toMatchObject({ area: '530630', reason: 'code' });
  });
  test('a unit that was split leads to its successors, to be confirmed', () => {
    const { status, candidates } = one({ code: '530999' });
    expect(status).toBe('doubtful');
    expect(candidates.map(({ area }) => area)).toEqual(['530921', '530925']);
  });
  test('an exact code wins over a name, and the difference is shown', () => {
    expect(one({ code: '530627', name: '鲁甸县' })).toMatchObject({
      area: '530627',
      status: 'sure',
      nameDiffers: true,
    });
    expect(one({ code: '530627', name: '云南省镇雄县' })).not.toHaveProperty('nameDiffers');
    expect(one({ code: '999999', name: '鲁甸县' })).toMatchObject({ area: '530621', reason: 'name' });
  });
});

describe('names', () => {
  test.each([
    [{ name: '镇雄县', parentName: '昭通市' }, '530627', 'name'],
    [{ name: ' 镇 雄 县 ' }, '530627', 'name'],
    [{ name: '鎮雄縣', parentName: '昭通' }, '530627', 'name'],
    [{ name: '镇雄' }, '530627', 'ending'],
    [{ name: '双江县', parentName: '临沧市' }, '530925', 'ending'],
    [{ name: '雙江拉祜族佤族布朗族傣族自治縣' }, '530925', 'name'],
    [{ name: '楚雄州' }, '532300', 'ending'],
    [{ name: '昭通市镇雄县' }, '530627', 'fullName'],
    [{ name: '云南省昭通市镇雄县乌峰镇' }, '530627001', 'fullName'],
    [{ name: '坡头镇', parentName: '镇雄县' }, '530627003', 'name'],
    [{ name: '坡头', parentName: '鲁甸' }, '530621001', 'ending'],
    [{ name: '桃源乡', parentName: '鲁甸县' }, '530621002', 'ending'],
    [{ name: '火德红街道', parentName: '鲁甸县' }, '530621003', 'ending'],
    [{ name: '水富市' }, '530681', 'name'],
    [{ name: '水富县' }, '530681', 'oldName'],
  ] as const)('%j is surely %s by %s', (row, area, reason) => {
    expect(one(row)).toMatchObject({ area, reason, status: 'sure' });
  });
  test.each([
    [{ name: '坡头镇' }, ['530621001', '530627003']],
    [{ name: '楚雄' }, ['532300', '532301']],
    [{ name: '镇雄区', parentName: '昭通市' }, ['530627']],
    [{ name: '波机镇', parentName: '镇雄县' }, ['530627002']],
    [{ name: '鲁甸县', parentName: '临沧市' }, ['530621']],
  ] as const)('%j is doubtful, with its candidates', (row, areas) => {
    const { status, candidates, confidence } = one(row);
    expect(status).toBe('doubtful');
    expect(confidence).toBeLessThan(0.85);
    expect(candidates.map(({ area }) => area)).toEqual(areas);
  });
  test.each([{ name: '合计' }, { name: '彝良县' }, { name: '' }, {}, { code: '999999' }])('%j is nobody', (row) => {
    expect(one(row)).toMatchObject({ status: 'none', area: null });
  });
  test('levels keep a prefecture from being taken for its city', () => {
    expect(one({ name: '楚雄' }, { levels: ['county'] })).toMatchObject({ area: '532301', status: 'sure' });
  });
});

describe('decisions', () => {
  const decisions = [
    { kind: 'code', from: '坡头镇', to: '530627003' },
    { kind: 'code', from: '鲁甸县/坡头镇', to: '530621001' },
    { kind: 'code', from: '530627', to: '530621' },
    { kind: 'code', from: '合计', to: '' },
    { kind: 'column', from: '镇雄县', to: 'poor' },
  ] as const;
  test('override every other reason, a code even', () => {
    expect(one({ name: '坡头镇' }, { decisions })).toMatchObject({
      area: '530627003',
      reason: 'decision',
      confidence: 1,
    });
    expect(one({ name: '坡头镇', parentName: '鲁甸县' }, { decisions })).toMatchObject({ area: '530621001' });
    expect(one({ code: '530627' }, { decisions })).toMatchObject({ area: '530621', reason: 'decision' });
    expect(one({ name: '合计' }, { decisions })).toMatchObject({ status: 'none', reason: 'decision' });
    expect(one({ name: '镇雄县' }, { decisions })).toMatchObject({ area: '530627', reason: 'name' });
  });
});

test('the report lists what to confirm, what is unmatched and what is shared', () => {
  const { doubtful, unmatched, shared } = matchAreas(tree, [
    { name: '镇雄县' },
    { name: '坡头镇' },
    { name: '合计' },
    { code: '530627' },
  ]);
  expect({ doubtful, unmatched, shared }).toEqual({
    doubtful: [1],
    unmatched: [2],
    shared: [{ area: '530627', rows: [0, 3] }],
  });
});

describe('laws', () => {
  const codes = tree.areas.map(({ code }) => code as string);
  const names = [...tree.areas.map(({ name }) => name), '镇雄', '鎮雄', '坡头', '双江', '合计', '波机镇', ''];
  const row = fc.record(
    {
      code: fc.constantFrom(...codes, '999999', '530627000000'),
      name: fc.constantFrom(...names),
      parentName: fc.constantFrom(...names),
    },
    { requiredKeys: [] },
  );
  test('an exact code that is still valid always wins', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...codes.filter((code) => code !== '530630' && code !== '530999')),
        row,
        (code, other) => {
          expect(one({ ...other, code })).toMatchObject({ area: code, status: 'sure', confidence: 1 });
        },
      ),
    );
  });
  test('a permutation of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 12 }).chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(
              rows.map((_, i) => i),
              { minLength: rows.length },
            ),
          ),
        ),
        ([rows, order]) => {
          const [plain, moved] = [
            matchAreas(tree, rows),
            matchAreas(
              tree,
              order.map((i) => rows[i]!),
            ),
          ];
          expect(moved.matches).toEqual(order.map((i) => plain.matches[i]));
        },
      ),
    );
  });
  test('equal rows never get two different answers, and confidence says which are sure', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const answers = new Map<string, unknown>();
        matchAreas(tree, rows).matches.forEach((match, i) => {
          const key = JSON.stringify([rows[i]!.code ?? '', rows[i]!.name ?? '', rows[i]!.parentName ?? '']);
          expect(answers.get(key) ?? match.area).toEqual(match.area);
          answers.set(key, match.area);
          expect(match.confidence).toBeGreaterThanOrEqual(0);
          expect(match.confidence).toBeLessThanOrEqual(1);
          expect(match.status === 'sure').toBe(match.area !== null && match.confidence >= 0.85);
        });
      }),
    );
  });
});

describe('a workspace that ends before a unit is renamed', () => {
  const early = buildAreaTree([
    named('530600', '昭通市', 'prefecture', null),
    named('530630', '水富县', 'county', '530600', { successors: [areaCode('530681')] }),
    named('530631', '甲县', 'county', '530600', { successors: [areaCode('530690'), areaCode('530691')] }),
  ]);
  test.each([
    ['530630', '530630', 'code'],
    ['530681', '530630', 'codeHistory'],
    ['530631', '530631', 'code'],
    ['530690', null, null],
  ])('%s is %s by %s', (code, area, reason) => {
    expect(matchAreas(early, [{ code }]).matches[0]).toMatchObject({ area, reason });
  });
});
