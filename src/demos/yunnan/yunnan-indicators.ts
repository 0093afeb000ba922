import type { Indicator, Term } from '../../core/indicator/indicator.ts';
import type { Where } from '../../core/target/target.ts';
import { sixCauses } from '../simulate/causes.ts';
import { carried, fiveStandards } from '../simulate/indicators.ts';
import { censusIndicators } from './yunnan-census.ts';

type Extra = Partial<
  Pick<Indicator, 'betterIs' | 'sensitivity' | 'carryYears' | 'dimensions' | 'theme' | 'appliesTo'>
> & { readonly unit?: string };

/** Clause 三(二): the six connections of every administrative village. */
export const connections = [
  { id: 'hardRoad', zh: '通硬化路', en: 'Hardened road' },
  { id: 'water', zh: '通水', en: 'Water' },
  { id: 'post', zh: '通邮', en: 'Post' },
  { id: 'power', zh: '通电', en: 'Electricity' },
  { id: 'broadcast', zh: '通广播电视', en: 'Broadcasting and TV' },
  { id: 'telecom', zh: '通电信网络', en: 'Telecommunications' },
] as const;

/** Clause 二(一): the steps of a township's plan, in their order. */
export const planSteps = [
  { id: 'planDrafted', zh: '县级编制实施方案', en: 'Plan drawn up by the county' },
  { id: 'planReviewed', zh: '省扶贫办审核', en: 'Plan reviewed by the provincial office' },
  { id: 'planApproved', zh: '州市政府审批', en: 'Plan approved by the prefecture' },
] as const;

const isPoorVillage: Where = { attribute: 'poorVillage', op: '=', value: 1 };
const isInProgramme: Where = { attribute: 'programme', op: '=', value: 1 };
/** 20户以上: the document's own limit, below which nothing is asked of a natural village. */
export const twentyHouseholds: Where = { attribute: 'households', op: '>=', value: 20 };

export const yunnanIndicators: readonly Indicator[] = [
  count('poorPopulation', '贫困人口', 'Poor people', 'people', {
    ...{ betterIs: 'lower', sensitivity: 'public', theme: 'object', dimensions: [sixCauses], appliesTo: isInProgramme },
  }),
  ratio(
    'povertyIncidence',
    '贫困发生率',
    'Poverty incidence',
    'poorPopulation',
    { attribute: 'population' },
    { betterIs: 'lower', theme: 'area' },
  ),
  {
    ...base('townshipsStarted', '当年启动整乡推进的乡镇', 'Townships started in the year', 'townships', {
      ...{ sensitivity: 'public', theme: 'task' },
    }),
    ...{ kind: 'flow', rollUp: { kind: 'sum' } },
  },
  ...connections.map(({ id, zh, en }) => flag(id, `行政村${zh}`, `${en} in the village`, { sensitivity: 'public' })),
  ...[
    ['simpleRoad', '自然村通简易公路', 'Simple road to the natural village'],
    ['insideRoads', '自然村村内道路硬化', 'Hardened roads inside the natural village'],
  ].map(([id, zh, en]) =>
    flag(id!, zh!, en!, { unit: 'naturalVillages', sensitivity: 'public', appliesTo: twentyHouseholds }),
  ),
  ...fiveStandards.map(({ id, zh, en }) => flag(id, zh, en, { theme: 'object', appliesTo: isPoorVillage })),
  count('safeHouses', '安居房（幢，每户计一幢）', 'Safe houses, one counted a household', 'households', carried),
  ratio('safeHouseShare', '户均安居房', 'Safe houses a household', 'safeHouses', { attribute: 'households' }),
  count('skilledWorkers', '有劳动力掌握技术的贫困户', 'Poor households with a skilled worker', 'households', carried),
  ratio('skilledShare', '贫困户技术覆盖率', 'Poor households with a skilled worker, share', 'skilledWorkers', {
    attribute: 'registeredHouseholds',
  }),
  flag('leadingIndustry', '乡镇有主导产业', 'A leading industry in the township', {
    ...{ unit: 'townships', appliesTo: isInProgramme },
  }),
  flag('backboneIndustry', '村有骨干产业', 'A backbone industry in the village'),
  count('incomeProjects', '有增收项目的户', 'Households with an income project', 'households', carried),
  ratio('incomeProjectShare', '户有增收项目', 'Households with an income project, share', 'incomeProjects', {
    attribute: 'households',
  }),
  ...(
    [
      ['situationCards', '基本情况卡', 'situation card'],
      ['planCards', '脱贫项目计划卡', 'plan card'],
      ['namedHelpers', '帮扶责任人', 'named helper'],
    ] as const
  ).flatMap(([id, zh, en]) => [
    count(id, `有${zh}的贫困户`, `Poor households with a ${en}`, 'households', carried),
    ratio(`${id}Share`, `贫困户${zh}覆盖率`, `Poor households with a ${en}, share`, id, {
      attribute: 'registeredHouseholds',
    }),
  ]),
  reported('incomePerHead', '农民人均纯收入', 'Rural net income per head', 'yuan', {}),
  reported('kindergartens', '学前教育毛入园率', 'Kindergarten enrolment', 'ratio', { carryYears: 5 }),
  reported('insurance', '新农合参合率', 'Rural medical insurance, share covered', 'ratio', { carryYears: 5 }),
  ...planSteps.map(({ id, zh, en }) => flag(id, zh, en, { unit: 'townships', appliesTo: isInProgramme })),
  {
    ...reported('appraisalScore', '年度考核得分率', 'Score of the yearly appraisal, share of full marks', 'ratio', {}),
    theme: 'task',
  },
  ...censusIndicators,
];

function base(id: string, zh: string, en: string, unit: string, extra: Extra) {
  return { id, title: { zh, en }, betterIs: 'higher', sensitivity: 'internal', unit, ...extra } as const;
}

function count(id: string, zh: string, en: string, unit: string, extra: Extra = {}): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'stock', rollUp: { kind: 'sum' } };
}

function flag(id: string, zh: string, en: string, extra: Extra = {}): Indicator {
  return {
    theme: 'task',
    ...base(id, zh, en, 'villages', extra),
    ...carried,
    kind: 'flag',
    rollUp: { kind: 'countWhere' },
  };
}

/** A share that townships and counties report themselves; neither is the mean of the other's, so it is not rolled up. */
function reported(id: string, zh: string, en: string, unit: string, extra: Extra): Indicator {
  const common = { sensitivity: 'public', theme: 'area', appliesTo: isInProgramme, ...extra } as const;
  return { ...base(id, zh, en, unit, common), kind: 'rate', rollUp: { kind: 'none' } };
}

/** Quotient of an indicator and a baseline attribute of the villages. */
function ratio(id: string, zh: string, en: string, numerator: string, denominator: Term, extra: Extra = {}): Indicator {
  const rollUp = { kind: 'ratio', numerator: { indicator: numerator }, denominator } as const;
  const common = { sensitivity: 'public', theme: 'task', appliesTo: isInProgramme, ...extra } as const;
  return { ...base(id, zh, en, 'ratio', common), kind: 'rate', rollUp };
}
