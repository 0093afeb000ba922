import { apportion } from '../../core/target/apportion.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { simulateCauses, sixCauses } from '../simulate/causes.ts';
import { censusObservations, readCensus } from '../simulate/census.ts';
import { type CountedUnit, simulateCounts } from '../simulate/counts.ts';
import { flagObservations, simulateFlagYears } from '../simulate/flags.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { exitObservations, type PovertyPath, povertyObservations } from '../simulate/poverty.ts';
import { observe, type Reporting } from '../simulate/report.ts';
import { baselineYear, dingxiCode, lastYear, outIn2014, plannedOut, poorPeople2014, seed } from './dingxi-facts.ts';
import type { DingxiCounty, DingxiPlaces, DingxiVillage } from './dingxi-places.ts';

/** Yearly reports: about one in seventy absent, one in thirty late. */
const yearly: Reporting = { absent: { missing: 0.011, unreadable: 0.0015, suppressed: 0.001 }, late: 0.03 };
/** Reports of a state that is carried: rarely absent. */
const state: Reporting = { absent: { missing: 0.006, unreadable: 0.001 }, late: 0.02 };
const years = [2015, 2016, 2017, 2018, 2019, 2020];
const source = 'sim';

export function buildObservations(places: DingxiPlaces, paths: readonly PovertyPath[]): Observation[] {
  const { villages, counties } = places;
  return [
    ...documentFigures(),
    ...plannedByCounty(counties),
    ...exitObservations({ areas: counties, paths, years, source }),
    ...povertyObservations({
      paths,
      baselineYear,
      people: 'poorPopulation',
      households: 'poorHouseholds',
      householdYears: [2017, 2020],
      reporting: yearly,
      seed,
      source,
    }),
    ...villages.map(({ code, population }) =>
      observe({ area: code, year: baselineYear, indicator: 'ruralPopulation', value: population, source }),
    ),
    ...simulateCauses({
      ...{ areas: villages, causes: sixCauses, weights: [0.3, 0.14, 0.1, 0.14, 0.2, 0.12] },
      ...{ year: baselineYear, seed, source },
    }),
    ...villages.flatMap(({ code, exitYear }) => [
      observe({ area: code, year: baselineYear, indicator: 'poorVillage', value: 1, source }),
      observe({ area: code, year: exitYear, indicator: 'poorVillage', value: 0, source }),
    ]),
    ...states(villages),
    ...householdCounts(villages),
    ...incomes(places),
    ...spending(counties),
    ...censusObservations(readCensus('dingxi')),
  ];
}

/** What the document itself reports of the whole prefecture; equal to the sums of the simulated villages. The 869 villages are not repeated here: a report
 * of the prefecture's own would be carried over its villages' later ones. */
function documentFigures(): Observation[] {
  const figure = (year: number, indicator: string, value: number, stage: Observation['stage'] = 'actual') =>
    observe({ area: dingxiCode, year, indicator, value, stage, source: 'decision' });
  return [
    figure(baselineYear, 'poorPopulation', poorPeople2014),
    figure(baselineYear, 'exitedPeople', outIn2014),
    ...Object.entries(plannedOut).map(([year, people]) => figure(Number(year), 'exitedPeople', people, 'plan')),
  ];
}

/**
 * The planned people of each year split by county: simulated, because the document gives totals only. The counties that are to be out
 * in 2016 finish then; 4,900 people have no year, spread by baseline. Rows and columns add up exactly.
 */
export function plannedSplit(counties: readonly DingxiCounty[]): { code: AreaCode; people: Record<number, number> }[] {
  const planned = Object.values(plannedOut).reduce((a, b) => a + b, 0);
  const without = apportion(
    poorPeople2014 - planned,
    counties.map(({ poor }) => poor),
  );
  const needs = counties.map(({ poor }, index) => poor - without[index]!);
  const in2015 = apportion(plannedOut[2015]!, needs);
  const later = needs.map((need, index) => need - in2015[index]!);
  const isEarly = counties.map(({ plannedExitYear }) => plannedExitYear === 2016);
  const early = later.reduce((sum, people, index) => sum + (isEarly[index] ? people : 0), 0);
  const rest = apportion(
    plannedOut[2016]! - early,
    later.map((people, index) => (isEarly[index] ? 0 : people)),
  );
  return counties.map(({ code }, index) => {
    const in2016 = isEarly[index] ? later[index]! : rest[index]!;
    return { code, people: { 2015: in2015[index]!, 2016: in2016, 2017: later[index]! - in2016 } };
  });
}

function plannedByCounty(counties: readonly DingxiCounty[]): Observation[] {
  return plannedSplit(counties).flatMap(({ code, people }) =>
    Object.entries(people).map(([year, value]) =>
      observe({ area: code, year: Number(year), indicator: 'exitedPeople', value, stage: 'plan', source }),
    ),
  );
}

/** Yes/no states: when they come true, and the reports of that. The exit standard holds by the village's exit; the rest need not. */
function states(villages: readonly DingxiVillage[]): Observation[] {
  const units = villages.map(({ code }) => code);
  const exitByCode = new Map(villages.map(({ code, exitYear }) => [code, exitYear]));
  const byExit = (code: AreaCode) => exitByCode.get(code);
  const make = (
    indicator: string,
    startShare: number,
    weights: readonly number[],
    limit?: typeof byExit,
    neverShare = 0,
  ) => {
    const notAfter = limit === undefined ? {} : { notAfter: limit };
    const yearTrue = simulateFlagYears({
      label: indicator,
      units,
      baselineYear,
      years,
      weights,
      startShare,
      neverShare,
      seed,
      ...notAfter,
    });
    return flagObservations({ indicator, yearTrue, baselineYear, reporting: state, seed, source });
  };
  const starts = [0.9, 0.94, 0.62, 0.5, 0.22];
  return [
    ...fiveStandards.flatMap(({ id }, index) => make(id, starts[index]!, [1, 2, 3, 3, 3, 1], byExit)),
    ...make('incomeAboveLine', 0.04, [1, 2, 3, 4, 4, 1], byExit),
    ...make('threePhasePower', 0.46, [3, 3, 2, 2, 1, 1], undefined, 0.02),
    ...make('mutualAidAssociation', 0.52, [13, 3, 1, 1, 0, 0], undefined, 0.01),
    ...make('leadingIndustry', 0.3, [2, 3, 3, 2, 1, 1], undefined, 0.02),
  ];
}

/** Range of shares at the baseline, range in the end, fewest and most steps between. */
type Course = readonly [
  from: readonly [number, number],
  to: readonly [number, number],
  steps: readonly [number, number],
];
// biome-ignore format: a table
const courses = {
  tapWaterHouseholds:    [[0.35, 0.85], [0.84, 1.00], [1, 2]],
  unsafeHouseHouseholds: [[0.15, 0.55], [0.00, 0.00], [1, 2]],
  movedPeople:           [[0.00, 0.10], [0.97, 1.03], [2, 3]],
  litHouseholds:         [[0.96, 1.06], [1.00, 1.00], [1, 1]],
  cooperatives:          [[0.00, 0.34], [0.30, 0.80], [1, 1]],
  ableInCooperative:     [[0.10, 0.45], [0.93, 1.04], [1, 2]],
  householdsWithPlan:    [[0.00, 0.30], [0.98, 1.02], [1, 1]],
  householdsWithCadre:   [[0.10, 0.50], [1.00, 1.00], [1, 1]],
} satisfies Record<string, Course>;

function householdCounts(villages: readonly DingxiVillage[]): Observation[] {
  const make = (
    indicator: keyof typeof courses,
    whole: (village: DingxiVillage) => number,
    doneBy?: (village: DingxiVillage) => number,
  ) => {
    const units = villages.map((v): CountedUnit => ({ code: v.code, whole: whole(v), doneBy: doneBy?.(v) }));
    const [from, to, steps] = courses[indicator] as Course;
    const reporting = state;
    return simulateCounts({ indicator, units, baselineYear, lastYear, from, to, steps, reporting, seed, source });
  };
  const registered = (village: DingxiVillage) => village.poorHouseholds;
  const by2019 = (village: DingxiVillage) => 2016 + (village.population % 4);
  const paired = (village: DingxiVillage) => (village.poor % 4 === 0 ? 2016 : 2015);
  return [
    ...make('tapWaterHouseholds', (village) => village.households),
    ...make('unsafeHouseHouseholds', registered, (village) => village.exitYear),
    ...make('movedPeople', (village) => village.shouldMovePeople),
    ...make('litHouseholds', (village) => village.households, by2019),
    ...make('cooperatives', () => 3, by2019),
    ...make('ableInCooperative', (village) => village.ablePoorHouseholds),
    ...[...make('householdsWithPlan', registered, paired), ...make('householdsWithCadre', registered, paired)].filter(
      ({ period }) => period !== String(baselineYear),
    ),
  ];
}

/** Rural income per head by township: grows by 8 to 12 % a year from 4,200 to 5,900 yuan. */
function incomes({ areas }: DingxiPlaces): Observation[] {
  return areas.units
    .filter(({ level }) => level === 'township')
    .flatMap(({ code }) => {
      const random = randomFor(seed, `income/${code}`);
      let income = random.between(4200, 5900);
      return [baselineYear, ...years].map((year) => {
        const value = Math.round(income);
        income *= random.between(1.08, 1.12);
        return observe({ area: code, year, indicator: 'incomePerHead', value, source });
      });
    });
}

/** Fiscal spending of the city's own level and of each county, and the share for poverty relief, late in some. */
function spending(counties: readonly DingxiCounty[]): Observation[] {
  const shares = [0.62, 0.69, 0.74, 0.78, 0.81, 0.83, 0.84];
  return [dingxiCode, ...counties.map(({ code }) => code)].flatMap((area) => {
    const random = randomFor(seed, `spending/${area}`);
    let total = random.between(190_000, 360_000);
    const lag = random.between(-0.045, 0.035);
    return [baselineYear, ...years].flatMap((year, index) => {
      const spent = Math.round(total);
      total *= random.between(1.05, 1.12);
      const relief = Math.round(spent * (shares[index]! + lag + random.between(-0.012, 0.012)));
      return [
        observe({ area, year, indicator: 'fiscalSpending', value: spent, source }),
        observe({ area, year, indicator: 'povertySpending', value: relief, source }),
      ];
    });
  });
}
