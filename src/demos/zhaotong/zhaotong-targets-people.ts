import type { Target } from '../../core/target/target.ts';
import { inferred2020 } from '../draft-target.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { endOf2015, registeredPeople, villageCount, waysOut } from './zhaotong-facts.ts';
import { causes } from './zhaotong-indicators.ts';
import { poorCountyCodes } from './zhaotong-poverty.ts';
import { byEndOfPlan, everyYear, sections, target } from './zhaotong-target.ts';

/** Who is poor, why, by which way they leave, and whether they have left (Z2, Z3, Z6, Z9, Z10, Z13, X1). */
export function peopleTargets(): Target[] {
  return [registered(), allWays(), ...statedWays(), ...causesKnown(), countiesOut(), ...accepted(), exitStandards()];
}

function registered(): Target {
  return target({
    ...{ id: 'z2-registered', row: 'Z2', kind: 'indicator', unit: 'people' },
    title: { zh: '建档立卡贫困人口全部脱贫', en: 'All registered poor people out of poverty' },
    ...{ measure: { indicator: 'poorPopulation' }, op: '<=', value: 0, deadline: inferred2020 },
    ...{ baseline: { date: endOf2015, value: registeredPeople }, total: registeredPeople },
    ...{ clause: sections.review, quote: '进一步摸清家底,明确对象,把133.67万贫困对象真正搞准,为扶真贫奠定基础。' },
    notes: [
      {
        zh: '133.67 万没有写日期，所在段落说的是“2015年是脱贫攻坚的关键年”，假定为 2015 年末。',
        en: '1,336,700 bears no date; its passage speaks of "the key year 2015", so the end of 2015 is assumed.',
      },
      {
        zh: '“确保农村贫困人口实现脱贫”没有年份，也没有分年任务：2020 年为推定，计划线为直线。',
        en: '"Every rural poor person out of poverty" has no year and no yearly tasks: 2020 is inferred, the planned line is straight.',
      },
      allInVillages,
    ],
  });
}

const allInVillages = {
  zh: `假定：全部贫困人口都在演示中的 ${villageCount} 个模拟贫困村；村数不是文章给的。`,
  en: `Assumption: all poor people live in the ${villageCount} simulated poor villages; the number of villages is not in the article.`,
};
const noYears = {
  zh: '文章没有写各途径的年份。各年实绩为模拟。',
  en: 'The article gives no years for the ways out. The yearly figures are simulated.',
};

function allWays(): Target {
  return target({
    ...{ id: 'z3-ways-out', row: 'Z3', kind: 'indicator', unit: 'people', countLevel: 'county' },
    title: { zh: '按脱贫途径（5+N）脱贫', en: 'Out of poverty by way out (5+N)' },
    ...{ measure: { indicator: 'outByWay', dimension: 'wayOut' }, lineFrom: endOf2015, deadline: inferred2020 },
    ...{ value: registeredPeople, total: registeredPeople },
    parts: waysOut.map(({ id, people, zh, en }) => ({ key: id, title: { zh, en }, value: people })),
    ...{ childGoals: 'proportional', proportionalTo: { attribute: 'baselinePoor' }, clause: sections.battle },
    quote: '按照“5+N”脱贫方式,探索多渠道、多元化的精准扶贫新路径。',
    notes: [
      {
        zh: '只有三条途径有数：37.57 万、20 万、25.1 万，合计 82.67 万；其余 51.00 万未分配到途径。',
        en: 'Only three ways have a figure: 375,700, 200,000 and 251,000, together 826,700; the other 510,000 are not allocated.',
      },
      noYears,
    ],
  });
}

const statedQuotes = {
  production: '实现贫困农户家庭50%以上的收入由参与产业扶贫项目而获得,解决37.57万贫困人口的脱贫问题。',
  relocation: '增加搬迁群众的收入,实现稳定脱贫,确保20万建档立卡贫困群众脱贫致富。',
  ecology: '使当地有劳动能力的部分贫困人口转为生态保护人员,使25.1万贫困人口通过生态补偿脱贫。',
} as const;

function statedWays(): Target[] {
  return waysOut.flatMap((way) => {
    if (way.people === null) return [];
    const attribute = way.id === 'relocation' ? 'shouldMovePeople' : 'baselinePoor';
    return [
      target({
        ...{ id: `z3-${way.id}`, row: 'Z3', kind: 'indicator', unit: 'people', countLevel: 'township' },
        title: { zh: `${way.zh}脱贫一批`, en: `Out of poverty by: ${way.en.toLowerCase()}` },
        measure: { indicator: 'outByWay', dimension: 'wayOut', category: way.id },
        ...{ value: way.people, lineFrom: endOf2015, deadline: inferred2020 },
        ...{ childGoals: 'proportional', proportionalTo: { attribute } },
        ...{ clause: sections.battle, quote: statedQuotes[way.id] },
        notes: [
          noYears,
          way.id === 'relocation'
            ? {
                zh: '分县分乡镇按应搬迁人口（模拟）推算。',
                en: 'Split below the city by the people who should move (simulated).',
              }
            : { zh: '分县分乡镇按基期贫困人口推算。', en: 'Split below the city by the poor people at the baseline.' },
        ],
      }),
    ];
  });
}

function causesKnown(): Target[] {
  const said = {
    ...{ clause: sections.battle, quote: '把贫困人口、贫困状况、致贫原因等搞清楚弄明白,建好精准扶贫信息平台。' },
  };
  return [
    target({
      ...{ id: 'z6-causes', row: 'Z6', kind: 'indicator', unit: 'people', childGoals: 'none', countLevel: 'county' },
      title: { zh: '贫困人口按致贫原因', en: 'Registered poor people by cause' },
      ...{ measure: { indicator: 'registeredPeople', dimension: 'cause' }, ...said },
      parts: causes.categories.map(({ id, title }) => ({ key: id, title, value: null })),
      notes: [
        {
          zh: '文章没有各原因的人数，分类和人数均为模拟。',
          en: 'The article gives no figure for any cause: both the list and the figures are simulated.',
        },
      ],
    }),
    byEndOfPlan(
      {
        ...{ id: 'z6-cause-known', row: 'Z6', measure: { indicator: 'causeKnownShare' } },
        title: { zh: '致贫原因逐户查明', en: 'The cause known for every household' },
      },
      { ...said, countLevel: 'township' },
    ),
  ];
}

function countiesOut(): Target {
  return target({
    ...{ id: 'z10-counties-out', row: 'Z10', kind: 'exit', unit: 'counties', countLevel: 'county' },
    title: { zh: '贫困县摘帽', en: 'Counties off the list' },
    ...{ measure: { ledger: 'exited', count: 'units', level: 'county' }, childGoals: 'none' },
    scope: { areas: poorCountyCodes },
    ...{ clause: sections.battle, quote: '严格按照云南省市确定的时间表和路线图,实施有序脱贫摘帽。' },
    notes: [
      {
        zh: '文章没有各县摘帽年份：只显示真实年份，早晚不适用。水富不在国家级贫困县之列。',
        en: 'The article gives no exit years: the real ones are shown, early or late is not applicable. Shuifu was not on the list.',
      },
    ],
  });
}

function accepted(): Target[] {
  return [
    target({
      ...{ id: 'z9-returned', row: 'Z9', kind: 'quantity', unit: 'people', op: '<=', childGoals: 'none' },
      title: { zh: '返贫重新录入', en: 'People back in poverty, entered again' },
      measure: { ledger: 'returned', count: 'people' },
      ...{ clause: sections.battle, quote: '脱了贫就逐户销号,返贫了就重新录入,做到有出有进。' },
      notes: [{ zh: '没有目标数。', en: 'No figure is stated.' }],
    }),
    byEndOfPlan(
      {
        ...{ id: 'z13-accepted-exits', row: 'Z13', measure: { indicator: 'acceptedExitShare' } },
        title: { zh: '脱贫由群众签字认账', en: 'Exits that the household has signed' },
      },
      {
        ...{ countLevel: 'township', milestones: everyYear(1) },
        ...{
          clause: sections.battle,
          quote: '贫困群众的脱贫不得由干部说了算、上级说了算,要和群众一起算帐,让群众认帐。',
        },
        notes: [
          {
            zh: '按台账中脱贫户有无签字计算。',
            en: 'From the ledger: households struck off with and without a signature.',
          },
        ],
      },
    ),
  ];
}

function exitStandards(): Target {
  const all = fiveStandards.map(({ id }) => ({ indicator: id, op: '>=', value: 1 }) as const);
  return byEndOfPlan(
    {
      ...{ id: 'x1-exit-standard', row: 'X1', measure: { where: { all }, weight: 'units' } },
      title: { zh: '两不愁、三保障', en: 'The exit standard of five' },
    },
    {
      clause: sections.battle,
      quote:
        '围绕“两不愁、三保障”、基本公共服务主要领域指标接近全国平均水平的要求,有序推进脱贫、摘帽、出列、增收各项任务',
    },
  );
}
