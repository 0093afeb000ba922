import type { Target } from '../../core/target/target.ts';
import type { Bilingual } from '../../core/unit.ts';
import { by, inferred2020 } from '../draft-target.ts';
import { endOf2015, harbinCode, poorCounties, years } from './harbin-facts.ts';
import { inPoorVillages, withPoorVillages } from './harbin-indicators.ts';
import { noBaseline, noDeadline, target } from './harbin-target.ts';

/** H8, H15, H17 and X2: money, comparisons with the city, the people sent, and the stages of funds and projects. */
export function officeTargets(): Target[] {
  return [departmentShare(), incomeGrowth(), ...closeToCity(), ...peopleSent(), ...fundStages(), projectsAccepted()];
}

function departmentShare(): Target {
  return target({
    ...{
      id: 'h8-department-share',
      row: 'H8',
      kind: 'comparison',
      unit: 'ratio',
      value: 0.3,
      countLevel: 'prefecture',
    },
    title: { zh: '市直涉农部门对贫困县投入占比', en: "Poor counties' share of the city departments' rural money" },
    ...{ clause: '(六)', quote: '市直涉农部门对贫困县投入不得少于全市农村总投入的30%' },
    measure: {
      left: { funds: { fundSource: 'cityDepartments', areas: [...poorCounties] }, stage: 'disbursed' },
      right: { funds: { fundSource: 'cityDepartments' }, stage: 'disbursed' },
    },
    milestones: years.map((year) => ({ period: String(year), value: 0.3, cumulative: true })),
    ...{ deadline: inferred2020, childGoals: 'none' },
    notes: [
      {
        zh: '分母“全市农村总投入”按市直涉农部门的农村投入理解；另一种读法是各级全部农村投入，数据中没有。',
        en: '"Total rural input of the city" is read as that of the city departments; all levels of government is another reading, not in the data.',
      },
      { zh: '每年都应达到；按拨付口径。', en: 'Held to every year; by money paid out.' },
      noDeadline,
    ],
  });
}

const goalQuote = '确保贫困县农民人均可支配收入增长幅度高于全市平均水平,基本公共服务主要领域指标接近全市平均水平';
const threeCounties = { scope: { areas: [...poorCounties] }, countLevel: 'county', childGoals: 'same' } as const;

function incomeGrowth(): Target {
  return target({
    ...{ id: 'h15-income-growth', row: 'H15', kind: 'comparison', unit: 'ratio', op: '>', value: 1, ...threeCounties },
    title: { zh: '贫困县农民收入增幅高于全市', en: "Poor counties' income grows faster than the city's" },
    ...{ clause: '(一)', quote: goalQuote, deadline: by(2020) },
    milestones: years.map((year) => ({ period: String(year), value: 1, cumulative: true })),
    measure: {
      left: { indicator: 'incomePerHead', growth: true },
      right: { indicator: 'incomePerHead', growth: true, of: harbinCode },
    },
    notes: [
      {
        zh: '三县合在一起与全市比，各县另列；全市平均取演示中各乡镇按人口加权的平均；比值为两个增长倍数之比，大于 1 即高于全市。',
        en: 'The three counties together against the city, and each by itself; the city average is that of the demo townships, weighted by population; the ratio is of two growth factors, above 1 is faster.',
      },
      { zh: '每年都与全市比较。', en: 'Held against the city every year.' },
    ],
  });
}

/** 'Close to' is a tolerance that the user sets; 95 % of the city's value by default. */
function closeToCity(): Target[] {
  const tolerance: Bilingual = {
    zh: '“接近”按不低于全市平均的 95% 理解，可由用户改动；文件没有列出主要领域，所选指标为假定。',
    en: '"Close to" is read as 95 % of the city average or more, for the user to change; the document does not list the services, the choice is an assumption.',
  };
  const services = [
    ['school-retention', 'schoolRetention', '义务教育巩固率', 'compulsory-school retention'],
    ['insurance', 'insuredShare', '基本医疗保险参保率', 'basic medical insurance'],
    ['piped-water-census', 'censusPipedWater', '住房有管道自来水（2020 普查）', 'piped water (census 2020)'],
  ] as const;
  return services.map(([id, indicator, zh, en]) =>
    target({
      ...{ id: `h15-${id}`, row: 'H15', kind: 'comparison', unit: 'ratio', value: 0.95, ...threeCounties },
      title: { zh: `${zh}接近全市平均`, en: `Close to the city average: ${en}` },
      ...{ clause: '(一)', quote: goalQuote, deadline: by(2020), lineFrom: endOf2015 },
      measure: { left: { indicator }, right: { indicator, of: harbinCode } },
      notes: [tolerance, noBaseline],
    }),
  );
}

function peopleSent(): Target[] {
  const kept: Bilingual = {
    zh: '文件只要求“不脱贫不撤点”；演示中留驻到 2020 年底。应随时保持，自 2016 年末起按 100% 评价。',
    en: 'The document only asks that nobody leaves before exit; in the demo they stay to the end of 2020. Held at 100 % from the end of 2016 on.',
  };
  const common = {
    row: 'H17',
    kind: 'coverage',
    unit: 'ratio',
    value: 1,
    deadline: inferred2020,
    lineFrom: endOf2015,
    milestones: [{ period: '2016', value: 1, cumulative: true }],
    notes: [noDeadline, kept, noBaseline],
  } as const;
  const teams = {
    ...{ ...common, clause: '(八)', scope: { areas: [harbinCode], where: inPoorVillages } },
    quote:
      '成立市、县、乡三级联动定点驻村帮扶工作队,向贫困村派驻帮扶第一书记和帮扶工作队,落实进户帮扶制度,实现一对一“滴灌式”扶贫,做到一帮到富,不脱贫不撤点。',
  };
  return [
    target({
      ...{ ...teams, id: 'h17-first-secretary', measure: { assignments: ['firstSecretary'], minimum: 1 } },
      title: { zh: '贫困村第一书记', en: 'A first secretary in every poor village' },
    }),
    target({
      ...{ ...teams, id: 'h17-work-team', measure: { assignments: ['workTeam'], minimum: 1 } },
      title: { zh: '贫困村帮扶工作队', en: 'A work team in every poor village' },
    }),
    target({
      ...{ ...common, id: 'h17-deputy-head', clause: '(二十三)', countLevel: 'township' },
      title: { zh: '专职扶贫副乡（镇）长', en: 'A full-time deputy township head for poverty relief' },
      ...{ measure: { assignments: ['deputyTownshipHead'], minimum: 1 } },
      ...{ scope: { areas: [harbinCode], where: withPoorVillages } },
      quote: '有贫困村的乡(镇)要安排副乡(镇)长专职负责扶贫开发工作。',
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
      ...{ id: `x2-funds-${stage}`, row: 'X2', kind: 'quantity', unit: 'wanYuan', countLevel: 'county' },
      ...{ title: { zh: `扶贫资金：${zh}`, en: `Poverty-relief funds: ${en}` }, clause: '(十)', childGoals: 'none' },
      measure: { funds: {}, stage, by: 'fundSource' },
      parts: fundSources.map(({ key, title }) => ({ key, title, value: null })),
      quote:
        '依法抓好扶贫资金和项目监管,健全扶贫项目资金使用公告公示制度和扶贫资金违规使用责任追究制度,纪检监察机关和财政、审计部门要加强监督检查、审计和稽查工作',
      notes: [{ zh: '文件没有资金总额。', en: 'The document gives no amount.' }],
    }),
  );
}

const fundSources: readonly { readonly key: string; readonly title: Bilingual }[] = [
  { key: 'special', title: { zh: '财政专项扶贫资金', en: 'Special poverty-relief funds' } },
  { key: 'cityDepartments', title: { zh: '市直涉农部门', en: "City's agriculture-related departments" } },
  { key: 'county', title: { zh: '区县本级', en: 'Counties themselves' } },
  { key: 'society', title: { zh: '社会帮扶', en: 'Society' } },
];

function projectsAccepted(): Target {
  return target({
    ...{ id: 'x2-projects-accepted', row: 'X2', kind: 'quantity', unit: 'projects', countLevel: 'county' },
    title: { zh: '项目验收', en: 'Projects inspected and accepted' },
    ...{ measure: { projects: {}, sum: 'count', stage: 'accepted' }, childGoals: 'none', clause: '(六)' },
    quote: '完善扶贫资金项目管理制度,创新资金投入方法和扶贫资金投入利益链接机制',
    notes: [{ zh: '文件没有项目数量。', en: 'The document gives no number of projects.' }],
  });
}
