import { expect, test } from 'vitest';
import type { Conflict } from '../../src/core/plan/merge/merge-elements.ts';
import { areaCode } from '../../src/core/unit.ts';
import { conflictName, partName, sideTexts } from '../../src/text/conflict-text.ts';
import { road, site } from '../builders/plans.ts';

const line = [
  [104, 35],
  [104.1, 35],
] as const;
const base = road('r', line, { name: '甲路' });
const areaName = (code: string) => `〔${code}〕`;

function conflict(more: Partial<Conflict>): Conflict {
  return {
    ...{ id: 'element|v1|r', kind: 'bothChanged', variant: 'v1', element: 'r', fields: [], base },
    ...{ ours: base, theirs: base, suggested: 'ours', ...more },
  };
}

test('what the two sides differ in is said in words, and nothing else', () => {
  const ours = road('r', line, {
    ...{ name: '甲路', to: 2018, status: 'underWay', cost: { kind: 'total', wanYuan: 12000 } },
    funding: [{ year: 2016, fundSource: 'special', wanYuan: 100 }],
  });
  const theirs = { ...ours, to: null, funding: [{ year: 2016, fundSource: 'special', wanYuan: 90 }] };
  const both = conflict({ ours, theirs });
  expect(sideTexts(both, 'ours', 'zh', areaName)).toEqual(['完工年 2018', '资金 2016 专项资金 100万元']);
  expect(sideTexts(both, 'theirs', 'zh', areaName)).toEqual(['完工年 未说明', '资金 2016 专项资金 90万元']);
  expect(sideTexts(both, 'ours', 'en', areaName)[0]).toBe('Done by 2018');
});

test('deleted here: what the other one changed', () => {
  const moved = { ...base, line: [line[0], [104.2, 35]] as const, area: areaCode('C') };
  const gone = conflict({ kind: 'deletedAndChanged', ours: null, theirs: moved });
  expect(sideTexts(gone, 'ours', 'zh', areaName)).toEqual(['已删除']);
  expect([...sideTexts(gone, 'theirs', 'zh', areaName)].sort()).toEqual(['所属区划 〔C〕', '线位 18.26 公里，2 点']);
  expect(conflictName(gone, 'zh')).toBe('甲路');
});

test('who moves, with why', () => {
  const origin = { village: areaCode('V'), households: null, people: 12, reason: 'floodZone' };
  const [ours, theirs] = [site('s', line[0], { origins: [origin] }), site('s', line[0])];
  const moves = conflict({ ours, theirs, base: theirs });
  expect(sideTexts(moves, 'ours', 'zh', areaName)).toEqual(['迁出村 〔V〕 12人 洪水淹没区']);
});

test('prices, budgets and variants have names', () => {
  expect(partName('price|road/class4/concrete', 'zh')).toBe('单价 四级水泥路');
  expect(partName('budget|2016|special', 'zh')).toBe('预算 2016 专项资金');
  expect(partName('r1', 'zh')).toBeNull();
  const price = { item: 'bridge', unit: 'each', wanYuan: 300 };
  const dear = conflict({ id: 'price|bridge', variant: null, element: null, ours: price, theirs: null, base: null });
  expect(sideTexts(dear, 'ours', 'zh', areaName)).toEqual(['桥梁 300 万元/个']);
  expect(sideTexts(dear, 'theirs', 'zh', areaName)).toEqual(['没有']);
  const variant = { id: 'v2', title: '乙', elements: [base] };
  const whole = conflict({
    id: 'variant|v2',
    variant: 'v2',
    element: null,
    ours: variant,
    theirs: null,
    base: variant,
  });
  expect([conflictName(whole, 'zh'), ...sideTexts(whole, 'ours', 'zh', areaName)]).toEqual(['方案 乙', '1 个对象']);
});
