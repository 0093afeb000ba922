import { expect, test } from 'vitest';
import { elementCost } from '../../src/core/plan/outcome/element-cost.ts';
import type { ElementCost, PlanElement } from '../../src/core/plan/plan.ts';
import { areaCode } from '../../src/core/unit.ts';
import { costBasisText } from '../../src/text/plan-cost-words.ts';
import { bridge, road, site } from '../builders/plans.ts';

const prices = [
  { item: 'perKm', unit: 'km', wanYuan: 60 },
  { item: 'perPerson', unit: 'person', wanYuan: 6 },
  { item: 'perHousehold', unit: 'household', wanYuan: 20 },
  { item: 'each', unit: 'each', wanYuan: 300 },
] as const;
const by = (item: string): ElementCost => ({ kind: 'unitPrice', item });
const origin = { village: areaCode('v1'), households: 1, people: 1497, reason: null };
const line = road(
  'r1',
  [
    [104, 35],
    [104.1, 35],
  ],
  { cost: by('perKm') },
);

test.each<[string, PlanElement, zh: string | null, en: string | null]>([
  ['a road', line, '按图上 9.13 公里计', 'For 9.13 km as drawn'],
  [
    'an empty site',
    site('s1', [104, 35], { capacityPeople: 3000, cost: by('perPerson') }),
    '还没有划入村，按可安置 3,000 人计',
    'No village taken in yet: for 3,000 people that it has room for',
  ],
  [
    'a site with villages',
    site('s1', [104, 35], { origins: [origin], cost: by('perPerson') }),
    '按划入的 1,497 人计',
    'For 1,497 people taken in',
  ],
  [
    'one household',
    site('s1', [104, 35], { origins: [origin], cost: by('perHousehold') }),
    '按划入的 1 户计',
    'For 1 household taken in',
  ],
  ['a price for each', bridge('b1', [104, 35], { cost: by('each') }), null, null],
  ['a total', { ...line, cost: { kind: 'total', wanYuan: 9 } }, null, null],
  ['no price', { ...line, cost: by('nothing') }, null, null],
])('what a price was multiplied by is said: %s', (_, element, zh, en) => {
  const costing = elementCost(element, prices);
  expect([costBasisText(costing, element, 'zh'), costBasisText(costing, element, 'en')]).toEqual([zh, en]);
});
