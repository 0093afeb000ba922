import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { censusObservations, readCensus } from '../simulate/census.ts';
import { flagObservations, simulateFlagYears } from '../simulate/flags.ts';
import { fiveStandards } from '../simulate/indicators.ts';
import type { LedgerDraft } from '../simulate/ledger.ts';
import { type PovertyPath, povertyObservations } from '../simulate/poverty.ts';
import { observe, type Reporting } from '../simulate/report.ts';
import { cityBudget } from './zhaotong-budget.ts';
import {
  baselineYear,
  lastYear,
  registeredPeople,
  seed,
  shuifu,
  source,
  years,
  zhaotongCode,
} from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { townshipObservations } from './zhaotong-townships.ts';
import type { ZhaotongVillage } from './zhaotong-villages.ts';
import { causeObservations, wayObservations } from './zhaotong-ways.ts';

/** Yearly reports: about one in 130 absent, one in 80 late; what is not known by the year's end is missing from its sum. */
const yearly: Reporting = { absent: { missing: 0.006, unreadable: 0.001, suppressed: 0.001 }, late: 0.012 };
/** Reports of a state that is carried: rarely absent. */
const state: Reporting = { absent: { missing: 0.006, unreadable: 0.001 }, late: 0.02 };

export function buildObservations(
  places: ZhaotongPlaces,
  paths: readonly PovertyPath[],
  exits: readonly LedgerDraft[],
): Observation[] {
  const { villages } = places;
  const poverty = povertyObservations({
    ...{ paths, baselineYear, people: 'poorPopulation', households: 'poorHouseholds', householdYears: [] },
    ...{ reporting: yearly, seed, source },
  });
  return [
    observe({
      ...{ area: zhaotongCode, year: baselineYear, indicator: 'poorPopulation', value: registeredPeople },
      source: 'article',
    }),
    // Households are reported by township: half a million lines less.
    ...poverty
      .filter(({ indicator }) => indicator === 'poorPopulation')
      // The last year was counted house by house: no report is absent or late.
      .map((report) =>
        report.period === String(lastYear) ? { ...report, value: 0, absent: null, reported: null } : report,
      ),
    ...townshipObservations(places, paths, exits),
    ...causeObservations(places),
    ...wayObservations(places, paths),
    ...villages.flatMap(({ code, exitYear }) => [
      observe({ area: code, year: baselineYear, indicator: 'poorVillage', value: 1, source }),
      observe({ area: code, year: exitYear, indicator: 'poorVillage', value: 0, source }),
    ]),
    ...states(villages),
    ...supportLines(places),
    ...cityBudget.flatMap(({ indicator, amounts }) =>
      Object.entries(amounts).map(([year, value]) =>
        observe({ area: zhaotongCode, year: Number(year), indicator, value, source }),
      ),
    ),
    ...censusObservations(readCensus('zhaotong', { '530681': shuifu })),
  ];
}

/** Yes/no states. The five of the exit standard hold by the village's exit; reconstruction ends in its own time, mostly just before. */
function states(villages: readonly ZhaotongVillage[]): Observation[] {
  const exitByCode = new Map(villages.map(({ code, exitYear }) => [code, exitYear]));
  const make = (indicator: string, units: readonly AreaCode[], startShare: number, weights: readonly number[]) => {
    const yearTrue = simulateFlagYears({
      ...{ label: indicator, units, baselineYear, years, weights, startShare, seed },
      notAfter: (code) => exitByCode.get(code),
    });
    return flagObservations({ indicator, yearTrue, baselineYear, reporting: state, seed, source });
  };
  const starts = [0.9, 0.94, 0.6, 0.52, 0.2];
  const every = villages.map(({ code }) => code);
  const shaken = villages.filter(({ attributes }) => attributes.earthquakeArea === 1).map(({ code }) => code);
  return [
    ...fiveStandards.flatMap(({ id }, index) => make(id, every, starts[index]!, [2, 2, 3, 3, 2])),
    ...make('reconstructed', shaken, 0.04, [1, 2, 4, 4, 2]),
  ];
}

/** Rural minimum-support line of each county, catching up with the poverty line at its own pace; the line itself, the same everywhere. */
function supportLines({ counties }: ZhaotongPlaces): Observation[] {
  const povertyLine = [2855, 2952, 3200, 3500, 3750, 4000];
  const ratios = [0.7, 0.76, 0.82, 0.9, 0.97, 1.03];
  return counties.flatMap(({ code: area }) => {
    const random = randomFor(seed, `support/${area}`);
    const lag = random.between(-0.12, 0.05);
    return povertyLine.flatMap((line, index) => {
      const value = Math.round((line * (ratios[index]! + lag * (1 - index / 8))) / 5) * 5;
      const year = baselineYear + index;
      return [
        observe({ area, year, indicator: 'minimumSupportLine', value, source }),
        observe({ area, year, indicator: 'povertyLine', value: line, source }),
      ];
    });
  });
}
