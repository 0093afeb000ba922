import type { Target } from '../../core/target/target.ts';
import { inferred2020 } from '../draft-target.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { taizhouCode } from './taizhou-facts.ts';
import { isWeakVillage } from './taizhou-indicators.ts';
import {
  type Common,
  endOf2015,
  everyYear,
  noCount,
  planPeriod,
  standing,
  target,
  weakVillagesWith,
  wholeShare,
} from './taizhou-target.ts';

/** Rows T6 to T8, X1 and X2: who answers, support after exit, audit and evaluation, the exit standard, the stages of money. */
export function dutyTargets(): Target[] {
  return [
    ...threeSettled(),
    continuedSupport,
    ...audits(),
    ...openness(),
    ...exitStandard(),
    ...fundStages(),
    ...projects(),
  ];
}

function threeSettled(): Target[] {
  const common: Common = {
    ...{ row: 'T6', clause: '五(十七)', quote: '推動幫扶對象、幫扶責(zé)任人和幫扶項目“三落實”。' },
    ...{ deadline: inferred2020, notes: [planPeriod, noCount] },
  };
  const posts = (id: string, zh: string, en: string, role: string, rest: Partial<Common> = {}) =>
    target({
      ...common,
      ...{
        id,
        kind: 'coverage',
        unit: 'ratio',
        title: { zh, en },
        measure: { assignments: [role], minimum: 1 },
        value: 1,
      },
      ...{ scope: { areas: [taizhouCode], where: isWeakVillage }, lineFrom: endOf2015 },
      ...rest,
    });
  return [
    weakVillagesWith('t6-object', { zh: '帮扶对象落实', en: 'Object of support settled' }, 'objectSettled', common),
    weakVillagesWith('t6-project', { zh: '帮扶项目落实', en: 'Project settled' }, 'projectSettled', common),
    posts('t6-person', '帮扶责任人落实', 'Responsible person settled', 'helper'),
    posts('t6-first-secretary', '薄弱村第一书记', 'First secretary in every weak village', 'firstSecretary', {
      ...{
        clause: '五(十八)',
        quote:
          '繼續(xù)選派政治強、懂經(jīng)濟、善治理、作風(fēng)正的優(yōu)秀機關(guān)干部到經(jīng)濟薄弱村任第一書記',
      },
    }),
    posts(
      't6-supporting-unit',
      '部门（单位）联系薄弱村',
      'A department paired with every weak village',
      'supportUnit',
      {
        quote: '建立部門(單位)聯(lián)系經(jīng)濟薄弱村、黨員干部結(jié)對幫扶低收入農(nóng)戶措施',
      },
    ),
    wholeShare(
      't6-households',
      { zh: '逐户定对象、定项目、定责任人', en: 'Object, project and person settled for every household' },
      'settledShare',
      {
        ...common,
        ...{
          clause: '三(八)',
          quote: '對低收入農(nóng)戶逐戶制定幫扶方案,落實幫扶措施,做到定對象、定項目、定責(zé)任人',
        },
      },
    ),
  ];
}

/** Among the villages that left the list within two years: who still has somebody in charge of the support. */
const continuedSupport = target({
  ...{ id: 't7-continued-support', row: 'T7', kind: 'coverage', unit: 'ratio', value: 1, clause: '三(八)' },
  title: { zh: '脱贫后两年内继续扶持', en: 'Support goes on for two years after exit' },
  measure: {
    ...{ assignments: ['continuedSupport'], minimum: 1 },
    where: { indicator: 'inSupportPeriod', op: '=', value: 1 },
  },
  scope: { areas: [taizhouCode], where: isWeakVillage },
  milestones: everyYear,
  quote: '已實現(xiàn)脫貧的,兩年內(nèi)繼續(xù)享受原扶持政策,鞏固脫貧成果。',
  notes: [
    standing,
    {
      zh: '每个出列村的扶持截止日写在“后续扶持”责任的终止日期：出列之年后第二年末。',
      en: "Each village's support end date is the last day of its continuedSupport assignment: the end of the second year after its exit.",
    },
  ],
});

function audits(): Target[] {
  const yearlyDuty = (id: string, zh: string, en: string, indicator: string, rest: Pick<Common, 'clause' | 'quote'>) =>
    target({
      ...{ id, row: 'T8', kind: 'coverage', unit: 'ratio', countLevel: 'county', value: 1, title: { zh, en } },
      ...{ measure: { where: { indicator, op: '>=', value: 1 }, weight: 'units' } },
      milestones: everyYear,
      notes: [
        standing,
        {
          zh: '每年单独评价：当年至少一次的市（区）所占份额。',
          en: 'Held against each year on its own: the share of counties with at least one.',
        },
      ],
      ...rest,
    });
  return [
    yearlyDuty('t8-audit', '每年至少一次资金专项审计', 'A special audit of funds every year', 'fundAudits', {
      ...{ clause: '四(十五)', quote: '每年至少組織一次扶貧資金使用管理的專項審計' },
    }),
    yearlyDuty('t8-evaluation', '年度考核结果公布', 'Yearly evaluation published', 'evaluationsPublished', {
      ...{ clause: '六(二十三)', quote: '市委、市政府每年組織檢查考核,公布考核結(jié)果' },
    }),
    target({
      ...{
        id: 't8-audited-funds',
        row: 'T8',
        kind: 'comparison',
        unit: 'ratio',
        countLevel: 'county',
        childGoals: 'none',
      },
      title: { zh: '上年支出已审计的份额', en: "Share of last year's spending audited" },
      measure: {
        left: { funds: {}, stage: 'audited', at: 'previous' },
        right: { funds: {}, stage: 'spent', at: 'previous' },
      },
      ...{ clause: '四(十五)', quote: '每年至少組織一次扶貧資金使用管理的專項審計' },
      notes: [{ zh: '文件只要求审计次数，没有规定份额。', en: 'The document asks for audits, not for a share.' }],
    }),
  ];
}

function openness(): Target[] {
  const common = { row: 'T8', clause: '三(八)' };
  return [
    target({
      ...common,
      ...{ id: 't8-third-party', kind: 'coverage', unit: 'ratio', countLevel: 'county', childGoals: 'none' },
      title: { zh: '第三方绩效评估', en: 'Third-party evaluation' },
      measure: { where: { indicator: 'thirdPartyEvaluations', op: '>=', value: 1 }, weight: 'units' },
      quote: '聘請第三方評估機構(gòu)進行績效評估。',
      notes: [{ zh: '条款为“探索建立”，没有目标值。', en: 'The clause says "explore": there is no goal.' }],
    }),
    target({
      ...common,
      ...{ id: 't8-satisfaction', kind: 'indicator', unit: 'ratio', countLevel: 'township', childGoals: 'none' },
      ...{ title: { zh: '群众满意度', en: 'Satisfaction' }, measure: { indicator: 'satisfaction' } },
      quote: '加強社會監(jiān)督,開展群眾滿意度調(diào)查',
      notes: [{ zh: '文件要求开展调查，没有目标值。', en: 'The document asks for a survey and gives no goal.' }],
    }),
    target({
      ...common,
      ...{ id: 't8-signed', kind: 'indicator', unit: 'ratio', countLevel: 'county', value: 1 },
      ...{
        title: { zh: '脱贫由农户签字确认', en: 'Exits signed by the household' },
        measure: { indicator: 'signedShare' },
      },
      quote: '確保幫扶有記載、責(zé)任有人領(lǐng)、脫貧有農(nóng)戶簽字確認。',
      milestones: everyYear,
      notes: [
        standing,
        { zh: '由台账中证据为“签字”的脱贫行汇总。', en: 'From the ledger lines of exits with the evidence "signed".' },
      ],
    }),
  ];
}

const fiveQuotes: Readonly<Record<string, readonly [clause: string, quote: string]>> = {
  foodSecure: ['一(二)', '以農(nóng)村人均年收入7000元以下的低收入人口、集體年收入35萬元以下的經(jīng)濟薄弱村'],
  clothingSecure: ['一(二)', '以農(nóng)村人均年收入7000元以下的低收入人口、集體年收入35萬元以下的經(jīng)濟薄弱村'],
  educationSecure: ['三(十一)', '確保每個低收入農(nóng)戶適齡子女都能有學(xué)上,上得起。'],
  medicalSecure: ['三(十三)', '門診統(tǒng)籌全面覆蓋所有經(jīng)濟薄弱村,減少低收入人口大病費用實際支出。'],
  housingSecure: ['一(二)3', '生產(chǎn)生活條件得到較高提升'],
};

function exitStandard(): Target[] {
  const checklist = {
    zh: '泰州的意见没有列出“两不愁三保障”五项；取自同期各地文件，逐条所附为最接近的原文。',
    en: 'The Taizhou opinion does not list the five; they are those of the other documents, each with the nearest words here.',
  };
  const common = { row: 'X1', deadline: inferred2020, notes: [checklist, planPeriod] };
  const all = { all: fiveStandards.map(({ id }) => ({ indicator: id, op: '>=', value: 1 }) as const) };
  return [
    weakVillagesWith('x1-exit-standard', { zh: '两不愁三保障', en: 'The exit standard of five' }, all, {
      ...common,
      ...{ clause: '三(八)', quote: '確保所有低收入人口“一人不少、一戶不落”如期脫貧。' },
    }),
    ...fiveStandards.map(({ id, zh, en }) =>
      weakVillagesWith(`x1-${id.replace('Secure', '')}`, { zh, en }, id, {
        ...common,
        ...{ clause: fiveQuotes[id]![0], quote: fiveQuotes[id]![1] },
      }),
    ),
  ];
}

function fundStages(): Target[] {
  const stages = [
    ['approved', '已批复'],
    ['allocated', '已下达'],
    ['disbursed', '已拨付'],
    ['spent', '已支出'],
    ['audited', '已审计'],
  ] as const;
  return stages.map(([stage, zh]) =>
    target({
      ...{
        id: `x2-funds-${stage}`,
        row: 'X2',
        kind: 'quantity',
        unit: 'wanYuan',
        countLevel: 'county',
        childGoals: 'none',
      },
      title: { zh: `扶贫资金：${zh}`, en: `Poverty-relief funds: ${stage}` },
      ...{ measure: { funds: {}, stage, by: 'year' }, clause: '四(十五)' },
      quote: '切實加強扶貧資金使用監(jiān)管和審計',
      notes: [{ zh: '文件没有资金总额。', en: 'The document gives no amount.' }],
    }),
  );
}

function projects(): Target[] {
  const stages = [
    ['done', '已完工', 'done'],
    ['accepted', '已验收', 'accepted'],
  ] as const;
  return stages.map(([stage, zh, en]) =>
    target({
      ...{
        id: `x2-projects-${stage}`,
        row: 'X2',
        kind: 'quantity',
        unit: 'projects',
        countLevel: 'county',
        childGoals: 'none',
      },
      ...{ title: { zh: `帮扶项目：${zh}`, en: `Projects ${en}` }, measure: { projects: {}, sum: 'count', stage } },
      ...{ clause: '二(五)', quote: '謀劃實施民生工程、實事工程' },
      notes: [{ zh: '文件没有项目数量。', en: 'The document gives no number of projects.' }],
    }),
  );
}
