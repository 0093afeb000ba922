import type { Override, Target } from '../../core/target/target.ts';
import { type AreaCode, areaCode, isoDate } from '../../core/unit.ts';
import { endOf2012, specialFunds, specialFundsInAll, townshipsInAll, townshipsStarted } from './yunnan-facts.ts';
import { fundSources, tranches } from './yunnan-funds.ts';
import type { YunnanPlaces } from './yunnan-places.ts';
import { goalsByPrefecture } from './yunnan-starts.ts';
import { target } from './yunnan-target.ts';
import { townshipTargets } from './yunnan-targets-townships.ts';
import { villageTargets } from './yunnan-targets-villages.ts';

/** Targets of rows Y1 to Y11, X1 and X2, with the document's own words. */
export function yunnanTargets(places: YunnanPlaces): Target[] {
  return [
    townshipsToStart(places),
    ...specialFundTargets(places),
    ...otherFunds(),
    ...villageTargets(),
    ...townshipTargets(),
  ];
}

function yearly(amounts: Readonly<Record<number, number>>): Target['milestones'] {
  return Object.entries(amounts).map(([period, value]) => ({ period, value, cumulative: false }));
}

function townshipsToStart(places: YunnanPlaces): Target {
  const overrides = Object.fromEntries(
    goalsByPrefecture(places)
      .filter(({ goal }) => goal > 0)
      .map(({ code, goal, starts }): [AreaCode, Override] => [
        code,
        { value: goal, milestones: yearly({ 2013: starts[2013]!, 2014: starts[2014]! }), simulated: true },
      ]),
  );
  return target({
    ...{ id: 'y1-townships', row: 'Y1', kind: 'flow', unit: 'townships', countLevel: 'prefecture' },
    ...{ title: { zh: '实施整乡推进的乡镇', en: 'Townships in the township-wide programme' } },
    ...{ measure: { indicator: 'townshipsStarted' }, value: townshipsInAll, total: townshipsInAll },
    ...{ baseline: { date: endOf2012, value: 0 }, milestones: yearly(townshipsStarted) },
    ...{ deadline: { date: isoDate('2017-12-31'), stated: true }, overrides, childGoals: 'listed', clause: '序言' },
    quote: '省人民政府决定2013—2017年全省实施350个以上整乡推进,其中2013年实施56个、2014年实施60个。',
    notes: [
      {
        zh: '名单在附件 1、2，文件未附：按个数而不按名称统计。2015—2017 年的 234 个文件未分年度，各年实际数为模拟；分州市为模拟。',
        en: 'The lists are in annexes that are not in the document: counts, not names. The 234 of 2015-2017 have no years in it; their yearly counts, and all splits by prefecture, are simulated.',
      },
    ],
  });
}

const quoteOfSpecial =
  '从2013年起,对实施扶贫开发整乡推进的每个乡镇给予财政专项扶贫资金补助2000万元,实施期间第1年安排1000万元、第2年安排1000万元。2014年,对2013年已实施扶贫开发整乡推进的56个乡镇,每个乡镇再平均安排1000万元。';
const readings = [
  {
    zh: '“再平均安排1000万元”按第二年资金理解：2013 年 56,000 万元，2014 年 116,000 万元（60 个首年、56 个第二年），2015 年 60,000 万元，合计 232,000 万元。',
    en: 'The further 10 million each in 2014 is read as the second tranche: 560 million yuan in 2013, 1,160 million in 2014 (60 first, 56 second), 600 million in 2015, 2,320 million in all.',
  },
  {
    zh: '另一种理解是在 2,000 万元之外另加 1,000 万元：则 2014 年为 172,000 万元，合计 288,000 万元。',
    en: 'The other reading is extra money beside the 20 million: then 1,720 million yuan in 2014 and 2,880 million in all.',
  },
  {
    zh: '只算 2013、2014 年启动的 116 个乡镇；后续 234 个未计。2015 年由启动年份推出，文件未写。',
    en: 'Only the 116 townships that started in 2013 and 2014; the further 234 are left out. 2015 follows from the start years, the document does not name it.',
  },
];

/** Special funds as allocated and as disbursed; every area has what follows from its own townships' start years. */
function specialFundTargets({ programme }: YunnanPlaces): Target[] {
  const amounts = new Map<AreaCode, Record<number, number>>();
  for (const { code, county, startYear } of programme) {
    for (const area of [code, county, areaCode(`${county.slice(0, 4)}00`)]) {
      const sums = amounts.get(area) ?? {};
      amounts.set(area, sums);
      for (const { year, wanYuan } of tranches({ startYear })) sums[year] = (sums[year] ?? 0) + wanYuan;
    }
  }
  const overrides = Object.fromEntries(
    [...amounts].map(([code, byYear]): [AreaCode, Override] => {
      const value = Object.values(byYear).reduce((a, b) => a + b, 0);
      return [code, { value, milestones: yearly(byYear), simulated: true }];
    }),
  );
  const stages = [
    ['allocated', '下达', 'allocated'],
    ['disbursed', '拨付', 'disbursed'],
  ] as const;
  return stages.map(([stage, zh, en]) =>
    target({
      ...{ id: `y2-special-${stage}`, row: 'Y2', kind: 'quantity', unit: 'wanYuan', countLevel: 'township' },
      ...{ title: { zh: `财政专项扶贫资金（${zh}）`, en: `Special poverty-relief funds, ${en}` } },
      ...{ measure: { funds: { fundSource: 'special' }, stage, by: 'year' }, value: specialFundsInAll },
      ...{ total: specialFundsInAll, baseline: null, milestones: yearly(specialFunds) },
      ...{ deadline: { date: isoDate('2015-12-31'), stated: false } },
      ...(stage === 'allocated' ? { overrides, childGoals: 'listed' } : { childGoals: 'none' }),
      ...{ clause: '四(一)', quote: quoteOfSpecial, notes: readings },
      ...(stage === 'allocated' ? {} : { tolerance: { onTrack: 0.05, atRisk: 0.12 } }),
    }),
  );
}

/** Money of all sources, and the two sources of which the document gives no amount. */
function otherFunds(): Target[] {
  const common = { row: 'Y2', kind: 'quantity', unit: 'wanYuan', countLevel: 'township', childGoals: 'none' } as const;
  const note = { zh: '文件没有金额和期限。', en: 'The document gives neither an amount nor a deadline.' };
  return [
    target({
      ...common,
      ...{ id: 'y2-all-sources', title: { zh: '整乡推进资金（按来源）', en: 'Programme funds by source' } },
      measure: { funds: {}, stage: 'allocated', by: 'fundSource' },
      parts: fundSources.map(({ key, zh, en }) => ({
        ...{ key, title: { zh, en }, value: key === 'special' ? specialFundsInAll : null },
      })),
      ...{ clause: '四', quote: quoteOfSpecial },
      notes: [{ zh: '只有财政专项有金额。', en: 'Only the special funds have an amount.' }],
    }),
    target({
      ...common,
      ...{ id: 'y2-departments', title: { zh: '省级部门项目资金', en: "Provincial departments' project funds" } },
      ...{ measure: { funds: { fundSource: 'departments' }, stage: 'allocated', by: 'year' }, clause: '四(二)' },
      quote: '等部门要围绕扶贫开发整乡推进工作,重点安排各部门项目资金,并各负其责、各计其功,形成合力,协同推进。',
      notes: [note],
    }),
    target({
      ...common,
      ...{ id: 'y2-local', title: { zh: '州、市、县、区整合资金', en: 'Prefecture and county funds' } },
      ...{ measure: { funds: { fundSource: 'local' }, stage: 'allocated', by: 'year' }, clause: '四(三)' },
      quote: '州、市、县、区人民政府要加大投入力度,安排一定财政资金专项用于扶贫开发整乡推进。',
      notes: [note],
    }),
    ...fundStageTargets(),
  ];
}

/** X2: all money of the programme by stage, and its projects accepted. */
function fundStageTargets(): Target[] {
  const clause = '二(七)';
  const quote =
    '建立健全组织领导、资金管理、监督检查、绩效评价、考核奖惩等方面的制度和措施,确保项目质量和资金使用效益。';
  const stages = [
    ['planned', '计划', 'planned'],
    ['approved', '批复', 'approved'],
    ['allocated', '下达', 'allocated'],
    ['disbursed', '拨付', 'disbursed'],
    ['spent', '支出', 'spent'],
    ['audited', '审计', 'audited'],
  ] as const;
  const common = { row: 'X2', kind: 'quantity', countLevel: 'township', childGoals: 'none', clause, quote } as const;
  return [
    ...stages.map(([stage, zh, en]) =>
      target({
        ...{ ...common, id: `x2-funds-${stage}`, unit: 'wanYuan' },
        title: { zh: `整乡推进资金：${zh}`, en: `Programme funds: ${en}` },
        measure: { funds: {}, stage, by: 'year' },
        notes: [{ zh: '文件没有各环节的金额。', en: 'The document gives no amount by stage.' }],
      }),
    ),
    target({
      ...{ ...common, id: 'x2-projects-accepted', unit: 'projects' },
      title: { zh: '竣工验收的项目', en: 'Projects inspected and accepted' },
      measure: { projects: {}, sum: 'count', stage: 'accepted' },
      notes: [{ zh: '文件没有项目数。', en: 'The document gives no number of projects.' }],
    }),
  ];
}
