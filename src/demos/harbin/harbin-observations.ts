import { apportion } from '../../core/target/apportion.ts';
import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { simulateCauses, sixCauses } from '../simulate/causes.ts';
import { censusObservations, readCensus } from '../simulate/census.ts';
import { type CountedUnit, simulateCounts } from '../simulate/counts.ts';
import { exitObservations, type PovertyPath, povertyObservations } from '../simulate/poverty.ts';
import { observe, type Reporting } from '../simulate/report.ts';
import {
  baselineYear,
  firstYear,
  harbinCode,
  lastYear,
  poorCounties,
  poorPeople2015,
  poorVillages2015,
  seed,
  unsafeHousesAYear,
  years,
} from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { backOnTheList, type HarbinVillage } from './harbin-villages.ts';

/** Yearly reports: about one in seventy absent, one in thirty late. */
const yearly: Reporting = { absent: { missing: 0.011, unreadable: 0.0015, suppressed: 0.001 }, late: 0.03 };
/** Reports of a state that is carried: rarely absent. */
export const state: Reporting = { absent: { missing: 0.006, unreadable: 0.001 }, late: 0.02 };
const source = 'sim';

/** All reports but those of yes/no states (`harbin-flags.ts`). */
export function buildObservations(places: HarbinPlaces, paths: readonly PovertyPath[]): Observation[] {
  const { villages } = places;
  return [
    ...documentFigures(),
    ...povertyObservations({
      ...{
        paths,
        baselineYear,
        people: 'poorPopulation',
        households: 'poorHouseholds',
        householdYears: [2016, 2018, 2020],
      },
      ...{ reporting: yearly, seed, source },
    }),
    ...exits(places, paths),
    ...simulateCauses({
      ...{
        areas: villages.filter(({ poor }) => poor > 0),
        causes: sixCauses,
        weights: [0.38, 0.1, 0.12, 0.18, 0.1, 0.12],
      },
      ...{ year: baselineYear, seed, source },
    }),
    ...villages
      .filter(({ isPoor }) => isPoor)
      .flatMap(({ code, exitYear }) => [
        observe({ area: code, year: baselineYear, indicator: 'poorVillage', value: 1, source }),
        observe({ area: code, year: exitYear, indicator: 'poorVillage', value: 0, source }),
      ]),
    ...backOnTheList(villages).flatMap(({ code }) => [
      observe({ area: code, year: 2018, indicator: 'poorVillage', value: 1, source }),
      observe({ area: code, year: 2019, indicator: 'poorVillage', value: 0, source }),
    ]),
    ...housesRebuilt(villages),
    ...counts(villages),
    ...cultureStations(places),
    ...townshipRates(places),
    ...censusObservations(readCensus('harbin')),
  ];
}

/** What the document reports of the whole city, equal to the sums of the simulated villages, and its yearly plan of rebuilt houses. */
function documentFigures(): Observation[] {
  const figure = (year: number, indicator: string, value: number, stage: Observation['stage'] = 'actual') =>
    observe({ area: harbinCode, year, indicator, value, stage, source: 'opinion' });
  return [
    figure(baselineYear, 'poorPopulation', poorPeople2015),
    figure(baselineYear, 'poorVillage', poorVillages2015),
    ...years.map((year) => figure(year, 'unsafeHousesRebuilt', unsafeHousesAYear, 'plan')),
  ];
}

/** People out in each year: by village for the two steps, by county for all. Sums of the ledger's lines. */
function exits({ counties, villages }: HarbinPlaces, paths: readonly PovertyPath[]): Observation[] {
  const villageByCode = new Map(villages.map((village) => [village.code, village]));
  const byVillage = paths.flatMap(({ code, years: course }) => {
    const { step } = villageByCode.get(code)!;
    if (step === null) return [];
    return course.map(({ year, exited }) =>
      observe({ area: code, year, indicator: `exitedPeopleStep${step}`, value: exited, source }),
    );
  });
  return [...byVillage, ...exitObservations({ areas: counties, paths, years, source })];
}

/** The 50,000 houses over the years: behind the plan at first, in some counties more than in others, made up for at the end. */
function housesRebuilt(villages: readonly HarbinVillage[]): Observation[] {
  const meant = [0.16, 0.19, 0.22, 0.22, 0.21];
  return villages
    .filter(({ unsafeOnlyHouse }) => unsafeOnlyHouse > 0)
    .flatMap(({ code, county, unsafeOnlyHouse }) => {
      const lag = randomFor(seed, `houses/${county}`).between(-0.45, 0.55);
      const random = randomFor(seed, `houses/${code}`);
      const weights = meant.map((share, index) => share * (1 - lag * (1 - index / 2)) * random.between(0.6, 1.4));
      const houses = apportion(unsafeOnlyHouse, weights);
      return years.map((year, index) =>
        observe({ area: code, year, indicator: 'unsafeHousesRebuilt', value: houses[index]!, source }),
      );
    });
}

/** Range of shares at the baseline, range in the end, fewest and most steps between. */
type Course = readonly [
  from: readonly [number, number],
  to: readonly [number, number],
  steps: readonly [number, number],
];
// biome-ignore format: a table
const courses = {
  strawUsed:           [[0.18, 0.42], [0.52, 0.80], [1, 3]],
  standardFarmlandPerHead: [[0.25, 0.50], [0.70, 0.98], [1, 3]],
  industryHouseholds:  [[0.08, 0.40], [1.00, 1.00], [2, 3]],
  skilledHouseholds:   [[0.12, 0.40], [0.90, 1.03], [1, 3]],
  seriousIllnessPeople: [[0.30, 0.70], [1.00, 1.00], [1, 2]],
} satisfies Record<string, Course>;

function counts(villages: readonly HarbinVillage[]): Observation[] {
  const poor = villages.filter(({ isPoor }) => isPoor);
  const withPoor = villages.filter((village) => village.poor > 0);
  const make = (
    indicator: keyof typeof courses,
    units: readonly HarbinVillage[],
    whole: (village: HarbinVillage) => number,
    doneBy?: (village: HarbinVillage) => number,
  ) => {
    const counted = units.map((v): CountedUnit => ({ code: v.code, whole: whole(v), doneBy: doneBy?.(v) }));
    const [from, to, steps] = courses[indicator] as Course;
    return simulateCounts({
      ...{ indicator, units: counted, baselineYear, lastYear, from, to, steps, reporting: state, seed, source },
    });
  };
  const populationByCode = new Map(poor.map(({ code, population }) => [code, population]));
  const perHead = (o: Observation): Observation => {
    return o.value === null ? o : { ...o, value: Math.round((o.value / populationByCode.get(o.area)!) * 100) / 100 };
  };
  const fields = (village: HarbinVillage) => Math.round(village.population * 2.6);
  return [
    ...poor.map((village) =>
      observe({ area: village.code, year: baselineYear, indicator: 'strawProduced', value: fields(village), source }),
    ),
    ...make('strawUsed', poor, fields),
    ...make('standardFarmlandPerHead', poor, fields).map(perHead),
    ...make('industryHouseholds', withPoor, (village) => village.poorHouseholds),
    ...make('skilledHouseholds', withPoor, (village) => village.ablePoorHouseholds),
    ...make(
      'seriousIllnessPeople',
      withPoor,
      (village) => village.poor,
      (village) => Math.min(2019, village.exitYear + 1),
    ),
  ];
}

/** Floor area in square metres: built or rebuilt to 300 or more in most townships. */
function cultureStations({ townships }: HarbinPlaces): Observation[] {
  const indicator = 'cultureStationArea';
  return townships.flatMap(({ code }) => {
    const random = randomFor(seed, `cultureStation/${code}`);
    const [before, year, isBuilt, after] = [
      random.integer(120, 400),
      random.integer(firstYear, lastYear),
      random.chance(0.92),
      random.integer(300, 520),
    ];
    const start = observe({ area: code, year: baselineYear, indicator, value: before, source });
    if (before >= 300 || !isBuilt) return [start];
    return [start, observe({ area: code, year, indicator, value: after, source })];
  });
}

/** Income and two basic services by township: lower in the three poor counties at first, and growing faster there in most years. */
function townshipRates({ townships }: HarbinPlaces): Observation[] {
  return townships.flatMap(({ code, parent }) => {
    const random = randomFor(seed, `rates/${code}`);
    const isPoor = (poorCounties as readonly AreaCode[]).includes(parent!);
    let income = isPoor ? random.between(7600, 9600) : random.between(10_800, 15_000);
    const rise = randomFor(seed, `growth/${parent}`);
    const rate = (from: number, to: number, index: number, wobble: number) => {
      const way = (index / years.length) ** 0.8;
      return Math.round(Math.min(0.999, from + (to - from) * way + random.between(-wobble, wobble)) * 1e4) / 1e4;
    };
    return [baselineYear, ...years].flatMap((year, index) => {
      const value = Math.round(income);
      const yearly = isPoor ? rise.between(0.088, 0.118) : rise.between(0.078, 0.1);
      income *= 1 + yearly + random.between(-0.01, 0.01);
      const retention = isPoor ? rate(0.79, 0.975, index, 0.012) : rate(0.945, 0.985, index, 0.01);
      const insured = isPoor ? rate(0.83, 0.978, index, 0.01) : rate(0.955, 0.985, index, 0.008);
      return [
        observe({ area: code, year, indicator: 'incomePerHead', value, source }),
        observe({ area: code, year, indicator: 'schoolRetention', value: retention, source }),
        observe({ area: code, year, indicator: 'insuredShare', value: insured, source }),
      ];
    });
  });
}
