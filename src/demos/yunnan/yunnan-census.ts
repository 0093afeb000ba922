import type { Indicator, Term } from '../../core/indicator/indicator.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { factNumber } from '../facts.ts';
import { observe } from '../simulate/report.ts';
import type { YunnanCounty } from './yunnan-places.ts';

const weight: Term = { indicator: 'censusPopulation' };
const columns: Readonly<Record<string, string>> = {
  censusPopulation: 'pop2020',
  censusUrbanShare: 'urban_share',
  censusEthnicShare: 'ethnic_share',
  censusIlliteracy: 'illiteracy15p',
  censusSchoolingYears: 'edu_years',
  censusFarmWorkers: 'agri_workers_share',
  censusPipedWater: 'piped_water_share',
  censusToilet: 'toilet_share',
  censusDwellingArea: 'dwelling_m2pp',
};

/** Real figures of the 2020 census by county. Means are weighted by population, also where a share is of dwellings. */
export const censusIndicators: readonly Indicator[] = [
  {
    ...{ id: 'censusPopulation', title: { zh: '常住人口（2020 普查）', en: 'Population (census 2020)' } },
    ...{ unit: 'people', kind: 'stock', rollUp: { kind: 'sum' } },
    ...{ betterIs: 'neither', sensitivity: 'public', theme: 'area' },
  },
  rate('censusUrbanShare', '城镇人口比重', 'Urban share', 'ratio', 'neither'),
  rate('censusEthnicShare', '少数民族人口比重', 'Share of ethnic minorities', 'ratio', 'neither'),
  rate('censusIlliteracy', '15岁及以上文盲率', 'Illiteracy, 15 and over', 'ratio', 'lower'),
  rate('censusSchoolingYears', '平均受教育年限', 'Years of schooling', 'years', 'higher'),
  rate('censusFarmWorkers', '农业从业比重', 'Farm workers, share', 'ratio', 'neither'),
  rate('censusPipedWater', '住房有管道自来水的比重', 'Dwellings with piped water', 'ratio', 'higher'),
  rate('censusToilet', '住房有厕所的比重', 'Dwellings with a toilet', 'ratio', 'higher'),
  rate('censusDwellingArea', '人均住房面积', 'Dwelling area per person', 'squareMetres', 'higher'),
];

/** The census figures of every county, under its code in the demo's tree. */
export function censusObservations(counties: readonly YunnanCounty[]): Observation[] {
  return counties.flatMap(({ code, census }) =>
    Object.entries(columns).map(([indicator, column]) =>
      observe({ area: code, year: 2020, indicator, value: factNumber(census, column), source: 'census' }),
    ),
  );
}

function rate(id: string, zh: string, en: string, unit: string, betterIs: Indicator['betterIs']): Indicator {
  return {
    ...{ id, title: { zh: `${zh}（2020 普查）`, en: `${en} (census 2020)` }, unit, kind: 'rate' },
    ...{ rollUp: { kind: 'weightedMean', weight }, betterIs, sensitivity: 'public', theme: 'area' },
  };
}
