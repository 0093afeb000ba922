import type { AreaLevel } from '../../core/area/area.ts';
import type { Deadline, Measure, Override, Target } from '../../core/target/target.ts';
import { type Bilingual, isoDate } from '../../core/unit.ts';
import { decision, dingxiCode, plannedOut, plannedOutInAll, poorPeople2014, poorVillages2014 } from './dingxi-facts.ts';
import { exitStandard } from './dingxi-indicators.ts';
import { plannedSplit } from './dingxi-observations.ts';
import type { DingxiCounty } from './dingxi-places.ts';

const endOf2014 = isoDate('2014-12-31');
const by = (year: number): Deadline => ({ date: isoDate(`${year}-12-31`), stated: true });
/** Where the clause gives no day: the last year of the campaign (clause 二). */
const inferred2020: Deadline = { date: isoDate('2020-12-31'), stated: false };
const noDeadline: Bilingual = {
  zh: '条款未写期限,按决定的收官年 2020 年推定。',
  en: 'The clause states no deadline; 2020, the last year of the decision, is inferred.',
};
const allInVillages: Bilingual = {
  zh: '假定:全部贫困人口和农村人口都在 869 个贫困村。',
  en: 'Assumption: all poor people and the rural population live in the 869 poor villages.',
};

/** Targets of rows D1 to D9, X1 and X2, with the document's own words. */
export function dingxiTargets(counties: readonly DingxiCounty[]): Target[] {
  return [
    ...baselines(),
    leavePoverty(counties),
    countiesOut(counties),
    ...incidence(),
    ...livingConditions(),
    ...industry(),
    spendingShare(),
    ...roadDefects(),
    ...pairing(),
    ...standards(),
    ...fundStages(),
  ];
}

type Draft = Pick<Target, 'id' | 'row' | 'kind' | 'title' | 'unit' | 'measure'> & Rest;
type Rest = Partial<Target> & { readonly clause: string; readonly quote: string };

/** A target on the whole prefecture; what is not given is not in the document. */
function target({ clause, quote, ...draft }: Draft): Target {
  return {
    source: { document: decision, clause, quote },
    scope: { areas: [dingxiCode] },
    countLevel: 'village',
    op: '>=',
    value: null,
    baseline: null,
    milestones: [],
    deadline: null,
    childGoals: 'same',
    ...draft,
  };
}

function baselines(): Target[] {
  const common = {
    row: 'D1',
    kind: 'indicator',
    op: '<=',
    childGoals: 'none',
    clause: '一',
    quote: '但目前全市还有贫困村869个、贫困人口63.16万人,如期实现整体脱贫目标,时间紧、任务重、困难多、压力大。',
    notes: [
      {
        zh: '“目前”按 2014 年末理解(条款同时写明 2014 年脱贫 20.76 万人)。',
        en: '"At present" is read as the end of 2014.',
      },
    ],
  } as const;
  return [
    target({
      ...common,
      ...{ id: 'd1-people', title: { zh: '贫困人口基数', en: 'Poor people at the start' }, unit: 'people' },
      ...{
        measure: { indicator: 'poorPopulation' },
        baseline: { date: endOf2014, value: poorPeople2014 },
        total: poorPeople2014,
      },
    }),
    target({
      ...common,
      ...{ id: 'd1-villages', title: { zh: '贫困村基数', en: 'Poor villages at the start' }, unit: 'villages' },
      ...{
        measure: { indicator: 'poorVillage' },
        baseline: { date: endOf2014, value: poorVillages2014 },
        total: poorVillages2014,
      },
    }),
  ];
}

function leavePoverty(counties: readonly DingxiCounty[]): Target {
  const milestones = (people: Readonly<Record<number, number>>) =>
    Object.entries(people).map(([period, value]) => ({ period, value, cumulative: false }));
  const overrides: Record<string, Override> = {};
  for (const { code, people } of plannedSplit(counties)) {
    const value = Object.values(people).reduce((a, b) => a + b, 0);
    overrides[code] = { value, milestones: milestones(people), simulated: true };
  }
  return target({
    ...{
      id: 'd2-leave-poverty',
      row: 'D2',
      kind: 'flow',
      unit: 'people',
      title: { zh: '减少贫困人口', en: 'People to leave poverty' },
    },
    ...{
      measure: { ledger: 'exited', count: 'people' },
      value: plannedOutInAll,
      total: poorPeople2014,
      deadline: by(2017),
    },
    ...{
      baseline: { date: endOf2014, value: 0 },
      milestones: milestones(plannedOut),
      overrides,
      childGoals: 'listed',
      clause: '二',
    },
    quote: '确保全市2015年减少贫困人口12.5万人,2016年减少贫困人口28.52万人,2017年减少贫困人口21.65万人',
    notes: [
      {
        zh: '三年合计 62.67 万人,比 63.16 万人的基数少 0.49 万人;可能因基数日期不同,或留待 2020 年的条款。',
        en: 'The three years add up to 626,700, which is 4,900 short of the baseline: by the date of the baseline, or left to the 2020 clause.',
      },
      { zh: '分县任务为模拟。', en: 'The split by county is simulated.' },
    ],
  });
}

function countiesOut(counties: readonly DingxiCounty[]): Target {
  const overrides = Object.fromEntries(
    counties.map(({ code, plannedExitYear }) => [code, { deadline: by(plannedExitYear) }]),
  );
  return target({
    ...{
      id: 'd3-counties-out',
      row: 'D3',
      kind: 'exit',
      unit: 'counties',
      title: { zh: '七县区整体脱贫', en: 'Seven counties out of poverty' },
    },
    ...{
      countLevel: 'county',
      measure: { ledger: 'exited', count: 'units', level: 'county' },
      value: 7,
      deadline: by(2017),
    },
    ...{ baseline: { date: endOf2014, value: 0 }, overrides, childGoals: 'listed', clause: '二' },
    milestones: [
      { period: '2016', value: 3, cumulative: true },
      { period: '2017', value: 7, cumulative: true },
    ],
    quote: '2016年陇西、安定、临洮三县区实现整体脱贫目标,2017年漳县、渭源、通渭、岷县四县实现整体脱贫目标',
  });
}

function incidence(): Target[] {
  const common = {
    row: 'D4',
    kind: 'indicator',
    unit: 'ratio',
    op: '<=',
    clause: '二',
    measure: { indicator: 'povertyIncidence' },
    lineFrom: endOf2014,
  } satisfies Partial<Draft>;
  const denominator: Bilingual = {
    zh: '文件没有农村人口(分母),此处为模拟。',
    en: 'The document has no rural population (the denominator): simulated.',
  };
  return [
    target({
      ...common,
      ...{
        id: 'd4-incidence-2017',
        title: { zh: '贫困面降到 8% 以下', en: 'Poverty incidence down to 8 %' },
        value: 0.08,
        deadline: by(2017),
      },
      ...{ quote: '到2017年全市农村贫困面下降到8%以下', notes: [denominator, allInVillages] },
    }),
    target({
      ...common,
      ...{
        id: 'd4-end-2020',
        title: { zh: '绝对贫困人口基本消除', en: 'Absolute poverty basically ended' },
        value: 0,
        deadline: by(2020),
      },
      ...{ quote: '2020年全市绝对贫困人口基本消除', tolerance: { onTrack: 0.02, atRisk: 0.1 } },
      notes: [
        { zh: '“基本消除”没有数值,按 0 评价。', en: '"Basically ended" has no figure; held against 0.' },
        denominator,
        allInVillages,
      ],
    }),
  ];
}

function livingConditions(): Target[] {
  const common = { row: 'D5', kind: 'indicator', unit: 'ratio', clause: '三¶1', lineFrom: endOf2014 } as const;
  return [
    target({
      ...common,
      ...{
        id: 'd5-tap-water',
        title: { zh: '自来水普及率 90% 以上', en: 'Tap water for 90 % or more' },
        value: 0.9,
        deadline: by(2020),
      },
      ...{ measure: { indicator: 'tapWaterShare' }, quote: '确保2020年自来水普及率达到90%以上' },
    }),
    target({
      ...common,
      ...{
        id: 'd5-unsafe-houses',
        title: { zh: '所有贫困户住无危房', en: 'No poor household in an unsafe house' },
        op: '<=',
        value: 0,
      },
      ...{ measure: { indicator: 'unsafeHouseShare' }, deadline: inferred2020, notes: [noDeadline] },
      quote: '全面完成建档立卡贫困户危房改造,实现所有贫困户住无危房。',
    }),
    target({
      ...common,
      ...{
        id: 'd5-relocation',
        title: { zh: '应搬尽搬', en: 'All who should move have moved' },
        value: 1,
        deadline: by(2020),
      },
      ...{ measure: { indicator: 'movedShare' }, quote: '加快易地扶贫搬迁步伐,2020年实现应搬尽搬' },
    }),
    target({
      ...common,
      ...{
        id: 'd5-electric-light',
        title: { zh: '贫困村户户通照明电', en: 'Electric light in every household of poor villages' },
        value: 1,
      },
      ...{ measure: { indicator: 'litShare' }, deadline: inferred2020, notes: [noDeadline] },
      quote: '确保贫困村户户通照明电、自然村通动力电',
    }),
    coverage(
      'd5-three-phase-power',
      'D5',
      { zh: '自然村通动力电', en: 'Three-phase power in natural villages' },
      'threePhasePower',
      {
        ...{ clause: '三¶1', quote: '确保贫困村户户通照明电、自然村通动力电', deadline: inferred2020 },
        notes: [
          noDeadline,
          {
            zh: '以村为单位:该村所有自然村都通动力电才算通。',
            en: 'A village counts when all its natural villages have it.',
          },
        ],
      },
    ),
  ];
}

/** Every poor village satisfies `indicator` ≥ 1. */
function coverage(
  id: string,
  row: string,
  title: Bilingual,
  indicator: string,
  rest: Partial<Target> & Pick<Draft, 'clause' | 'quote'>,
): Target {
  const measure: Measure = { where: { indicator, op: '>=', value: 1 }, weight: 'units' };
  return target({ id, row, kind: 'coverage', unit: 'ratio', title, measure, value: 1, lineFrom: endOf2014, ...rest });
}

function industry(): Target[] {
  const each = {
    clause: '三¶2',
    quote: '每个贫困村至少建立1个产业合作社和1个资金互助协会',
    deadline: inferred2020,
    notes: [noDeadline],
  };
  return [
    coverage(
      'd6-cooperatives',
      'D6',
      { zh: '每个贫困村至少一个产业合作社', en: 'An industry cooperative in every poor village' },
      'cooperatives',
      each,
    ),
    coverage(
      'd6-mutual-aid',
      'D6',
      { zh: '贫困村资金互助协会全覆盖', en: 'A mutual-aid association in every poor village' },
      'mutualAidAssociation',
      {
        ...{ clause: '四¶3', quote: '2015年实现贫困村互助资金协会全覆盖', deadline: by(2015) },
      },
    ),
    target({
      ...{
        id: 'd6-able-households',
        row: 'D6',
        kind: 'indicator',
        unit: 'ratio',
        clause: '三¶2',
        lineFrom: endOf2014,
        value: 1,
      },
      ...{
        title: { zh: '有劳动力的贫困户加入合作组织', en: 'Able poor households in a cooperative' },
        deadline: inferred2020,
      },
      ...{
        measure: { indicator: 'ableInCooperativeShare' },
        quote: '每个具有劳动力的贫困户至少加入1个合作组织',
        notes: [noDeadline],
      },
    }),
  ];
}

function spendingShare(): Target {
  const countLevel: AreaLevel = 'county';
  return target({
    ...{
      id: 'd7-spending-share',
      row: 'D7',
      kind: 'comparison',
      unit: 'ratio',
      countLevel,
      childGoals: 'same',
      value: 0.8,
    },
    ...{
      title: { zh: '精准扶贫支出占财政总支出', en: 'Poverty relief in fiscal spending' },
      deadline: by(2017),
      clause: '四¶2',
    },
    measure: { left: { indicator: 'povertySpending' }, right: { indicator: 'fiscalSpending' } },
    milestones: [
      { period: '2015', value: 0.7, cumulative: true },
      { period: '2016', value: 0.75, cumulative: true },
      { period: '2017', value: 0.8, cumulative: true },
    ],
    quote:
      '市、县区财政每年用于精准扶贫的支出占财政总支出的7O%以上,并建立投入增长机制,2016年达到75%,2017年达到80%以上。',
    notes: [
      {
        zh: '市一级与各县区分别按本级支出计算,不相加。',
        en: 'City and counties each by the spending of their own level; they are not added up.',
      },
      { zh: '原文“7O%”应为 70%。', en: "The document prints '7O%' for 70 %." },
    ],
  });
}

function roadDefects(): Target[] {
  const defects = [
    ['deadEnd', 'd8-dead-ends', '断头路改造', 'Dead-end roads rebuilt'],
    ['bottleneck', 'd8-bottlenecks', '瓶颈路改造', 'Bottleneck roads rebuilt'],
    ['wornOut', 'd8-worn-out', '年久失修路改造', 'Worn-out roads rebuilt'],
    ['dangerousBridge', 'd8-bridges', '危桥改造', 'Dangerous bridges rebuilt'],
  ] as const;
  return defects.map(([defect, id, zh, en]) =>
    target({
      ...{
        id,
        row: 'D8',
        kind: 'quantity',
        title: { zh, en },
        childGoals: 'none',
        countLevel: 'county',
        clause: '三¶1',
      },
      unit: defect === 'dangerousBridge' ? 'bridges' : 'km',
      measure: { projects: { defect }, sum: defect === 'dangerousBridge' ? 'count' : 'reportedKm', stage: 'done' },
      quote: '进一步加快断头路、瓶颈路、年久失修路以及危桥“三路一危”改造',
      notes: [{ zh: '文件没有数量和期限。', en: 'The document gives neither a quantity nor a deadline.' }],
    }),
  );
}

function pairing(): Target[] {
  const common = {
    ...{ row: 'D9', clause: '五', deadline: inferred2020, notes: [noDeadline] },
    quote: '认真落实“一村一业一单位,一户一策一干部”的结对帮扶措施',
  };
  const ratio = (id: string, title: Bilingual, indicator: string) =>
    target({
      ...common,
      id,
      title,
      kind: 'indicator',
      unit: 'ratio',
      measure: { indicator },
      value: 1,
      lineFrom: endOf2014,
    });
  return [
    coverage('d9-industry', 'D9', { zh: '一村一业', en: 'One industry a village' }, 'leadingIndustry', common),
    target({
      ...common,
      ...{
        id: 'd9-unit',
        kind: 'coverage',
        unit: 'ratio',
        title: { zh: '一村一单位', en: 'One supporting unit a village' },
        value: 1,
      },
      ...{ measure: { assignments: ['supportUnit'], minimum: 1 }, lineFrom: endOf2014 },
    }),
    ratio('d9-plan', { zh: '一户一策', en: 'One plan a household' }, 'planShare'),
    ratio('d9-cadre', { zh: '一户一干部', en: 'One cadre a household' }, 'cadreShare'),
  ];
}

function standards(): Target[] {
  return [
    target({
      ...{
        id: 'x1-exit-standard',
        row: 'X1',
        kind: 'coverage',
        unit: 'ratio',
        title: { zh: '两不愁三保障', en: 'The exit standard of five' },
        value: 1,
      },
      measure: {
        where: { all: exitStandard.map(({ id }) => ({ indicator: id, op: '>=', value: 1 })) },
        weight: 'units',
      },
      ...{ lineFrom: endOf2014, deadline: by(2020), clause: '二', quote: '2020年全市绝对贫困人口基本消除' },
      notes: [
        {
          zh: '定西的决定没有列出五项标准;取自同期各地文件的“两不愁、三保障”(哈尔滨 2016 年(一)、昭通 2016 年)。',
          en: 'The Dingxi decision does not list the five; they are those of the other documents (Harbin 2016 (一), Zhaotong 2016).',
        },
      ],
    }),
  ];
}

function fundStages(): Target[] {
  const stages = [
    ['approved', '已批复', 'approved'],
    ['allocated', '已下达', 'allocated'],
    ['disbursed', '已拨付', 'disbursed'],
    ['spent', '已支出', 'spent'],
    ['audited', '已审计', 'audited'],
  ] as const;
  return stages.map(([stage, zh, en]) =>
    target({
      ...{
        id: `x2-funds-${stage}`,
        row: 'X2',
        kind: 'quantity',
        unit: 'wanYuan',
        countLevel: 'county',
        childGoals: 'none',
        clause: '四¶4',
      },
      ...{
        title: { zh: `扶贫资金:${zh}`, en: `Poverty-relief funds: ${en}` },
        measure: { funds: {}, stage, by: 'year' },
      },
      quote:
        '对扶贫资金实行专户管理、专款专用,任何单位和个人不得截留、侵占和挪用。各级财政、监察、审计和项目主管部门要加强日常监管和定期监督检查',
      notes: [{ zh: '文件没有资金总额。', en: 'The document gives no amount.' }],
    }),
  );
}
