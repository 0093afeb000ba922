import { apportion } from '../../core/target/apportion.ts';
import { type AreaCode, areaCode } from '../../core/unit.ts';
import { apportionWithin } from '../apportion-within.ts';
import { type AreaLayer, type AreaUnit, assembleAreas, validityOf } from '../areas.ts';
import { readCounties } from '../boundaries.ts';
import { factNumber, readFacts, townshipCounts } from '../facts.ts';
import { stemsFor } from '../names.ts';
import { randomFor } from '../random.ts';
import { simulateTownshipsOf } from '../townships.ts';
import { type PlacedVillage, simulateVillages } from '../villages.ts';
import { dingxiCode, poorPeople2014, poorVillages2014, seed } from './dingxi-facts.ts';

/** A village of the demo with what the schedule says of it. */
export type DingxiVillage = PlacedVillage & {
  readonly poor: number;
  readonly poorHouseholds: number;
  readonly ablePoorHouseholds: number;
  readonly shouldMovePeople: number;
  readonly plannedExitYear: number;
  readonly exitYear: number;
};

export type DingxiPlaces = {
  readonly areas: AreaLayer;
  readonly villages: readonly DingxiVillage[];
  readonly counties: readonly DingxiCounty[];
};

export type DingxiCounty = {
  readonly code: AreaCode;
  readonly name: string;
  readonly nameEn: string;
  /** Document, clause 二. */
  readonly plannedExitYear: number;
  /** Public notice. */
  readonly exitYear: number;
  readonly poor: number;
};

const englishNames: Readonly<Record<string, string>> = {
  '621102': 'Anding',
  '621121': 'Tongwei',
  '621122': 'Longxi',
  '621123': 'Weiyuan',
  '621124': 'Lintao',
  '621125': 'Zhangxian',
  '621126': 'Minxian',
};
const outIn2016 = ['621122', '621102', '621124'];
/**
 * Rural population of 2014 over that of the census of 2020: an assumption (the countryside lost people to towns). With it 631,600
 * poor people make an incidence of about a third, because the demo has the 869 villages only.
 */
const ruralShrinkage = 1.25;
const householdSize2014 = 4.2;
const poorHouseholdSize = 3.9;

/** Real counties, invented townships and the 869 invented villages, with baseline and schedule. */
export async function buildPlaces(): Promise<DingxiPlaces> {
  const boundaries = await readCounties({ fileStart: 'gan1_su4_ding4_xi1', keepShare: 0.4 });
  const census = new Map(readFacts('dingxi/census2020.csv').map((row) => [row.adcode, row]));
  const exits = new Map(
    readFacts('dingxi/poor_counties.csv').map((row) => [row.adcode_source, factNumber(row, 'exit_year')]),
  );
  const real = townshipCounts('dingxi');
  const rural = boundaries.map(({ code }) => {
    const row = census.get(code)!;
    return Math.round(factNumber(row, 'pop2020') * (1 - factNumber(row, 'urban_share')) * ruralShrinkage);
  });
  const villageCounts = apportion(
    poorVillages2014,
    boundaries.map(({ code }) => real.get(code)!.villages),
  );
  const poor = apportion(
    poorPeople2014,
    rural.map((people, index) => people * hardship(census.get(boundaries[index]!.code)!)),
  );
  const counties = boundaries.map(({ code, name }, index): DingxiCounty => {
    const plannedExitYear = outIn2016.includes(code) ? 2016 : 2017;
    return {
      code: areaCode(code),
      name,
      nameEn: englishNames[code]!,
      plannedExitYear,
      exitYear: exits.get(code)!,
      poor: poor[index]!,
    };
  });

  const { units, cells } = await simulateTownshipsOf({
    ...{ counties: boundaries, countOf: (code) => real.get(code)!.townships, label: 'dingxi/townships' },
    ...{ seed, source: 'sim' },
  });
  const villageStems = stemsFor(seed, 'dingxi/villages');
  const villages: DingxiVillage[] = [];
  for (const [index, county] of counties.entries()) {
    const here = simulateVillages({
      county: county.code,
      townships: cells.filter(({ code }) => code.startsWith(county.code)),
      count: villageCounts[index]!,
      population: rural[index]!,
      householdSize: householdSize2014,
      stems: villageStems,
      firstStem: villages.length,
      seed,
      source: 'sim',
    });
    villages.push(...schedule(county, here));
  }
  const plannedYear = (code: string) =>
    Math.max(...villages.filter((v) => v.parent === code).map((v) => v.plannedExitYear));
  const above: AreaUnit[] = [
    {
      ...{ code: dingxiCode, name: '定西市', nameEn: 'Dingxi', level: 'prefecture', parent: null },
      ...{ attributes: { plannedExitYear: 2017 }, source: 'boundaries' },
    },
    ...counties.map(
      (county): AreaUnit => ({
        ...{ code: county.code, name: county.name, nameEn: county.nameEn, level: 'county', parent: dingxiCode },
        ...validityOf(county.code),
        ...{ attributes: { plannedExitYear: county.plannedExitYear, exitYear: county.exitYear }, source: 'boundaries' },
      }),
    ),
  ];
  const townships = units.map((unit) => ({ ...unit, attributes: { plannedExitYear: plannedYear(unit.code) } }));
  return { areas: await assembleAreas({ units: [...above, ...townships], cells }), villages, counties };
}

/** Weight of poverty: one plus the share of people of 15 and over who could not read in 2020, times two. */
function hardship(census: Readonly<Record<string, string>>): number {
  return 1 + 2 * factNumber(census, 'illiteracy15p');
}

/** Baseline of the county's villages (adds up to the county's) and the years in which they should leave and do leave the list. */
function schedule(county: DingxiCounty, villages: readonly PlacedVillage[]): DingxiVillage[] {
  const random = randomFor(seed, `schedule/${county.code}`);
  const caps = villages.map((village) => Math.floor(village.population * 0.72));
  const weights = villages.map((village) => village.population * random.between(0.45, 1.55));
  const poor = apportionWithin({ total: county.poor, weights, caps });
  const planned = [2015, 2016, 2017].filter((year) => year <= county.plannedExitYear);
  const actual = [2015, 2016, 2017, 2018, 2019, 2020].filter((year) => year <= county.exitYear);
  const yearWeights = actual.map((year) => [0.03, 0.09, 0.2, 0.28, 0.4, 0.2][year - 2015]!);
  return villages.map((village, index) => {
    const isLastPlanned = index % 5 < 2;
    const plannedExitYear = isLastPlanned ? county.plannedExitYear : random.pick(planned);
    const drawn = actual[random.pickIndex(yearWeights)]!;
    const exitYear = random.chance(0.03) ? drawn : Math.max(drawn, plannedExitYear);
    const people = poor[index]!;
    const size = poorHouseholdSize * random.between(0.92, 1.08);
    const poorHouseholds = Math.max(1, Math.min(Math.round(people / size), village.households));
    const ablePoorHouseholds = Math.round(poorHouseholds * random.between(0.68, 0.88));
    const [moves, movingShare] = [random.chance(1 / 6), random.between(0.1, 0.45)];
    const shouldMovePeople = moves ? Math.round(people * movingShare) : 0;
    const naturalVillages = random.integer(3, 9);
    const attributes = {
      baselinePoor: people,
      registeredHouseholds: poorHouseholds,
      ablePoorHouseholds,
      shouldMovePeople,
    };
    return {
      ...village,
      attributes: { ...attributes, plannedExitYear, naturalVillages },
      ...{ poor: people, poorHouseholds, ablePoorHouseholds, shouldMovePeople, plannedExitYear, exitYear },
    };
  });
}
