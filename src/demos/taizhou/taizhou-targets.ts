import type { Override, Target } from '../../core/target/target.ts';
import { inferred2020 } from '../draft-target.ts';
import { collectiveIncomeLine, lowIncomeLine, raisedLine, taizhouCode } from './taizhou-facts.ts';
import { eightHaves, services } from './taizhou-indicators.ts';
import type { TaizhouPlaces } from './taizhou-places.ts';
import {
  type Common,
  endOf2015,
  everyYear,
  noCount,
  planPeriod,
  target,
  weakVillagesWith,
  wholeShare,
} from './taizhou-target.ts';
import { dutyTargets } from './taizhou-targets-duties.ts';

/** Targets of rows T1 to T11, X1 and X2, with the document's own words. */
export function taizhouTargets(places: TaizhouPlaces): Target[] {
  return [
    ...lowIncome(places),
    weakVillages,
    ...eight(),
    ...weakAreaTargets(),
    ...households(),
    ...publicServices(),
    minimumSupportRises,
    ...dutyTargets(),
  ];
}

function lowIncome({ areas, villages }: TaizhouPlaces): Target[] {
  const common: Common = {
    ...{ row: 'T1', clause: '一(二)1', quote: '基本消除人均年收入7000元以下的農(nóng)村低收入人口。' },
    ...{ deadline: inferred2020, lineFrom: endOf2015 },
  };
  const raised = [...areas.units, ...villages].filter(({ code }) => code.startsWith(raisedLine.county));
  const override: Override = { value: raisedLine.yuan, simulated: true };
  return [
    target({
      ...common,
      ...{ id: 't1-low-income-people', kind: 'indicator', unit: 'people', measure: { indicator: 'poorPopulation' } },
      ...{ title: { zh: '基本消除低收入人口', en: 'Rural low income basically ended' }, op: '<=', value: 0 },
      notes: [
        planPeriod,
        noCount,
        { zh: '“基本消除”没有数值，按 0 评价。', en: '"Basically ended" has no figure; held against 0.' },
      ],
    }),
    target({
      ...common,
      ...{ id: 't1-income-line', kind: 'indicator', unit: 'yuan', measure: { indicator: 'lowIncomePerHead' } },
      ...{
        title: { zh: '低收入户人均年收入达到 7000 元', en: 'Low-income households at 7,000 yuan a head' },
        value: lowIncomeLine,
      },
      overrides: Object.fromEntries(raised.map(({ code }) => [code, override])),
      notes: [
        planPeriod,
        {
          zh: '“有條件的市(區(qū))可以結(jié)合實際適當(dāng)提高扶貧標(biāo)準(zhǔn)”：靖江市提高到 8000 元为模拟。',
          en: 'A county may raise the line where it can: that Jingjiang raises it to 8,000 is simulated.',
        },
        {
          zh: '按 2015 年建档立卡低收入户的平均值评价；平均达标不等于人人达标。',
          en: 'Held against the mean of the households registered in 2015; a mean at the line does not put everybody there.',
        },
      ],
    }),
  ];
}

const reachesLine = { indicator: 'collectiveIncome', op: '>=', value: collectiveIncomeLine } as const;

const weakVillages = weakVillagesWith(
  't2-weak-villages',
  { zh: '薄弱村集体年收入达到 35 万元', en: 'Weak villages at a collective income of 350,000 yuan' },
  reachesLine,
  {
    ...{
      row: 'T2',
      clause: '一(二)2',
      quote: '基本消除集體年收入35萬元以下的經(jīng)濟薄弱村。',
      deadline: inferred2020,
    },
    notes: [planPeriod, noCount],
  },
);

function eight(): Target[] {
  const common: Common = {
    ...{ row: 'T3', clause: '一(二)2', quote: '', deadline: inferred2020, notes: [planPeriod, noCount] },
  };
  const all = { all: eightHaves.map(({ id }) => ({ indicator: id, op: '>=', value: 1 }) as const) };
  return [
    weakVillagesWith('t3-all-eight', { zh: '薄弱村新“八有”全部达到', en: 'Weak villages with all eight haves' }, all, {
      ...common,
      quote:
        '有村容整潔的居住環(huán)境的新“八有”目標(biāo),經(jīng)濟社會發(fā)展水平基本達到社會主義新農(nóng)村建設(shè)要求。',
    }),
    ...eightHaves.map(({ id, zh, en, quote }) =>
      weakVillagesWith(`t3-${id.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, { zh, en }, id, {
        ...common,
        quote,
      }),
    ),
  ];
}

const customAreaTitles = {
  huangqiao: { zh: '黄桥老区', en: 'Huangqiao' },
  lixiahe: { zh: '里下河', en: 'Lixiahe' },
} as const;
const membership = {
  zh: '文件没有列出两个片区的成员：片区由模拟乡镇组成，为假定。',
  en: 'The document lists no members of the two areas: they are made of simulated townships, an assumption.',
};

/** The two areas as places of their own: the same goal, counted inside them only. */
function weakAreaTargets(): Target[] {
  return Object.entries(customAreaTitles).map(([customArea, { zh, en }]) =>
    weakVillagesWith(
      `t4-${customArea}`,
      { zh: `${zh}薄弱村达标`, en: `${en}: weak villages at the line` },
      reachesLine,
      {
        ...{ row: 'T4', clause: '一(二)3、二(四)', scope: { customArea }, deadline: inferred2020 },
        quote: '加強對黃橋老區(qū)和里下河經(jīng)濟薄弱地區(qū)的整體幫扶。',
        notes: [planPeriod, membership, noCount],
      },
    ),
  );
}

function households(): Target[] {
  const t5 = { row: 'T5', clause: '一(二)1', deadline: inferred2020, notes: [planPeriod, noCount] };
  return [
    wholeShare(
      't5-income-or-job',
      { zh: '开发式扶贫户有增收渠道或非农就业', en: 'Able households with an income source or a steady job' },
      'ableWithIncomeShare',
      {
        ...t5,
        quote: '全面實現(xiàn)1戶至少有1項增收渠道或1戶至少有1人實現(xiàn)非農(nóng)產(chǎn)業(yè)穩(wěn)定就業(yè)。',
      },
    ),
    wholeShare(
      't5-minimum-support',
      { zh: '救助式扶贫户全部纳入低保', en: 'Other households all on minimum support' },
      'onMinimumSupportShare',
      {
        ...t5,
        quote: '納入救助式扶貧對象的農(nóng)戶,按應(yīng)保盡保的原則全部納入低保',
      },
    ),
    wholeShare(
      't11-skill',
      { zh: '低收入户劳动力至少掌握一门技能', en: 'Every worker of a low-income household has a skill' },
      'skilledShare',
      {
        ...{ row: 'T11', clause: '三(十)', quote: '使低收入農(nóng)戶勞動力至少掌握一門致富技能。' },
        ...{ deadline: inferred2020, notes: [planPeriod, noCount] },
      },
    ),
  ];
}

/** 'Close to' is read as 95 % of the city's value; each service is a target, because the document names none. */
function publicServices(): Target[] {
  return Object.entries(customAreaTitles).flatMap(([customArea, area]) =>
    services.map(({ id, zh, en }) =>
      target({
        ...{
          id: `t9-${customArea}-${id.toLowerCase().replace('pipedwater', 'piped-water')}`,
          row: 'T9',
          kind: 'comparison',
        },
        ...{ title: { zh: `${area.zh}:${zh}接近全市平均`, en: `${area.en}: ${en.toLowerCase()}, close to the city` } },
        ...{ unit: 'ratio', scope: { customArea }, countLevel: 'township', value: 0.95, lineFrom: endOf2015 },
        measure: { left: { indicator: `${id}Share` }, right: { indicator: `${id}Share`, of: taizhouCode } },
        ...{ clause: '一(二)3', quote: '基本公共服務(wù)主要指標(biāo)接近全市平均水平。', deadline: inferred2020 },
        notes: [
          planPeriod,
          {
            zh: '“接近”没有数值，按不低于全市平均的 95% 评价。',
            en: '"Close to" has no figure; read as at least 95 % of the city average.',
          },
          {
            zh: '文件没有列出“主要指标”，此处四项为假定。',
            en: 'The document does not name the main indicators; the four here are an assumption.',
          },
          membership,
        ],
      }),
    ),
  );
}

const minimumSupportRises = target({
  ...{ id: 't10-minimum-support-rises', row: 'T10', kind: 'comparison', unit: 'times', countLevel: 'county' },
  title: { zh: '低保标准逐年提高', en: 'Minimum support rises every year' },
  measure: {
    left: { indicator: 'minimumSupportStandard' },
    right: { indicator: 'minimumSupportStandard', at: 'previous' },
  },
  ...{
    op: '>',
    value: 1,
    deadline: inferred2020,
    clause: '一(二)1',
    quote: '按照序時進度逐年提高低保標(biāo)準(zhǔn)。',
  },
  milestones: everyYear,
  notes: [
    planPeriod,
    {
      zh: '今年标准除以上年标准，大于 1 即提高；没有规定幅度。',
      en: "This year's standard over last year's: above 1 is a rise; by how much is not stated.",
    },
  ],
});
