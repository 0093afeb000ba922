import type { Dimension, Indicator, Term } from '../../core/indicator/indicator.ts';
import { censusIndicators } from '../simulate/census.ts';
import { carried, fiveStandards, flagOf, flowOf, meanOf, ratioOf, stockOf } from '../simulate/indicators.ts';
import { waysOut } from './zhaotong-facts.ts';

const isPublic = { sensitivity: 'public' } as const;

export const causes: Dimension = {
  id: 'cause',
  title: { zh: '致贫原因', en: 'Cause of poverty' },
  categories: [
    { id: 'illness', title: { zh: '因病', en: 'Illness' } },
    { id: 'schooling', title: { zh: '因学', en: 'Schooling' } },
    { id: 'disaster', title: { zh: '因灾', en: 'Disaster' } },
    { id: 'skills', title: { zh: '缺技术', en: 'Lack of skills' } },
    { id: 'funds', title: { zh: '缺资金', en: 'Lack of funds' } },
    { id: 'traffic', title: { zh: '交通落后', en: 'Poor roads' } },
  ],
};

export const wayOut: Dimension = {
  id: 'wayOut',
  title: { zh: '脱贫途径', en: 'Way out of poverty' },
  categories: waysOut.map(({ id, zh, en }) => ({ id, title: { zh, en } })),
};

const registeredHouseholds: Term = { attribute: 'registeredHouseholds' };

export const zhaotongIndicators: readonly Indicator[] = [
  stockOf('poorPopulation', '贫困人口', 'Poor people', 'people', { betterIs: 'lower', ...isPublic, theme: 'object' }),
  stockOf('poorHouseholds', '贫困户', 'Poor households', 'households', { betterIs: 'lower', theme: 'object' }),
  flagOf('poorVillage', '贫困村', 'Poor village', { betterIs: 'lower', ...isPublic, theme: 'object' }),
  ...fiveStandards.map(({ id, zh, en }) => flagOf(id, zh, en, { theme: 'object' })),
  stockOf('registeredPeople', '建档立卡人口（按致贫原因）', 'Registered poor people by cause', 'people', {
    ...{ betterIs: 'neither', ...isPublic, ...carried, theme: 'category', dimensions: [causes] },
  }),
  stockOf('outByWay', '累计脱贫人口（按脱贫途径）', 'People out of poverty by way out', 'people', {
    ...{ ...isPublic, theme: 'category', dimensions: [wayOut] },
  }),
  stockOf('causeKnownHouseholds', '致贫原因已查明的户', 'Households whose cause is known', 'households'),
  ratioOf(
    'causeKnownShare',
    ['致贫原因查明率', 'Cause known, share of registered households'],
    'causeKnownHouseholds',
    registeredHouseholds,
    { theme: 'category' },
  ),
  ratioOf(
    'povertyIncidence',
    ['贫困发生率', 'Poverty incidence'],
    'poorPopulation',
    { attribute: 'population' },
    { betterIs: 'lower', theme: 'area' },
  ),
  stockOf('returnedFarmlandMu', '25度以上坡耕地已退耕', 'Steep farmland returned to forest', 'mu', { theme: 'area' }),
  ratioOf(
    'returnedFarmlandShare',
    ['25度以上坡耕地退耕率', 'Steep farmland returned, share'],
    'returnedFarmlandMu',
    { attribute: 'steepFarmlandMu' },
    { theme: 'area' },
  ),
  flagOf('reconstructed', '恢复重建完成', 'Reconstruction done', {
    appliesTo: { attribute: 'earthquakeArea', op: '=', value: 1 },
    theme: 'area',
  }),
  flowOf('poorFarmIncome', '贫困农户家庭收入', 'Income of poor farm households', 'wanYuan', { betterIs: 'neither' }),
  flowOf('industryIncome', '其中：产业扶贫项目收入', 'Of it from industry projects', 'wanYuan'),
  ratioOf(
    'industryIncomeShare',
    ['产业扶贫项目收入占比', 'Income from industry projects, share'],
    'industryIncome',
    { indicator: 'poorFarmIncome' },
    { theme: 'task' },
  ),
  stockOf('exitedHouseholds', '累计脱贫户', 'Households out of poverty', 'households', { theme: 'task' }),
  stockOf('acceptedExits', '其中：群众签字认账的户', 'Of them signed by the household', 'households'),
  ratioOf(
    'acceptedExitShare',
    ['脱贫认账率', 'Exits accepted by the household, share'],
    'acceptedExits',
    { indicator: 'exitedHouseholds' },
    { theme: 'task' },
  ),
  line('minimumSupportLine', '农村低保标准', 'Rural minimum-support line'),
  line('povertyLine', '扶贫标准', 'Poverty line'),
  ...cityBudget(),
  ...censusIndicators,
  nationalAverage('nationalPipedWater', '住房有管道自来水的比重：全国', 'Dwellings with piped water: nation', 'ratio'),
  nationalAverage('nationalSchoolingYears', '平均受教育年限：全国', 'Years of schooling: nation', 'years'),
];

/** The city's own budget: no parts to roll up. */
function cityBudget(): Indicator[] {
  return [
    flowOf('citySpecialFunds', '市级专项扶贫资金', "City's special poverty-relief funds", 'wanYuan'),
    flowOf('otherChannelFunds', '市级通过其他渠道安排的资金', "City's funds through other channels", 'wanYuan'),
    flowOf('officeSpending', '市级行政经费', "City's office spending", 'wanYuan', { betterIs: 'lower' }),
  ].map(alone);
}

/** A line of support in yuan a person and year, reported by counties. */
function line(id: string, zh: string, en: string): Indicator {
  const extra = { betterIs: 'neither', ...isPublic } as const;
  return meanOf(id, [zh, en], 'yuanPerPersonYear', registeredHouseholds, extra);
}

/** Defined so that it can be compared with; no observation, because the article and our tables do not have it. */
function nationalAverage(id: string, zh: string, en: string, unit: string): Indicator {
  const titles = [`${zh}(缺数据)`, `${en} (no data)`] as const;
  return alone(meanOf(id, titles, unit, registeredHouseholds, { betterIs: 'neither', ...isPublic }));
}

/** Belongs to the unit that reports it: nothing is rolled up. */
function alone(indicator: Indicator): Indicator {
  return { ...indicator, rollUp: { kind: 'none' } };
}
