import type { AreaLevel } from '../../core/area/area.ts';
import type { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, inferred2020 } from '../draft-target.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import type { DingxiCounty } from './dingxi-places.ts';
import { povertyTargets } from './dingxi-poverty-targets.ts';
import { coverage, endOf2014, noDeadline, target } from './dingxi-target.ts';

/** Targets of rows D1 to D9, X1 and X2, with the document's own words. */
export function dingxiTargets(counties: readonly DingxiCounty[]): Target[] {
  return [
    ...povertyTargets(counties),
    ...livingConditions(),
    ...industry(),
    spendingShare(),
    ...roadDefects(),
    ...pairing(),
    exitStandardTarget(),
    ...fundStages(),
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
            zh: '以村为单位：该村所有自然村都通动力电才算通。',
            en: 'A village counts when all its natural villages have it.',
          },
        ],
      },
    ),
  ];
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
        zh: '市一级与各县区分别按本级支出计算，不相加。',
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

function exitStandardTarget(): Target {
  return target({
    ...{
      id: 'x1-exit-standard',
      row: 'X1',
      kind: 'coverage',
      unit: 'ratio',
      title: { zh: '两不愁三保障', en: 'The exit standard of five' },
      value: 1,
    },
    measure: {
      where: { all: fiveStandards.map(({ id }) => ({ indicator: id, op: '>=', value: 1 })) },
      weight: 'units',
    },
    ...{ lineFrom: endOf2014, deadline: by(2020), clause: '二', quote: '2020年全市绝对贫困人口基本消除' },
    notes: [
      {
        zh: '定西的决定没有列出五项标准；取自同期各地文件的“两不愁、三保障”（哈尔滨 2016 年（一）、昭通 2016 年）。',
        en: 'The Dingxi decision does not list the five; they are those of the other documents (Harbin 2016 (一), Zhaotong 2016).',
      },
    ],
  });
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
        title: { zh: `扶贫资金：${zh}`, en: `Poverty-relief funds: ${en}` },
        measure: { funds: {}, stage, by: 'year' },
      },
      quote:
        '对扶贫资金实行专户管理、专款专用,任何单位和个人不得截留、侵占和挪用。各级财政、监察、审计和项目主管部门要加强日常监管和定期监督检查',
      notes: [{ zh: '文件没有资金总额。', en: 'The document gives no amount.' }],
    }),
  );
}
