import type { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, inferred2020 } from '../draft-target.ts';
import { endOf2015, otherChannelsWanYuan, specialFundsWanYuan, zhaotongCode } from './zhaotong-facts.ts';
import { byEndOfPlan, everyYear, noDeadline, sections, standingRule, target } from './zhaotong-target.ts';

/** Money, lines of support and comparisons (Z4, Z12, Z15, Z16, Z18, X2). */
export function moneyTargets(): Target[] {
  return [specialFunds(), ...cityFunds(), ...nearNation(), industryIncome(), twoLines(), ...stages()];
}

function specialFunds(): Target {
  return target({
    ...{ id: 'z4-special-funds', row: 'Z4', kind: 'quantity', unit: 'wanYuan', value: specialFundsWanYuan },
    title: { zh: '省级以上财政专项扶贫资金', en: 'Special funds from province and above' },
    measure: { funds: { fundSource: 'special' }, stage: 'allocated', by: 'year' },
    milestones: [{ period: '2015', value: specialFundsWanYuan, cumulative: false }],
    ...{ deadline: by(2015, false), childGoals: 'none', countLevel: 'county', clause: sections.review },
    quote: '积极向上争取到位省级以上财政专项扶贫资金5.67亿元。',
    notes: [
      {
        zh: '5.67 亿元 = 56,700 万元，按 2015 年到位；以后各年文章没有数，这里也没有。分县为模拟。',
        en: '567 million yuan, read as received in 2015; the article has no later years, so neither has the demo. The split by county is simulated.',
      },
    ],
  });
}

const cityRule =
  '市级财政压缩行政经费开支5%,盘活沉淀财政资金,建立完善财政投入的增长机制,专项扶贫资金比2015年增加4倍以上,通过其他渠道安排资金不少于2亿元,并逐年保持增长。';
const baseMissing: Bilingual = {
  zh: '2015 年的基数不在文章里（不是省级以上的 5.67 亿元），数据缺；2016 年起各年为模拟。',
  en: 'The base of 2015 is not in the article (it is not the 567 million of province and above) and is missing; the years from 2016 are simulated.',
};

function cityFunds(): Target[] {
  const common = {
    row: 'Z12',
    kind: 'comparison',
    unit: 'times',
    countLevel: 'prefecture',
    childGoals: 'none',
    clause: sections.battle,
    quote: cityRule,
  } as const;
  const special = { indicator: 'citySpecialFunds' };
  const other = { indicator: 'otherChannelFunds' };
  const office = { indicator: 'officeSpending' };
  return [
    target({
      ...{ ...common, id: 'z12-five-times', value: 5, measure: { left: special, right: { ...special, at: '2015' } } },
      title: { zh: '市级专项资金为 2015 年的五倍以上', en: "City's special funds five times those of 2015" },
      notes: [
        { zh: '“增加4倍以上”：不低于 2015 年的 5 倍。', en: '"Increased by 4 times": at least 5 × 2015.' },
        baseMissing,
      ],
    }),
    target({
      ...{ ...common, id: 'z12-four-times', value: 4, measure: { left: special, right: { ...special, at: '2015' } } },
      title: { zh: '另一读法：为 2015 年的四倍以上', en: 'Other reading: four times those of 2015' },
      notes: [{ zh: '另一读法，备查。', en: 'Another reading, for reference.' }, baseMissing],
    }),
    target({
      ...{ ...common, id: 'z12-special-grows', op: '>', value: 1, milestones: everyYear(1, 2017) },
      title: { zh: '市级专项资金逐年增长', en: "City's special funds grow every year" },
      measure: { left: special, right: { ...special, at: 'previous' } },
      notes: [standingRule, baseMissing],
    }),
    target({
      ...{ ...common, id: 'z12-other-channels', kind: 'indicator', unit: 'wanYuan', value: otherChannelsWanYuan },
      title: { zh: '其他渠道资金不少于 2 亿元', en: '200 million yuan or more through other channels' },
      ...{ measure: other, milestones: everyYear(otherChannelsWanYuan), notes: [standingRule] },
    }),
    target({
      ...{ ...common, id: 'z12-other-grows', op: '>', value: 1, milestones: everyYear(1, 2017) },
      title: { zh: '其他渠道资金逐年增长', en: 'Funds through other channels grow every year' },
      ...{ measure: { left: other, right: { ...other, at: 'previous' } }, notes: [standingRule] },
    }),
    target({
      ...{ ...common, id: 'z12-office-spending', op: '<=', value: 0.95, milestones: everyYear(0.95) },
      title: { zh: '市级行政经费压缩 5%', en: "City's office spending cut by 5 %" },
      measure: { left: office, right: { ...office, at: '2015' } },
      notes: [
        {
          zh: '文章没有写与哪一年相比，按 2015 年；各年（含 2015 年）为模拟。',
          en: 'The year compared with is not stated: 2015 is assumed; all years, 2015 too, are simulated.',
        },
      ],
    }),
  ];
}

function nearNation(): Target[] {
  const common = { row: 'Z15', kind: 'comparison', unit: 'ratio', countLevel: 'county', value: 0.95 } as const;
  const said = { clause: sections.battle, quote: '基本公共服务主要领域指标接近全国平均水平' };
  const notes = [
    {
      zh: '全国平均值不在文章和数据里，缺；“接近”按 95% 评价，可改。',
      en: 'The national average is in neither the article nor the data: missing. "Close to" is held against 95 %, which can be changed.',
    },
    noDeadline,
  ];
  const near = (id: string, title: Bilingual, ours: string, nation: string) =>
    target({
      ...{ ...common, id, title, ...said, notes, deadline: inferred2020 },
      measure: { left: { indicator: ours }, right: { indicator: nation, of: zhaotongCode } },
    });
  return [
    near(
      'z15-piped-water',
      { zh: '自来水普及接近全国平均', en: 'Piped water close to the national average' },
      'censusPipedWater',
      'nationalPipedWater',
    ),
    near(
      'z15-schooling',
      { zh: '受教育年限接近全国平均', en: 'Schooling close to the national average' },
      'censusSchoolingYears',
      'nationalSchoolingYears',
    ),
  ];
}

function industryIncome(): Target {
  return byEndOfPlan(
    {
      ...{ id: 'z16-industry-income', row: 'Z16', measure: { indicator: 'industryIncomeShare' } },
      title: { zh: '贫困农户一半以上收入来自产业项目', en: 'Half or more of income from industry projects' },
    },
    {
      ...{ value: 0.5, countLevel: 'township', clause: sections.battle },
      quote: '实现贫困农户家庭50%以上的收入由参与产业扶贫项目而获得',
    },
  );
}

function twoLines(): Target {
  return target({
    ...{ id: 'z18-two-lines', row: 'Z18', kind: 'comparison', unit: 'ratio', countLevel: 'county', value: 1 },
    title: { zh: '低保标准与扶贫标准两线合一', en: 'Minimum-support line meets the poverty line' },
    measure: { left: { indicator: 'minimumSupportLine' }, right: { indicator: 'povertyLine' } },
    ...{ lineFrom: endOf2015, deadline: inferred2020, clause: sections.battle },
    quote: '加强农村低保制度和扶贫制度衔接,实现农村低保标准与扶贫标准“两线合一”',
    notes: [noDeadline, { zh: '两条线的数值均为模拟。', en: 'Both lines are simulated.' }],
  });
}

function stages(): Target[] {
  const common = {
    row: 'X2',
    kind: 'quantity',
    countLevel: 'county',
    childGoals: 'none',
    clause: sections.review,
  } as const;
  const quote = '使资金监管贯穿于管理、审批、分配、拨付全过程,依托网络平台,向社会进行公开公示,接受群众监督。';
  const funds = [
    ['approved', '已批复', 'approved'],
    ['allocated', '已下达', 'allocated'],
    ['disbursed', '已拨付', 'disbursed'],
    ['spent', '已支出', 'spent'],
    ['audited', '已审计', 'audited'],
  ] as const;
  return [
    ...funds.map(([stage, zh, en]) =>
      target({
        ...{ ...common, id: `x2-funds-${stage}`, unit: 'wanYuan', quote },
        title: { zh: `扶贫资金：${zh}`, en: `Poverty-relief funds: ${en}` },
        measure: { funds: {}, stage, by: 'year' },
        notes: [
          {
            zh: '除 2015 年的 5.67 亿元外，文章没有资金数。',
            en: 'Beside the 567 million of 2015 the article gives no amounts.',
          },
        ],
      }),
    ),
    target({
      ...{ ...common, id: 'x2-projects-accepted', unit: 'projects' },
      title: { zh: '项目验收', en: 'Projects accepted' },
      measure: { projects: {}, sum: 'count', stage: 'accepted' },
      quote: '继续实施好跨年度项目,加强对项目的检查、验收',
      notes: [{ zh: '没有目标数。', en: 'No figure is stated.' }],
    }),
  ];
}
