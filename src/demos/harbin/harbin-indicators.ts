import type { Indicator } from '../../core/indicator/indicator.ts';
import type { Where } from '../../core/target/target.ts';
import { sixCauses } from '../simulate/causes.ts';
import { censusIndicators } from '../simulate/census.ts';
import {
  carried,
  fiveStandards,
  flagOf,
  flowOf,
  type IndicatorExtra,
  meanOf,
  ratioOf,
  stockOf,
} from '../simulate/indicators.ts';
import { countiesAndCities } from './harbin-facts.ts';

export const inPoorVillages: Where = { attribute: 'poorVillage', op: '=', value: 1 };
export const inWaterPlan: Where = { attribute: 'waterPlanListed', op: '=', value: 1 };
export const inStep = (step: 1 | 2): Where => ({ attribute: 'step', op: '=', value: step });
/** Townships with a poor village. */
export const withPoorVillages: Where = { attribute: 'poorVillages', op: '>=', value: 1 };
const countyGrade: Where = { attribute: 'code', op: 'in', value: countiesAndCities };
const poorOnly = { appliesTo: inPoorVillages };

const task = { theme: 'task' } as const;
const object = { theme: 'object' } as const;
const open = { sensitivity: 'public' } as const;

// biome-ignore format: a table
export const harbinIndicators: readonly Indicator[] = [
  stockOf('poorPopulation', '贫困人口', 'Poor people', 'people', { betterIs: 'lower', dimensions: [sixCauses], ...open, ...object }),
  stockOf('poorHouseholds', '贫困户', 'Poor households', 'households', { betterIs: 'lower', ...object }),
  flagOf('poorVillage', '贫困村', 'Poor villages', { betterIs: 'lower', ...open, ...object, ...poorOnly }),
  flowOf('exitedPeople', '当年脱贫人口', 'People out of poverty in the year', 'people', { ...open, ...object }),
  flowOf('exitedPeopleStep1', '当年脱贫人口（第一步）', 'People out of poverty in the year (step 1)', 'people', { ...object, appliesTo: inStep(1) }),
  flowOf('exitedPeopleStep2', '当年脱贫人口（第二步）', 'People out of poverty in the year (step 2)', 'people', { ...object, appliesTo: inStep(2) }),
  ...fiveStandards.map(({ id, zh, en }) => flagOf(id, zh, en, { ...object, ...poorOnly })),
  ratioOf('povertyIncidence', ['贫困发生率', 'Poverty incidence'], 'poorPopulation', { attribute: 'population' }, { betterIs: 'lower', theme: 'area' }),
  mean('incomePerHead', '农民人均可支配收入', 'Rural income per head', 'yuan'),
  mean('schoolRetention', '义务教育巩固率', 'Compulsory-school retention', 'ratio'),
  mean('insuredShare', '城乡居民基本医疗保险参保率', 'Residents in basic medical insurance', 'ratio'),
  flagOf('pavedAccess', '通水泥（沥青）路', 'Concrete or asphalt road to the village', { ...task, ...open }),
  flagOn('townships', 'townshipPaved', '乡镇通水泥（沥青）路', 'Concrete or asphalt road to the township', task),
  flagOf('busService', '通班车', 'Bus service', { ...task, ...open }),
  flagOf('villageStop', '有汽车停靠点', 'Bus stop in the village', task),
  flagOn('townships', 'gradedStation', '有等级客运站', 'Graded bus station in the township', task),
  flowOf('unsafeHousesRebuilt', '完成危房改造户', 'Unsafe houses rebuilt', 'households', { ...task, ...open, appliesTo: { attribute: 'unsafeOnlyHouse', op: '>', value: 0 } }),
  flagOf('digitalCableTv', '有线电视数字化', 'Digital cable television', { ...task, ...poorOnly }),
  flagOf('threePhasePower', '通动力电', 'Three-phase power', { ...task, ...poorOnly }),
  flagOf('infoService', '信息进村入户', 'Information service in the village', { ...task, ...poorOnly }),
  stockOf('strawProduced', '秸秆可利用面积', 'Land with usable straw', 'mu', { betterIs: 'neither', ...poorOnly, ...carried }),
  stockOf('strawUsed', '秸秆已利用面积', 'Land whose straw is used', 'mu', { ...poorOnly, ...carried }),
  ratioOf('strawUseShare', ['秸秆利用率', 'Straw used, share'], 'strawUsed', { indicator: 'strawProduced' }, { ...task, ...poorOnly }),
  meanOf('standardFarmlandPerHead', ['人均标准农田', 'Standard farmland a person'], 'muPerPerson', { attribute: 'population' }, { ...task, ...open, ...poorOnly, ...carried }),
  flagOn('townships', 'ecologicalTownship', '省级生态乡（镇）', 'Provincial ecological township', { ...task, ...open }),
  { ...stockOf('cultureStationArea', '文化站馆舍面积', 'Culture station, floor area', 'm2', { ...task, ...carried }), rollUp: { kind: 'none' } },
  flagOf('safeWater', '饮水安全', 'Safe drinking water', { ...task, appliesTo: inWaterPlan }),
  flagOf('standardClinic', '卫生室达标', 'Village clinic up to standard', { ...task, ...poorOnly }),
  flagOn('townships', 'standardHospital', '乡镇卫生院达标', 'Township hospital up to standard', { ...task, appliesTo: withPoorVillages }),
  flagOn('counties', 'libraryGrade3', '公共图书馆达国家三级', 'Public library at national grade 3', { ...task, ...open, appliesTo: countyGrade }),
  flagOn('counties', 'cultureCentreGrade3', '文化馆达国家三级', 'Culture centre at national grade 3', { ...task, ...open, appliesTo: countyGrade }),
  stockOf('industryHouseholds', '有特色产业的贫困户', 'Poor households in a local industry', 'households', carried),
  ratioOf('industryShare', ['贫困户特色产业覆盖率', 'Poor households in a local industry, share'], 'industryHouseholds', { attribute: 'registeredHouseholds' }, task),
  stockOf('skilledHouseholds', '劳动力掌握一项技术的贫困户', 'Poor households whose worker has a skill', 'households', carried),
  ratioOf('skillShare', ['贫困户劳动力技能覆盖率', 'Poor households whose worker has a skill, share'], 'skilledHouseholds', { attribute: 'ablePoorHouseholds' }, task),
  stockOf('seriousIllnessPeople', '纳入重特大疾病救助的贫困人口', 'Poor people in serious-illness relief', 'people', carried),
  ratioOf('seriousIllnessShare', ['重特大疾病救助覆盖率', 'Poor people in serious-illness relief, share'], 'seriousIllnessPeople', { attribute: 'baselinePoor' }, task),
  ...censusIndicators,
];

/** A yes or no of townships or counties. */
function flagOn(unit: string, id: string, zh: string, en: string, extra: IndicatorExtra): Indicator {
  return { ...flagOf(id, zh, en, extra), unit };
}

/** Reported by township; wider units are means weighted by the population of the demo's villages. */
function mean(id: string, zh: string, en: string, unit: string): Indicator {
  return meanOf(id, [zh, en], unit, { attribute: 'population' }, { sensitivity: 'public', theme: 'area' });
}
