import type { Indicator } from '../../core/indicator/indicator.ts';
import { sixCauses } from '../simulate/causes.ts';
import { censusIndicators } from '../simulate/census.ts';
import { carried, fiveStandards, flagOf, flowOf, ratioOf, stockOf } from '../simulate/indicators.ts';

export const dingxiIndicators: readonly Indicator[] = [
  stockOf('poorPopulation', '贫困人口', 'Poor people', 'people', {
    betterIs: 'lower',
    sensitivity: 'public',
    theme: 'object',
    dimensions: [sixCauses],
  }),
  stockOf('poorHouseholds', '贫困户', 'Poor households', 'households', { betterIs: 'lower', theme: 'object' }),
  flagOf('poorVillage', '贫困村', 'Poor village', { betterIs: 'lower', sensitivity: 'public', theme: 'object' }),
  flowOf('exitedPeople', '当年脱贫人口', 'People out of poverty in the year', 'people', {
    sensitivity: 'public',
    theme: 'object',
  }),
  stockOf('ruralPopulation', '农村人口', 'Rural population', 'people', { betterIs: 'neither', ...carried }),
  ratioOf(
    'povertyIncidence',
    ['贫困发生率', 'Poverty incidence'],
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
  flagOf('incomeAboveLine', '人均收入达标', 'Income above the line'),
  ...fiveStandards.map(({ id, zh, en }) => flagOf(id, zh, en, { theme: 'object' })),
  stockOf('tapWaterHouseholds', '通自来水户', 'Households with tap water', 'households', carried),
  ratioOf(
    'tapWaterShare',
    ['自来水普及率', 'Tap-water coverage'],
    'tapWaterHouseholds',
    { attribute: 'households' },
    { theme: 'task' },
  ),
  stockOf('unsafeHouseHouseholds', '住危房的建档立卡户', 'Registered households in unsafe houses', 'households', {
    betterIs: 'lower',
    ...carried,
  }),
  ratioOf(
    'unsafeHouseShare',
    ['建档立卡户危房率', 'Registered households in unsafe houses, share'],
    'unsafeHouseHouseholds',
    { attribute: 'registeredHouseholds' },
    { betterIs: 'lower', theme: 'task' },
  ),
  stockOf('movedPeople', '已搬迁人口', 'People moved', 'people', carried),
  ratioOf(
    'movedShare',
    ['搬迁完成率', 'Moved of those who should'],
    'movedPeople',
    { attribute: 'shouldMovePeople' },
    { theme: 'task' },
  ),
  stockOf('litHouseholds', '通照明电户', 'Households with electric light', 'households', carried),
  ratioOf(
    'litShare',
    ['照明电通电率', 'Electric light coverage'],
    'litHouseholds',
    { attribute: 'households' },
    { theme: 'task' },
  ),
  flagOf('threePhasePower', '自然村通动力电', 'Three-phase power in all natural villages', { theme: 'task' }),
  stockOf('cooperatives', '产业合作社', 'Industry cooperatives', 'cooperatives', { ...carried, theme: 'task' }),
  flagOf('mutualAidAssociation', '资金互助协会', 'Mutual-aid fund association', { theme: 'task' }),
  stockOf('ableInCooperative', '入社的有劳动力贫困户', 'Able poor households in a cooperative', 'households', carried),
  ratioOf(
    'ableInCooperativeShare',
    ['有劳动力贫困户入社率', 'Able poor households in a cooperative, share'],
    'ableInCooperative',
    { attribute: 'ablePoorHouseholds' },
    { theme: 'task' },
  ),
  flagOf('leadingIndustry', '一村一业', 'One industry for the village', { theme: 'task' }),
  stockOf('householdsWithPlan', '有到户帮扶计划的户', 'Registered households with a plan', 'households', carried),
  stockOf('householdsWithCadre', '有帮扶干部的户', 'Registered households with a named cadre', 'households', carried),
  ratioOf(
    'planShare',
    ['一户一策覆盖率', 'Registered households with a plan, share'],
    'householdsWithPlan',
    { attribute: 'registeredHouseholds' },
    { theme: 'task' },
  ),
  ratioOf(
    'cadreShare',
    ['一户一干部覆盖率', 'Registered households with a cadre, share'],
    'householdsWithCadre',
    { attribute: 'registeredHouseholds' },
    { theme: 'task' },
  ),
  {
    ...flowOf('fiscalSpending', '财政总支出（本级）', 'Fiscal spending, own level', 'wanYuan', { betterIs: 'neither' }),
    rollUp: { kind: 'none' },
  },
  {
    ...flowOf('povertySpending', '精准扶贫支出（本级）', 'Poverty-relief spending, own level', 'wanYuan'),
    rollUp: { kind: 'none' },
  },
  ...censusIndicators,
];
