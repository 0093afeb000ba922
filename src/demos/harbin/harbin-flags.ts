import type { AreaCode } from '../../core/unit.ts';
import type { Facility, Observation, Project, RoadSegment } from '../../core/workspace/workspace.ts';
import { flagObservations, simulateFlagYears, type YearTrue } from '../simulate/flags.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import { baselineYear, countiesAndCities, lastYear, seed, years } from './harbin-facts.ts';
import { state } from './harbin-observations.ts';
import type { HarbinPlaces } from './harbin-places.ts';
import { pavedYears } from './harbin-works.ts';

const source = 'sim';

type Built = {
  readonly network: readonly RoadSegment[];
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
};

/**
 * Yes/no states. Stops, stations, clinics and paved roads are reported from the year in which the facility opened or the road came
 * within a kilometre, so that reports and geometry agree; the others come true in drawn years, the exit standard by the village's exit.
 */
export function buildFlags({ areas, townships, villages }: HarbinPlaces, built: Built): Observation[] {
  const all = villages.map(({ code }) => code);
  const poor = villages.filter(({ isPoor }) => isPoor);
  const poorCodes = poor.map(({ code }) => code);
  const exitByCode = new Map(poor.map(({ code, exitYear }) => [code, exitYear]));
  const townshipCodes = townships.map(({ code }) => code);
  const hospitals = townships.filter(({ attributes }) => Number(attributes.poorVillages) > 0).map(({ code }) => code);
  const watered = villages.filter(({ isInWaterPlan }) => isInWaterPlan).map(({ code }) => code);
  const places = townships.map(({ code }) => ({ code, point: areas.pointsByCode.get(code)! }));

  const drawn = (
    label: string,
    units: readonly AreaCode[],
    startShare: number,
    weights: readonly number[],
    neverShare = 0,
  ) => simulateFlagYears({ label, units, baselineYear, years, weights, startShare, neverShare, seed });
  const reports = (indicator: string, yearTrue: YearTrue) =>
    flagObservations({ indicator, yearTrue, baselineYear, reporting: state, seed, source });
  const make = (indicator: string, ...rest: readonly [readonly AreaCode[], number, readonly number[], number?]) =>
    reports(indicator, drawn(indicator, ...rest));

  const starts = [0.92, 0.94, 0.66, 0.5, 0.2];
  const standard = fiveStandards.flatMap(({ id }, index) => {
    const options = { label: id, units: poorCodes, baselineYear, years, weights: [2, 4, 4, 2, 1], seed };
    const notAfter = (code: AreaCode) => exitByCode.get(code);
    return reports(id, simulateFlagYears({ ...options, startShare: starts[index]!, notAfter }));
  });
  return [
    ...standard,
    ...reports(
      'pavedAccess',
      orDrawn(
        pavedYears(villages, built.network, built.projects, 1000),
        villages,
        drawn('pavedAccess', all, 0.5, [1, 1, 1, 1, 1]),
      ),
    ),
    ...reports('townshipPaved', pavedYears(places, built.network, built.projects, 1000)),
    ...make('busService', all, 0.48, [2, 3, 3, 3, 2], 0.006),
    ...reports(
      'villageStop',
      orDrawn(openingYears(all, 'stop', built.facilities), villages, drawn('villageStop', all, 0.4, [1, 1, 1, 1, 1])),
    ),
    ...reports('gradedStation', openingYears(townshipCodes, 'station', built.facilities)),
    ...make('digitalCableTv', poorCodes, 0.34, [3, 4, 4, 1, 0], 0.006),
    ...make('threePhasePower', poorCodes, 0.5, [3, 3, 2, 2, 1]),
    ...make('infoService', poorCodes, 0.1, [1, 2, 3, 4, 4], 0.012),
    ...make('ecologicalTownship', townshipCodes, 0.3, [2, 2, 3, 3, 2], 0.24),
    ...make('safeWater', watered, 0.14, [2, 3, 3, 2, 1]),
    ...reports(
      'standardClinic',
      orDrawn(
        openingYears(poorCodes, 'clinic', built.facilities),
        villages,
        drawn('standardClinic', poorCodes, 0.5, [1, 1, 1, 1, 1]),
      ),
    ),
    ...make('standardHospital', hospitals, 0.38, [2, 3, 3, 2, 1], 0.01),
    ...make('libraryGrade3', countiesAndCities, 0.4, [1, 2, 2, 2, 1], 0.1),
    ...make('cultureCentreGrade3', countiesAndCities, 0.3, [1, 2, 2, 2, 1], 0.12),
  ];
}

/** Year in which a facility of the kind opened in each unit; one without a day was there at the baseline; null where there is none. */
function openingYears(units: readonly AreaCode[], kind: string, facilities: readonly Facility[]): YearTrue {
  const yearByArea = new Map(
    facilities
      .filter((facility) => facility.kind === kind)
      .map(({ area, openedOn }) => [
        area,
        openedOn === null ? baselineYear : Math.max(baselineYear, Number(openedOn.slice(0, 4))),
      ]),
  );
  return new Map(units.map((code) => [code, yearByArea.get(code) ?? null]));
}

/** Drawn years for the villages without a position, which geometry can say nothing about. */
function orDrawn(found: YearTrue, villages: HarbinPlaces['villages'], drawn: YearTrue): YearTrue {
  const unplaced = new Set(villages.filter(({ point }) => point === null).map(({ code }) => code));
  return new Map([...found].map(([code, year]) => [code, unplaced.has(code) ? (drawn.get(code) ?? lastYear) : year]));
}
