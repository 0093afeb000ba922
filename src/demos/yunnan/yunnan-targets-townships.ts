import type { Target } from '../../core/target/target.ts';
import type { Rest } from '../draft-target.ts';
import { endOf2012, endOf2013, yunnanCode } from './yunnan-facts.ts';
import { planSteps } from './yunnan-indicators.ts';
import { coverage, fromStart, target, withinTwoYears } from './yunnan-target.ts';

const programmeTownships: Target['scope'] = {
  ...{ areas: [yunnanCode], where: { attribute: 'programme', op: '=', value: 1 } },
};

/** Rows Y6, Y9 and Y10: what is counted in townships and counties. */
export function townshipTargets(): Target[] {
  return [...aboveCounty(), planPassed(), countiesOut()];
}

/** Y6: township against its county, growth for income, level for public services. */
function aboveCounty(): Target[] {
  const common = {
    ...({ row: 'Y6', kind: 'comparison', unit: 'ratio', op: '>', value: 1, countLevel: 'township' } as const),
    ...{ scope: programmeTownships, clause: '一(二)', deadline: withinTwoYears },
  };
  const services = [
    ['kindergartens', 'y6-kindergartens', '学前教育毛入园率高于所在县', 'Kindergarten enrolment above the county'],
    ['insurance', 'y6-insurance', '新农合参合率高于所在县', 'Medical insurance above the county'],
  ] as const;
  const average = {
    zh: '县的数值是全县平均（模拟）；省、州市、县显示高于所在县的乡镇所占比例。',
    en: "The county's figure is its own average (simulated); wider areas show the share of townships above their county.",
  };
  return [
    target({
      ...{ ...common, id: 'y6-income-growth', lineFrom: endOf2013, notes: [average, fromStart] },
      title: { zh: '农民人均纯收入增幅高于所在县', en: 'Rural income growth above the county' },
      measure: {
        left: { indicator: 'incomePerHead', growth: true },
        right: { indicator: 'incomePerHead', growth: true, of: 'parent' },
      },
      quote: '农民人均纯收入增长幅度高于所在县、市、区的平均水平',
    }),
    ...services.map(([indicator, id, zh, en]) =>
      target({
        ...{ ...common, id, title: { zh, en }, lineFrom: endOf2012 },
        measure: { left: { indicator }, right: { indicator, of: 'parent' } },
        quote: '基本公共服务主要领域指标高于所在县、市、区的平均水平',
        notes: [
          {
            zh: '文件没有列出“主要领域指标”，此处取两项为例。',
            en: 'The document does not list the main indicators; two are taken as examples.',
          },
          average,
          fromStart,
        ],
      }),
    ),
  ];
}

/** Y9: drawn up, reviewed and approved; who and when are in the assignments and the days of the flags. */
function planPassed(): Target {
  const rest: Rest = {
    ...{ countLevel: 'township', scope: programmeTownships, clause: '二(一)' },
    quote: '县、市、区人民政府负责研究制定扶贫开发整乡推进实施方案,先报省扶贫办审核后,由州、市人民政府审批。',
    notes: [{ zh: '文件没有期限。', en: 'The document gives no deadline.' }],
  };
  const where = { all: planSteps.map(({ id }) => ({ indicator: id, op: '>=', value: 1 }) as const) };
  return coverage(
    'y9-plan-approved',
    'Y9',
    { zh: '实施方案编制、审核、审批', en: 'Plans drawn up, reviewed, approved' },
    where,
    rest,
  );
}

/** Y10: real years in which the 88 poor counties left the list; the document plans none of them. */
function countiesOut(): Target {
  return target({
    ...{ id: 'y10-counties-out', row: 'Y10', kind: 'exit', unit: 'counties', countLevel: 'county', childGoals: 'none' },
    title: { zh: '贫困县退出（实际年份）', en: 'Poor counties out (actual years)' },
    ...{ scope: { areas: [yunnanCode], where: { attribute: 'poorCounty', op: '=', value: 1 } }, clause: '五(二)' },
    measure: { ledger: 'exited', count: 'units', level: 'county' },
    quote: '对贫困村、贫困户实施动态管理,已实现脱贫的,要落实退出机制。',
    notes: [
      {
        zh: '文件没有县的退出计划：只显示公告的实际年份，不评早晚。',
        en: 'The document plans no exit of counties: the announced years are shown, and none is early or late.',
      },
    ],
  });
}
