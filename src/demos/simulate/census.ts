import type { Indicator } from '../../core/indicator/indicator.ts';
import { areaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { factNumber, readFacts } from '../facts.ts';
import { meanOf, stockOf } from './indicators.ts';
import { observe } from './report.ts';

// biome-ignore format: a table
const rates = [
  ['censusUrbanShare',     'urban_share',        '城镇人口比重',           'Urban share',                 'ratio',        'neither'],
  ['censusIlliteracy',     'illiteracy15p',      '15岁及以上文盲率',        'Illiteracy, 15 and over',     'ratio',        'lower'],
  ['censusSchoolingYears', 'edu_years',          '平均受教育年限',          'Years of schooling',          'years',        'higher'],
  ['censusElderlyShare',   'age65p',             '65岁及以上比重',          'Share aged 65 and over',      'ratio',        'neither'],
  ['censusFarmWorkers',    'agri_workers_share', '农业从业比重',            'Farm workers, share',         'ratio',        'neither'],
  ['censusPipedWater',     'piped_water_share',  '住房有管道自来水的比重',   'Dwellings with piped water',  'ratio',        'higher'],
  ['censusToilet',         'toilet_share',       '住房有厕所的比重',        'Dwellings with a toilet',     'ratio',        'higher'],
  ['censusDwellingArea',   'dwelling_m2pp',      '人均住房面积',            'Dwelling area per person',    'squareMetres', 'higher'],
] as const;

/** Real figures of the 2020 census by county: a theme of their own. Means are weighted by population, also where a share is of dwellings. */
export const censusIndicators: readonly Indicator[] = [
  stockOf('censusPopulation', '常住人口（2020 普查）', 'Population (census 2020)', 'people', {
    betterIs: 'neither',
    sensitivity: 'public',
    theme: 'area',
  }),
  ...rates.map(([id, , zh, en, unit, betterIs]) =>
    meanOf(
      id,
      [`${zh}(2020 普查)`, `${en} (census 2020)`],
      unit,
      { indicator: 'censusPopulation' },
      {
        betterIs,
        sensitivity: 'public',
        theme: 'area',
      },
    ),
  ),
];

export type CensusRow = Readonly<Record<string, string>>;

/**
 * Rows of `facts/PLACE/census2020.csv` by county code. Rows named in `fold` are added to another county: populations are summed, shares
 * and means weighted by population and rounded to 4 decimals.
 */
export function readCensus(place: string, fold: Readonly<Record<string, string>> = {}): ReadonlyMap<string, CensusRow> {
  const rows = new Map<string, CensusRow[]>();
  for (const row of readFacts(`${place}/census2020.csv`)) {
    const code = fold[row.adcode!] ?? row.adcode!;
    rows.set(code, [...(rows.get(code) ?? []), row]);
  }
  return new Map([...rows].map(([code, parts]) => [code, parts.length === 1 ? parts[0]! : merged(code, parts)]));
}

/** The census observations of 2020, source `census`. */
export function censusObservations(census: ReadonlyMap<string, CensusRow>): Observation[] {
  const columns = [['censusPopulation', 'pop2020'] as const, ...rates];
  return [...census].flatMap(([code, row]) =>
    columns.map(([indicator, column]) =>
      observe({ area: areaCode(code), year: 2020, indicator, value: factNumber(row, column), source: 'census' }),
    ),
  );
}

function merged(code: string, parts: readonly CensusRow[]): CensusRow {
  const people = parts.map((row) => factNumber(row, 'pop2020'));
  const all = people.reduce((a, b) => a + b, 0);
  const mean = (column: string) =>
    parts.reduce((sum, row, index) => sum + factNumber(row, column) * people[index]!, 0) / all;
  const means = rates.map(([, column]) => [column, String(Math.round(mean(column) * 1e4) / 1e4)]);
  return { ...Object.fromEntries(means), adcode: code, pop2020: String(all) };
}
