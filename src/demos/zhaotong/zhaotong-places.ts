import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import { type AreaLayer, type AreaUnit, assembleAreas, validityOf } from '../areas.ts';
import { readCounties } from '../boundaries.ts';
import { factNumber, readFacts, townshipCounts } from '../facts.ts';
import { stemsFor } from '../names.ts';
import { readCensus } from '../simulate/census.ts';
import { simulateTownshipsOf } from '../townships.ts';
import { simulateVillages } from '../villages.ts';
import { registeredPeople, seed, shuifu, source, villageCount, zhaotongCode } from './zhaotong-facts.ts';
import { describeVillages, type ZhaotongVillage } from './zhaotong-villages.ts';

export type ZhaotongPlaces = {
  readonly areas: AreaLayer;
  readonly villages: readonly ZhaotongVillage[];
  readonly counties: readonly ZhaotongCounty[];
};

export type ZhaotongCounty = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn: string;
  /** Public notice; null for 水富, which was not on the list. */
  readonly exitYear: number | null;
  readonly poor: number;
};

const englishNames: Readonly<Record<string, string>> = {
  '530602': 'Zhaoyang',
  '530621': 'Ludian',
  '530622': 'Qiaojia',
  '530623': 'Yanjin',
  '530624': 'Daguan',
  '530625': 'Yongshan',
  '530626': 'Suijiang',
  '530627': 'Zhenxiong',
  '530628': 'Yiliang',
  '530629': 'Weixin',
  '530630': 'Shuifu',
};
/** Rural population of 2015 over that of the census of 2020: an assumption, which gives an incidence of about a third. */
const ruralShrinkage = 1.3;
const householdSize2015 = 4.1;
/** Not a poor county: a fifth of the poverty that its people would give it. */
const shuifuWeight = 0.2;

/** Code in the boundary file's vintage of a code of 2021. */
function codeOfTree(code2021: string): AreaCode {
  return code2021 === '530681' ? shuifu : areaCode(code2021);
}

/** Real counties, invented townships and 850 invented poor villages, with what the years do to them. */
export async function buildPlaces(): Promise<ZhaotongPlaces> {
  const boundaries = await readCounties({ fileStart: 'yun2_nan2_zhao1_tong1', keepShare: 0.35 });
  const census = readCensus('zhaotong', { '530681': shuifu });
  const exits = new Map(
    readFacts('zhaotong/poor_counties.csv').map((row) => [areaCode(row.adcode_source!), factNumber(row, 'exit_year')]),
  );
  const real = new Map([...townshipCounts('zhaotong')].map(([code, counts]) => [codeOfTree(code), counts]));
  const codes = boundaries.map(({ code }) => areaCode(code));
  const rural = codes.map((code) => {
    const row = census.get(code)!;
    return Math.round(factNumber(row, 'pop2020') * (1 - factNumber(row, 'urban_share')) * ruralShrinkage);
  });
  const villageCounts = apportion(
    villageCount,
    codes.map((code) => real.get(code)!.villages * (code === shuifu ? 0.6 : 1)),
  );
  const poor = apportion(
    registeredPeople,
    codes.map((code, index) => rural[index]! * hardship(census.get(code)!) * (code === shuifu ? shuifuWeight : 1)),
  );
  const counties = boundaries.map(({ name }, index): ZhaotongCounty => {
    const code = codes[index]!;
    const exitYear = exits.get(code) ?? null;
    return { code, name, nameEn: englishNames[code]!, exitYear, poor: poor[index]! };
  });
  const { units, cells } = await simulateTownshipsOf({
    ...{ counties: boundaries, countOf: (code) => real.get(areaCode(code))!.townships, label: 'zhaotong/townships' },
    ...{ seed, source },
  });
  const villageStems = stemsFor(seed, 'zhaotong/villages');
  const villages: ZhaotongVillage[] = [];
  for (const [index, county] of counties.entries()) {
    const here = simulateVillages({
      county: county.code,
      townships: cells.filter(({ code }) => code.startsWith(county.code)),
      count: villageCounts[index]!,
      population: rural[index]!,
      householdSize: householdSize2015,
      ...{ stems: villageStems, firstStem: villages.length, seed, source },
    });
    villages.push(...describeVillages(county, here));
  }
  const areas = await assembleAreas({ units: [...above(counties), ...units], cells });
  return { areas, villages, counties };
}

function above(counties: readonly ZhaotongCounty[]): AreaUnit[] {
  return [
    {
      ...{ code: zhaotongCode, name: '昭通市', nameEn: 'Zhaotong', level: 'prefecture', parent: null },
      ...{ attributes: {}, source: 'boundaries' },
    },
    ...counties.map(
      ({ code, name, nameEn, exitYear }): AreaUnit => ({
        ...{ code, name, nameEn, level: 'county', parent: zhaotongCode },
        ...validityOf(code),
        attributes: { poorCounty: exitYear === null ? 0 : 1, ...(exitYear === null ? {} : { exitYear }) },
        source: 'boundaries',
      }),
    ),
  ];
}

/** Weight of poverty: one plus the share of people of 15 and over who could not read in 2020, times two. */
function hardship(census: Readonly<Record<string, string>>): number {
  return 1 + 2 * factNumber(census, 'illiteracy15p');
}
