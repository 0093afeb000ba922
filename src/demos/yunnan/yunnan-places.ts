import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import { type AreaLayer, type AreaUnit, assembleAreas, type Cell, validityOf } from '../areas.ts';
import { type County, readCounties } from '../boundaries.ts';
import { factNumber, readFacts } from '../facts.ts';
import { stemsFor } from '../names.ts';
import { randomFor } from '../random.ts';
import { simulateTownships } from '../townships.ts';
import type { PlacedVillage } from '../villages.ts';
import { seed, townshipsStarted, yunnanCode } from './yunnan-facts.ts';
import { englishNames, prefectureNames } from './yunnan-names.ts';
import { buildVillages, type YunnanVillage } from './yunnan-villages.ts';

/** A county with its programme townships: which ones they are is simulated, since the annex is not in the document. */
export type YunnanCounty = {
  readonly code: AreaCode;
  readonly name: string;
  /** Year in which it left the list of poor counties (public notice); null for one that was not on it. */
  readonly exitYear: number | null;
  /** Start years of its programme townships, in the order of their codes. */
  readonly startYears: readonly number[];
  readonly census: Readonly<Record<string, string>>;
};

export type ProgrammeTownship = { readonly code: AreaCode; readonly county: AreaCode; readonly startYear: number };

export type YunnanPlaces = {
  readonly areas: AreaLayer;
  readonly counties: readonly YunnanCounty[];
  readonly programme: readonly ProgrammeTownship[];
  readonly villages: readonly YunnanVillage[];
  readonly naturalVillages: readonly PlacedVillage[];
};

/** Code in this demo's tree of a county as other tables name it: their codes may be those of another year. */
export function treeCode(code: string): AreaCode {
  return areaCode(oldCodes.get(code) ?? code);
}

/** The boundary file has old codes for these four, so they stay. */
const oldCodes: ReadonlyMap<string, string> = new Map(
  readFacts('code_changes.csv')
    .filter(({ old_code }) => ['530122', '530321', '530422', '530630'].includes(old_code!))
    .map(({ old_code, new_code }) => [new_code!, old_code!]),
);

/** Real counties and prefectures; in the 88 poor counties invented townships, in 116 of those invented villages. */
export async function buildPlaces(): Promise<YunnanPlaces> {
  const boundaries = await readCounties({ fileStart: 'yun2_nan2_', keepShare: 0.07 });
  const counties = countiesOf(boundaries);
  const stems = stemsFor(seed, 'yunnan/townships');
  const units: AreaUnit[] = [];
  const cells: Cell[] = [];
  const programme: ProgrammeTownship[] = [];
  for (const [index, { code, startYears }] of counties.entries()) {
    const county = boundaries[index]!;
    if (startYears.length === 0) {
      cells.push({ code, geometry: county.geometry });
      continue;
    }
    const random = randomFor(seed, `cells/${code}`);
    const count = random.integer(6, 9);
    const made = await simulateTownships({ county, count, seed, stems, firstStem: units.length, source: 'sim' });
    const chosen = random
      .shuffle(made.units.map((unit) => unit.code))
      .slice(0, startYears.length)
      .sort();
    cells.push(...made.cells);
    for (const unit of made.units) {
      const startYear = startYears[chosen.indexOf(unit.code)];
      if (startYear === undefined) units.push({ ...unit, attributes: { programme: 0 } });
      else {
        units.push({ ...unit, attributes: { programme: 1, startYear } });
        programme.push({ code: unit.code, county: code, startYear });
      }
    }
  }
  const { villages, naturalVillages } = buildVillages({ counties, programme, cells });
  const areas = await assembleAreas({ units: [...realUnits(counties), ...units], cells });
  return { areas, counties, programme, villages, naturalVillages };
}

function countiesOf(boundaries: readonly County[]): YunnanCounty[] {
  const census = new Map<string, Record<string, string>>(
    readFacts('yunnan/census2020.csv').map((row) => [treeCode(row.adcode!), row]),
  );
  const exits = new Map<string, number>(
    readFacts('yunnan/poor_counties.csv').map((row) => [treeCode(row.adcode_2021!), factNumber(row, 'exit_year')]),
  );
  const renamed = new Map(readFacts('code_changes.csv').map((row) => [row.old_code, row.old_name!]));
  const starts = startYearsByCounty([...exits.keys()].sort(), census);
  return boundaries.map(({ code, name }) => ({
    ...{ code: areaCode(code), name: renamed.get(code) ?? name, census: census.get(code)! },
    ...{ exitYear: exits.get(code) ?? null, startYears: starts.get(code) ?? [] },
  }));
}

/** One programme township for each poor county and the rest by rural population and illiteracy; 56 of them start in 2013, 60 in 2014. */
function startYearsByCounty(
  poor: readonly string[],
  census: ReadonlyMap<string, Readonly<Record<string, string>>>,
): ReadonlyMap<string, readonly number[]> {
  const years = Object.entries(townshipsStarted).flatMap(([year, count]) => Array<number>(count).fill(Number(year)));
  const further = apportion(
    years.length - poor.length,
    poor.map((code) => {
      const row = census.get(code)!;
      const rural = factNumber(row, 'pop2020') * (1 - factNumber(row, 'urban_share'));
      return rural * (1 + 4 * factNumber(row, 'illiteracy15p'));
    }),
  );
  const drawn = randomFor(seed, 'programme').shuffle(years);
  return new Map(poor.map((code, index) => [code, drawn.splice(0, 1 + further[index]!).sort()]));
}

function realUnits(counties: readonly YunnanCounty[]): AreaUnit[] {
  const common = { attributes: {}, source: 'boundaries' };
  const nameEn = (code: string) => ({ nameEn: englishNames.get(code)! });
  return [
    { code: yunnanCode, name: '云南省', ...nameEn(yunnanCode), level: 'province', parent: null, ...common },
    ...Object.entries(prefectureNames).map(
      ([code, name]): AreaUnit => ({
        ...{ code: areaCode(code), name, ...nameEn(code), level: 'prefecture', parent: yunnanCode },
        ...common,
      }),
    ),
    ...counties.map(
      ({ code, name, exitYear, startYears }): AreaUnit => ({
        ...{ code, name, ...nameEn(code), level: 'county', parent: areaCode(`${code.slice(0, 4)}00`) },
        ...validityOf(code),
        ...{ attributes: { poorCounty: exitYear === null ? 0 : 1, programme: startYears.length === 0 ? 0 : 1 } },
        source: 'boundaries',
      }),
    ),
  ];
}
