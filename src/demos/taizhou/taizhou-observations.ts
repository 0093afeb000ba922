import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { simulateCauses } from '../simulate/causes.ts';
import { censusObservations } from '../simulate/census.ts';
import type { LedgerDraft } from '../simulate/ledger.ts';
import { type PovertyPath, povertyObservations } from '../simulate/poverty.ts';
import { asReported, flawless, observe } from '../simulate/report.ts';
import { countyObservations } from './taizhou-county-figures.ts';
import { baselineYear, collectiveIncomeLine, lastYear, planYears, seed } from './taizhou-facts.ts';
import { causes } from './taizhou-indicators.ts';
import type { TaizhouPlaces } from './taizhou-places.ts';
import { stateObservations, yearly } from './taizhou-states.ts';
import { isOut, type TaizhouVillage } from './taizhou-villages.ts';

const source = 'sim';
const allYears = [baselineYear, ...planYears];

export function buildObservations(
  places: TaizhouPlaces,
  paths: readonly PovertyPath[],
  drafts: readonly LedgerDraft[],
): Observation[] {
  const { villages, census } = places;
  return [
    ...lowIncome(paths),
    ...villages.map(({ code, population }) =>
      observe({ area: code, year: baselineYear, indicator: 'ruralPopulation', value: population, source }),
    ),
    ...simulateCauses({
      ...{ areas: villages, causes, weights: [0.34, 0.18, 0.14, 0.14, 0.12, 0.08] },
      ...{ year: baselineYear, seed, source },
    }),
    ...villages.flatMap(incomePerHead),
    ...villages.flatMap(collectiveIncome),
    ...villages.filter(({ isWeak }) => isWeak).flatMap(onTheList),
    ...stateObservations(villages),
    ...countyObservations(places, drafts),
    ...censusObservations(census),
  ];
}

/** Yearly stocks; the last year is a clearing of accounts, so nothing is late or absent then. */
function lowIncome(paths: readonly PovertyPath[]): Observation[] {
  const reports = (reporting: typeof yearly) =>
    povertyObservations({
      ...{ paths, baselineYear, people: 'poorPopulation', households: 'poorHouseholds' },
      ...{ householdYears: planYears, reporting, seed, source },
    });
  const isLast = ({ period }: Observation) => period === String(lastYear);
  return [...reports(yearly).filter((o) => !isLast(o)), ...reports(flawless).filter(isLast)];
}

const incomeGrowth: Readonly<Record<string, number>> = {
  '321202': 1.09,
  '321203': 1.088,
  '321204': 1.08,
  '321281': 1.064,
  '321282': 1.104,
  '321283': 1.074,
};

/** Income of the households on the register of 2015, whether still below the line or not. */
function incomePerHead({ code, county, isWeak, area }: TaizhouVillage): Observation[] {
  const random = randomFor(seed, `income/${code}`);
  const growth = incomeGrowth[county]! + (area === null ? 0.004 : -0.004) + random.between(-0.014, 0.014);
  let income = random.between(4300, 5700) + (isWeak ? 0 : 350);
  return allYears.map((year) => {
    const value = Math.round(income);
    income *= growth + random.between(-0.02, 0.02);
    const reporting = year === baselineYear ? flawless : yearly;
    return asReported(observe({ area: code, year, indicator: 'lowIncomePerHead', value, source }), reporting, random);
  });
}

/** Below the line until the year in which a weak village leaves the list, and again where it falls back. 万元, one decimal. */
function collectiveIncome(village: TaizhouVillage): Observation[] {
  const random = randomFor(seed, `collective/${village.code}`);
  const start = village.isWeak ? random.between(9, 31) : random.between(40, 170);
  const last = village.outYear ?? lastYear + 2;
  let before = start;
  return allYears.map((year) => {
    const way = (year - baselineYear) / Math.max(1, last - baselineYear);
    const [growth, above, dip] = [random.between(1.01, 1.08), random.between(35.2, 42), random.between(24, 33)];
    let income = before;
    if (!village.isWeak) income = year === baselineYear ? start : before * growth;
    else if (!isOut(village, year)) income = year > last ? dip : start + (collectiveIncomeLine - 1 - start) * way;
    else income = before >= collectiveIncomeLine ? before * growth : above;
    before = income;
    const value = Math.round(income * 10) / 10;
    const reporting = year === baselineYear || year === lastYear ? flawless : yearly;
    const row = observe({ area: village.code, year, indicator: 'collectiveIncome', value, source });
    return asReported(row, reporting, random);
  });
}

/** On the list at first; off it when out, on it again when fallen back; and the two years of support from the first exit. */
function onTheList(village: TaizhouVillage): Observation[] {
  const flag = (indicator: string, year: number, value: number) =>
    observe({ area: village.code, year, indicator, value, source });
  const { outYear } = village;
  const changes = allYears.flatMap((year) => {
    const [now, then] = [isOut(village, year), year > baselineYear && isOut(village, year - 1)];
    return year === baselineYear || now !== then ? [flag('poorVillage', year, now ? 0 : 1)] : [];
  });
  const support = [flag('inSupportPeriod', baselineYear, 0)];
  if (outYear !== null) support.push(flag('inSupportPeriod', outYear, 1));
  if (outYear !== null && outYear + 2 <= lastYear) support.push(flag('inSupportPeriod', outYear + 2, 0));
  return [...changes, ...support];
}
