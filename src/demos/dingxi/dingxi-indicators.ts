import type { Dimension, Indicator, Term } from '../../core/indicator/indicator.ts';

type Extra = Partial<Pick<Indicator, 'betterIs' | 'sensitivity' | 'carryYears' | 'dimensions' | 'theme'>>;
const carry = { carryYears: 10 };

export const causes: Dimension = {
  id: 'cause',
  title: { zh: '致贫原因', en: 'Cause of poverty' },
  categories: [
    { id: 'illness', title: { zh: '因病', en: 'Illness' } },
    { id: 'schooling', title: { zh: '因学', en: 'Schooling' } },
    { id: 'disaster', title: { zh: '因灾', en: 'Disaster' } },
    { id: 'labour', title: { zh: '缺劳力', en: 'Lack of labour' } },
    { id: 'skills', title: { zh: '缺技术', en: 'Lack of skills' } },
    { id: 'funds', title: { zh: '缺资金', en: 'Lack of funds' } },
  ],
};

/** 两不愁三保障: the checklist of five on which a village's exit rests. */
export const exitStandard = [
  { id: 'foodSecure', zh: '不愁吃', en: 'Enough food' },
  { id: 'clothingSecure', zh: '不愁穿', en: 'Enough clothing' },
  { id: 'educationSecure', zh: '义务教育有保障', en: 'Compulsory education secured' },
  { id: 'medicalSecure', zh: '基本医疗有保障', en: 'Basic medical care secured' },
  { id: 'housingSecure', zh: '住房安全有保障', en: 'Safe housing secured' },
] as const;

export const dingxiIndicators: readonly Indicator[] = [
  count('poorPopulation', '贫困人口', 'Poor people', 'people', {
    betterIs: 'lower',
    sensitivity: 'public',
    theme: 'object',
    dimensions: [causes],
  }),
  count('poorHouseholds', '贫困户', 'Poor households', 'households', { betterIs: 'lower', theme: 'object' }),
  flag('poorVillage', '贫困村', 'Poor village', { betterIs: 'lower', sensitivity: 'public', theme: 'object' }),
  flow('exitedPeople', '当年脱贫人口', 'People out of poverty in the year', 'people', {
    sensitivity: 'public',
    theme: 'object',
  }),
  count('ruralPopulation', '农村人口', 'Rural population', 'people', { betterIs: 'neither', ...carry }),
  ratio(
    'povertyIncidence',
    '贫困发生率',
    'Poverty incidence',
    'poorPopulation',
    { indicator: 'ruralPopulation' },
    {
      betterIs: 'lower',
      theme: 'area',
    },
  ),
  {
    id: 'incomePerHead',
    title: { zh: '农民人均可支配收入', en: 'Rural income per head' },
    unit: 'yuan',
    kind: 'rate',
    rollUp: { kind: 'weightedMean', weight: { indicator: 'ruralPopulation' } },
    betterIs: 'higher',
    sensitivity: 'public',
    theme: 'area',
  },
  flag('incomeAboveLine', '人均收入达标', 'Income above the line'),
  ...exitStandard.map(({ id, zh, en }) => flag(id, zh, en, { theme: 'object' })),
  count('tapWaterHouseholds', '通自来水户', 'Households with tap water', 'households', carry),
  ratio(
    'tapWaterShare',
    '自来水普及率',
    'Tap-water coverage',
    'tapWaterHouseholds',
    { attribute: 'households' },
    { theme: 'task' },
  ),
  count('unsafeHouseHouseholds', '住危房的建档立卡户', 'Registered households in unsafe houses', 'households', {
    betterIs: 'lower',
    ...carry,
  }),
  ratio(
    'unsafeHouseShare',
    '建档立卡户危房率',
    'Registered households in unsafe houses, share',
    'unsafeHouseHouseholds',
    { attribute: 'registeredHouseholds' },
    { betterIs: 'lower', theme: 'task' },
  ),
  count('movedPeople', '已搬迁人口', 'People moved', 'people', carry),
  ratio(
    'movedShare',
    '搬迁完成率',
    'Moved of those who should',
    'movedPeople',
    { attribute: 'shouldMovePeople' },
    { theme: 'task' },
  ),
  count('litHouseholds', '通照明电户', 'Households with electric light', 'households', carry),
  ratio(
    'litShare',
    '照明电通电率',
    'Electric light coverage',
    'litHouseholds',
    { attribute: 'households' },
    { theme: 'task' },
  ),
  flag('threePhasePower', '自然村通动力电', 'Three-phase power in all natural villages', { theme: 'task' }),
  count('cooperatives', '产业合作社', 'Industry cooperatives', 'cooperatives', { ...carry, theme: 'task' }),
  flag('mutualAidAssociation', '资金互助协会', 'Mutual-aid fund association', { theme: 'task' }),
  count('ableInCooperative', '入社的有劳动力贫困户', 'Able poor households in a cooperative', 'households', carry),
  ratio(
    'ableInCooperativeShare',
    '有劳动力贫困户入社率',
    'Able poor households in a cooperative, share',
    'ableInCooperative',
    { attribute: 'ablePoorHouseholds' },
    { theme: 'task' },
  ),
  flag('leadingIndustry', '一村一业', 'One industry for the village', { theme: 'task' }),
  count('householdsWithPlan', '有到户帮扶计划的户', 'Registered households with a plan', 'households', carry),
  count('householdsWithCadre', '有帮扶干部的户', 'Registered households with a named cadre', 'households', carry),
  ratio(
    'planShare',
    '一户一策覆盖率',
    'Registered households with a plan, share',
    'householdsWithPlan',
    { attribute: 'registeredHouseholds' },
    { theme: 'task' },
  ),
  ratio(
    'cadreShare',
    '一户一干部覆盖率',
    'Registered households with a cadre, share',
    'householdsWithCadre',
    { attribute: 'registeredHouseholds' },
    { theme: 'task' },
  ),
  {
    ...flow('fiscalSpending', '财政总支出（本级）', 'Fiscal spending, own level', 'wanYuan', { betterIs: 'neither' }),
    rollUp: { kind: 'none' },
  },
  {
    ...flow('povertySpending', '精准扶贫支出（本级）', 'Poverty-relief spending, own level', 'wanYuan'),
    rollUp: { kind: 'none' },
  },
  ...census(),
];

function base(id: string, zh: string, en: string, unit: string, extra: Extra) {
  return { id, title: { zh, en }, unit, betterIs: 'higher', sensitivity: 'internal', ...extra } as const;
}

function count(id: string, zh: string, en: string, unit: string, extra: Extra = {}): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'stock', rollUp: { kind: 'sum' } };
}

function flow(id: string, zh: string, en: string, unit: string, extra: Extra = {}): Indicator {
  return { ...base(id, zh, en, unit, extra), kind: 'flow', rollUp: { kind: 'sum' } };
}

function flag(id: string, zh: string, en: string, extra: Extra = {}): Indicator {
  return { ...base(id, zh, en, 'villages', extra), ...carry, kind: 'flag', rollUp: { kind: 'countWhere' } };
}

/** Quotient of an indicator and an indicator or a baseline attribute of the villages. */
function ratio(id: string, zh: string, en: string, numerator: string, denominator: Term, extra: Extra = {}): Indicator {
  const rollUp = { kind: 'ratio', numerator: { indicator: numerator }, denominator } as const;
  return { ...base(id, zh, en, 'ratio', { sensitivity: 'public', ...extra }), kind: 'rate', rollUp };
}

/** Real figures of the 2020 census by county: a theme of their own. Means are weighted by population, also where a share is of dwellings. */
function census(): Indicator[] {
  const weight: Term = { indicator: 'censusPopulation' };
  const rate = (id: string, zh: string, en: string, unit: string, betterIs: Indicator['betterIs']): Indicator => ({
    ...base(id, `${zh}(2020 普查)`, `${en} (census 2020)`, unit, { betterIs, sensitivity: 'public', theme: 'area' }),
    kind: 'rate',
    rollUp: { kind: 'weightedMean', weight },
  });
  return [
    count('censusPopulation', '常住人口（2020 普查）', 'Population (census 2020)', 'people', {
      betterIs: 'neither',
      sensitivity: 'public',
      theme: 'area',
    }),
    rate('censusUrbanShare', '城镇人口比重', 'Urban share', 'ratio', 'neither'),
    rate('censusIlliteracy', '15岁及以上文盲率', 'Illiteracy, 15 and over', 'ratio', 'lower'),
    rate('censusSchoolingYears', '平均受教育年限', 'Years of schooling', 'years', 'higher'),
    rate('censusElderlyShare', '65岁及以上比重', 'Share aged 65 and over', 'ratio', 'neither'),
    rate('censusFarmWorkers', '农业从业比重', 'Farm workers, share', 'ratio', 'neither'),
    rate('censusPipedWater', '住房有管道自来水的比重', 'Dwellings with piped water', 'ratio', 'higher'),
    rate('censusToilet', '住房有厕所的比重', 'Dwellings with a toilet', 'ratio', 'higher'),
    rate('censusDwellingArea', '人均住房面积', 'Dwelling area per person', 'squareMetres', 'higher'),
  ];
}

/** Column of `census2020.csv` for each census indicator. */
export const censusColumns: Readonly<Record<string, string>> = {
  censusPopulation: 'pop2020',
  censusUrbanShare: 'urban_share',
  censusIlliteracy: 'illiteracy15p',
  censusSchoolingYears: 'edu_years',
  censusElderlyShare: 'age65p',
  censusFarmWorkers: 'agri_workers_share',
  censusPipedWater: 'piped_water_share',
  censusToilet: 'toilet_share',
  censusDwellingArea: 'dwelling_m2pp',
};
