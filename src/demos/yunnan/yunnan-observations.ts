import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { type CountedUnit, simulateCounts } from '../simulate/counts.ts';
import { flagObservations, simulateFlagYears } from '../simulate/flags.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { type PovertyPath, povertyObservations } from '../simulate/poverty.ts';
import type { Reporting } from '../simulate/report.ts';
import { censusObservations } from './yunnan-census.ts';
import { baselineYear, lastYear, registerYear, seed } from './yunnan-facts.ts';
import { twentyHouseholds } from './yunnan-indicators.ts';
import type { YunnanPlaces } from './yunnan-places.ts';
import { townshipObservations } from './yunnan-reports.ts';
import type { YunnanVillage } from './yunnan-villages.ts';

/** Yearly reports: about one in eighty absent, one in thirty late. */
const yearly: Reporting = { absent: { missing: 0.01, unreadable: 0.0015, suppressed: 0.001 }, late: 0.03 };
/** Reports of a state that is carried: rarely absent. */
const state: Reporting = { absent: { missing: 0.004, unreadable: 0.001 }, late: 0.02 };
const source = 'sim';

export function buildObservations(places: YunnanPlaces, paths: readonly PovertyPath[]): Observation[] {
  return [
    ...povertyObservations({
      ...{ paths, baselineYear: registerYear, people: 'poorPopulation', households: 'poorHouseholds' },
      ...{ householdYears: [], reporting: yearly, seed, source },
      // The households of the register are an attribute of the village; their yearly stock would be a tenth of all rows.
    }).filter(({ indicator }) => indicator === 'poorPopulation'),
    ...villageStates(places.villages),
    ...naturalVillageStates(places),
    ...householdCounts(places.villages),
    ...townshipObservations(places),
    ...censusObservations(places.counties),
  ];
}

type Starting = { readonly code: AreaCode; readonly startYear: number };

/**
 * One yes/no state: true before the programme for `startShare`, else mostly in the township's first and second year, late for some
 * and never for a few. `notAfter` is the year by which it must hold.
 */
function stateOf({
  indicator,
  units,
  startShare,
  lateShare,
  neverShare = 0,
  notAfter,
}: {
  readonly indicator: string;
  readonly units: readonly Starting[];
  readonly startShare: number;
  /** Share of what is done after the township's second year. */
  readonly lateShare: number;
  readonly neverShare?: number;
  readonly notAfter?: (code: AreaCode) => number | undefined;
}): Observation[] {
  const yearTrue = [2013, 2014].flatMap((start) => [
    ...simulateFlagYears({
      ...{ label: `${indicator}/${start}`, units: codesFrom(units, start), baselineYear, startShare, neverShare, seed },
      years: [0, 1, 2, 3, 4].map((after) => start + after),
      weights: [(1 - lateShare) * 0.35, (1 - lateShare) * 0.65, lateShare * 0.6, lateShare * 0.25, lateShare * 0.15],
      ...(notAfter === undefined ? {} : { notAfter }),
    }),
  ]);
  return flagObservations({
    ...{ indicator, yearTrue: new Map(yearTrue), baselineYear, reporting: state, seed, source },
  });
}

function codesFrom(units: readonly Starting[], startYear: number): AreaCode[] {
  return units.filter((unit) => unit.startYear === startYear).map(({ code }) => code);
}

function villageStates(villages: readonly YunnanVillage[]): Observation[] {
  const poor = villages.filter(({ isPoor }) => isPoor);
  const exitByCode = new Map(poor.map(({ code, exitYear }) => [code, exitYear]));
  const notAfter = (code: AreaCode) => exitByCode.get(code);
  const starts = [0.95, 0.97, 0.78, 0.68, 0.45];
  const units = villages;
  return [
    ...stateOf({ indicator: 'hardRoad', units, startShare: 0.54, lateShare: 0.22, neverShare: 0.03 }),
    ...stateOf({ indicator: 'water', units, startShare: 0.66, lateShare: 0.14, neverShare: 0.02 }),
    ...stateOf({ indicator: 'post', units, startShare: 0.72, lateShare: 0.1 }),
    ...stateOf({ indicator: 'power', units, startShare: 0.985, lateShare: 0.03 }),
    ...stateOf({ indicator: 'broadcast', units, startShare: 0.84, lateShare: 0.08 }),
    ...stateOf({ indicator: 'telecom', units, startShare: 0.82, lateShare: 0.1, neverShare: 0.01 }),
    ...stateOf({ indicator: 'backboneIndustry', units, startShare: 0.4, lateShare: 0.25, neverShare: 0.03 }),
    ...fiveStandards.flatMap(({ id }, index) =>
      stateOf({ indicator: id, units: poor, startShare: starts[index]!, lateShare: 0.35, notAfter }),
    ),
  ];
}

/** Only natural villages of 20 households or more are asked. */
function naturalVillageStates({ naturalVillages }: YunnanPlaces): Observation[] {
  const least = 'value' in twentyHouseholds ? Number(twentyHouseholds.value) : 0;
  const units = naturalVillages
    .filter(({ households }) => households >= least)
    .map(({ code, attributes }) => ({ code, startYear: Number(attributes.startYear) }));
  return [
    ...stateOf({ indicator: 'simpleRoad', units, startShare: 0.62, lateShare: 0.12, neverShare: 0.01 }),
    ...stateOf({ indicator: 'insideRoads', units, startShare: 0.28, lateShare: 0.3, neverShare: 0.05 }),
  ];
}

/** Share at the end of 2012, share in the end, share of villages that finish after the township's second year. */
type Course = readonly [from: readonly [number, number], to: readonly [number, number], lateShare: number];
// biome-ignore format: a table
const courses = {
  safeHouses:              [[0.35, 0.75], [1.00, 1.00], 0.3],
  skilledWorkers:       [[0.10, 0.45], [0.88, 1.04], 0.3],
  incomeProjects: [[0.20, 0.60], [0.96, 1.03], 0.25],
  situationCards:          [[0.00, 0.00], [0.99, 1.02], 0.05],
  planCards:               [[0.00, 0.00], [0.97, 1.02], 0.1],
  namedHelpers:            [[0.00, 0.00], [0.96, 1.03], 0.15],
} satisfies Record<string, Course>;

function householdCounts(villages: readonly YunnanVillage[]): Observation[] {
  const make = (indicator: keyof typeof courses, whole: (village: YunnanVillage) => number, before = baselineYear) => {
    const random = randomFor(seed, `done/${indicator}`);
    const [from, to, lateShare] = courses[indicator] as Course;
    const units = villages.map((village): CountedUnit => {
      const last = Math.max(village.startYear + 1, before + 1);
      const doneBy = random.chance(lateShare) ? last + random.pick([1, 1, 2, 3]) : last - random.integer(0, 1);
      return { code: village.code, whole: whole(village), doneBy: Math.max(doneBy, before + 1) };
    });
    const common = { baselineYear: before, lastYear, steps: [1, 1], reporting: state, seed, source } as const;
    return simulateCounts({ indicator, units, from, to, ...common });
  };
  const registered = (village: YunnanVillage) => village.poorHouseholds;
  return [
    ...make('safeHouses', ({ households }) => households),
    ...make('skilledWorkers', registered),
    ...make('incomeProjects', ({ households }) => households),
    // Cards begin with the register: none at the end of 2013.
    ...(['situationCards', 'planCards', 'namedHelpers'] as const).flatMap((id) => make(id, registered, registerYear)),
  ];
}
