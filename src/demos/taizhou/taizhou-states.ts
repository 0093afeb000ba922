import type { Observation } from '../../core/workspace/workspace.ts';
import { type CountedUnit, simulateCounts } from '../simulate/counts.ts';
import { flagObservations, simulateFlagYears } from '../simulate/flags.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { observe, type Reporting } from '../simulate/report.ts';
import { baselineYear, lastYear, planYears, seed } from './taizhou-facts.ts';
import { eightHaves } from './taizhou-indicators.ts';
import { isOut, type TaizhouVillage } from './taizhou-villages.ts';

/** Yearly reports: about one in seventy absent, one in thirty late. */
export const yearly: Reporting = { absent: { missing: 0.011, unreadable: 0.0015, suppressed: 0.001 }, late: 0.03 };
/** Reports of a state that is carried: rarely absent. */
const state: Reporting = { absent: { missing: 0.005, unreadable: 0.001 }, late: 0.02 };
const punctual: Reporting = { ...state, late: 0 };
const source = 'sim';

/** Everything that is reported when it changes: flags of weak villages, counts of households and people of all. */
export function stateObservations(villages: readonly TaizhouVillage[]): Observation[] {
  const weak = villages.filter(({ isWeak }) => isWeak);
  return [...flags(weak), ...steadyIncome(weak), ...households(villages), ...services(villages)];
}

/** The eight and the five hold by the year in which the village leaves the list; the rest is settled early. */
function flags(weak: readonly TaizhouVillage[]): Observation[] {
  const units = weak.map(({ code }) => code);
  const outByCode = new Map(weak.map(({ code, outYear }) => [code, outYear ?? undefined]));
  const make = (
    indicator: string,
    startShare: number,
    weights: readonly number[],
    neverShare: number,
    byExit: boolean,
  ) => {
    const notAfter = byExit ? { notAfter: (code: string) => outByCode.get(code as TaizhouVillage['code']) } : {};
    const common = { units, baselineYear, years: planYears, weights, startShare, neverShare, seed };
    const yearTrue = simulateFlagYears({ label: indicator, ...common, ...notAfter });
    return flagObservations({ indicator, yearTrue, baselineYear, reporting: state, seed, source });
  };
  const starts = [0.46, 0.3, 0.22, 0.26, 0, 0.4, 0.52, 0.24];
  const secured = [0.99, 0.99, 0.93, 0.8, 0.72];
  return [
    ...eightHaves.flatMap(({ id }, index) =>
      id === 'steadyIncome' ? [] : make(id, starts[index]!, [1, 2, 3, 3, 2], 0.3, true),
    ),
    ...fiveStandards.flatMap(({ id }, index) => make(id, secured[index]!, [2, 3, 3, 2, 1], 0.1, true)),
    ...make('objectSettled', 0.2, [6, 3, 1, 0, 0], 0, false),
    ...make('projectSettled', 0.08, [4, 4, 2, 1, 0], 0.01, false),
  ];
}

/** A steady income is one at or above the line: it comes and goes with the list. */
function steadyIncome(weak: readonly TaizhouVillage[]): Observation[] {
  return weak.flatMap((village) =>
    [baselineYear, ...planYears].flatMap((year) => {
      const [now, then] = [isOut(village, year), year > baselineYear && isOut(village, year - 1)];
      const row = { area: village.code, year, indicator: 'steadyIncome', value: now ? 1 : 0, source };
      return year === baselineYear || now !== then ? [observe(row)] : [];
    }),
  );
}

type Share = readonly [low: number, high: number];
type Course = { readonly from: Share; readonly to: Share; readonly steps: readonly [number, number] };

function course(
  indicator: string,
  units: readonly CountedUnit[],
  { from, to, steps }: Course,
  reporting: Reporting,
  stream = 0,
): Observation[] {
  const common = { indicator, units, baselineYear, lastYear, from, to, steps, reporting, source };
  return simulateCounts({ ...common, seed: seed + stream });
}

function households(villages: readonly TaizhouVillage[]): Observation[] {
  const units = (whole: (village: TaizhouVillage) => number, doneBy?: (village: TaizhouVillage) => number) =>
    villages.map((v): CountedUnit => ({ code: v.code, whole: whole(v), doneBy: doneBy?.(v) }));
  const settledBy = ({ poor }: TaizhouVillage) => (poor % 5 === 0 ? 2018 : poor % 2 === 0 ? 2017 : 2016);
  const registered = units((v) => v.poorHouseholds, settledBy);
  return [
    ...course(
      'onMinimumSupport',
      units((v) => v.unableHouseholds),
      { from: [0.5, 0.85], to: [1, 1], steps: [1, 3] },
      punctual,
    ),
    ...course('settledHouseholds', registered, { from: [0, 0.3], to: [0.99, 1], steps: [1, 1] }, state),
    ...byPace(villages, 'ableWithIncome', (v) => v.ableHouseholds, [0.15, 0.5], [0.95, 1]),
    ...byPace(villages, 'skilledWorkers', (v) => v.workers, [0.2, 0.5], [0.9, 1]),
  ];
}

/** Counties that do not quite get everybody there by 2020. */
const slowCounties: readonly string[] = ['321281', '321283'];

function byPace(
  villages: readonly TaizhouVillage[],
  indicator: string,
  whole: (village: TaizhouVillage) => number,
  from: Share,
  slowTo: Share,
): Observation[] {
  const units = (isSlow: boolean) =>
    villages
      .filter(({ county }) => slowCounties.includes(county) === isSlow)
      .map(
        (v): CountedUnit => ({ code: v.code, whole: whole(v), doneBy: isSlow ? undefined : 2018 + (v.workers % 3) }),
      );
  return [
    ...course(indicator, units(true), { from, to: slowTo, steps: [2, 3] }, state),
    ...course(indicator, units(false), { from, to: [1, 1], steps: [2, 3] }, punctual, 1),
  ];
}

/** Where the weak villages of a service stand at first and in the end, and where the others do. */
// biome-ignore format: a table
const serviceCourses = {
  pipedWater: { weak: [[0.45, 0.74], [0.92, 0.99]], other: [[0.86, 0.98], [0.97, 1.00]] },
  sewage:     { weak: [[0.06, 0.24], [0.42, 0.70]], other: [[0.30, 0.55], [0.72, 0.92]] },
  broadband:  { weak: [[0.20, 0.44], [0.84, 0.96]], other: [[0.50, 0.76], [0.92, 1.00]] },
  preschool:  { weak: [[0.56, 0.78], [0.92, 0.99]], other: [[0.86, 0.96], [0.96, 1.00]] },
} as const satisfies Record<string, Record<'weak' | 'other', readonly [Share, Share]>>;

function services(villages: readonly TaizhouVillage[]): Observation[] {
  return Object.entries(serviceCourses).flatMap(([id, { weak, other }]) => {
    const whole = (v: TaizhouVillage) => (id === 'preschool' ? v.preschoolChildren : v.households);
    const units = (isWeak: boolean) =>
      villages.filter((v) => v.isWeak === isWeak).map((v): CountedUnit => ({ code: v.code, whole: whole(v) }));
    return [
      ...course(`${id}Covered`, units(true), { from: weak[0], to: weak[1], steps: [2, 3] }, state),
      ...course(`${id}Covered`, units(false), { from: other[0], to: other[1], steps: [1, 2] }, state, 1),
    ];
  });
}
