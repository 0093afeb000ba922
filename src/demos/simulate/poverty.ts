import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { type Random, randomFor } from '../random.ts';
import { asReported, observe, type Reporting } from './report.ts';

/** What is known of a village before its years are simulated. */
export type PovertyStart = {
  readonly code: AreaCode;
  readonly poor: number;
  readonly poorHouseholds: number;
  /** Year at whose end the village itself leaves the list (出列); by then nearly nobody in it is poor. */
  readonly exitYear: number;
};

/** Movements of one year and the stock on its last day; people and households. */
export type PovertyYear = {
  readonly year: number;
  readonly exited: number;
  readonly returned: number;
  readonly identified: number;
  readonly stock: number;
  readonly exitedHouseholds: number;
  readonly returnedHouseholds: number;
  readonly identifiedHouseholds: number;
  readonly stockHouseholds: number;
};

export type PovertyPath = PovertyStart & { readonly years: readonly PovertyYear[] };

/**
 * Years of people leaving poverty, falling back and being found, village by village. Held in every year, for people and households:
 * stock = stock before − exited + returned + identified; nobody poor means no poor household; never more households than people.
 * Exits follow a power curve up to the village's exit year (`bend` > 1: most leave late), a few stay to the end; in the last year
 * everybody leaves.
 */
export function simulatePoverty({
  starts,
  firstYear,
  lastYear,
  bend,
  returnShare = 0.012,
  identifyShare = 0.008,
  seed,
}: {
  readonly starts: readonly PovertyStart[];
  readonly firstYear: number;
  readonly lastYear: number;
  readonly bend: readonly [number, number];
  /** Share of those out who fall back in a year, in the villages where it happens; likewise of newly found poor. */
  readonly returnShare?: number;
  readonly identifyShare?: number;
  readonly seed: number;
}): PovertyPath[] {
  const random = randomFor(seed, 'poverty');
  return starts.map((start) => {
    const power = random.between(bend[0], bend[1]);
    const tail = random.between(0.004, 0.018);
    const years: PovertyYear[] = [];
    let stock = start.poor;
    let stockHouseholds = start.poorHouseholds;
    let out = 0;
    for (let year = firstYear; year <= lastYear; year += 1) {
      const isLast = year === lastYear;
      const returned = some(random, year > firstYear && !isLast ? out * returnShare : 0, 0.22);
      const identified = some(random, isLast ? 0 : start.poor * identifyShare, 0.1);
      const way = Math.min(1, (year - firstYear + 1) / (start.exitYear - firstYear + 1));
      const meant = start.poor * (way === 1 ? 1 - tail : way ** power * (1 - tail)) * random.between(0.97, 1);
      const allPeople = stock + returned + identified;
      const exited = isLast ? allPeople : Math.max(0, Math.min(allPeople, Math.round(meant) - out));
      const households = householdMoves({ start, stock, stockHouseholds, exited, returned, identified });
      stock = allPeople - exited;
      stockHouseholds = households.stockHouseholds;
      out += exited - returned;
      years.push({ year, exited, returned, identified, stock, ...households });
    }
    return { ...start, years };
  });
}

function some(random: Random, amount: number, probability: number): number {
  const happens = random.chance(probability);
  const size = random.between(0.5, 2);
  return happens && amount > 0 ? Math.max(2, Math.round(amount * size)) : 0;
}

function householdMoves(now: {
  readonly start: PovertyStart;
  readonly stock: number;
  readonly stockHouseholds: number;
  readonly exited: number;
  readonly returned: number;
  readonly identified: number;
}) {
  const size = now.start.poor / Math.max(1, now.start.poorHouseholds);
  const count = (people: number) => (people === 0 ? 0 : Math.max(1, Math.min(people, Math.round(people / size))));
  const returnedHouseholds = count(now.returned);
  const identifiedHouseholds = count(now.identified);
  const all = now.stockHouseholds + returnedHouseholds + identifiedHouseholds;
  const left = now.stock + now.returned + now.identified - now.exited;
  const most = left > 0 ? all - 1 : all;
  const exitedHouseholds = left === 0 ? all : Math.max(all - left, Math.min(most, count(now.exited)));
  return { exitedHouseholds, returnedHouseholds, identifiedHouseholds, stockHouseholds: all - exitedHouseholds };
}

/** Yearly stocks of poor people and poor households, the year of the baseline included and always reported. */
export function povertyObservations({
  paths,
  baselineYear,
  people,
  households,
  householdYears,
  reporting,
  seed,
  source,
}: {
  readonly paths: readonly PovertyPath[];
  readonly baselineYear: number;
  /** Ids of the two indicators. */
  readonly people: string;
  readonly households: string;
  /** Years in which households are reported too. */
  readonly householdYears: readonly number[];
  readonly reporting: Reporting;
  readonly seed: number;
  readonly source: string;
}): Observation[] {
  const random = randomFor(seed, 'poverty/reports');
  return paths.flatMap(({ code, poor, poorHouseholds, years }) => [
    observe({ area: code, year: baselineYear, indicator: people, value: poor, source }),
    observe({ area: code, year: baselineYear, indicator: households, value: poorHouseholds, source }),
    ...years.flatMap(({ year, stock, stockHouseholds }) => {
      const report = (indicator: string, value: number) =>
        asReported(observe({ area: code, year, indicator, value, source }), reporting, random);
      const stocks = [report(people, stock)];
      return householdYears.includes(year) ? [...stocks, report(households, stockHouseholds)] : stocks;
    }),
  ]);
}

/** People out of poverty in each of the years, as each area reports them: the sums of the villages whose codes begin with its own. */
export function exitObservations({
  areas,
  paths,
  years,
  source,
}: {
  readonly areas: readonly { readonly code: AreaCode }[];
  readonly paths: readonly PovertyPath[];
  readonly years: readonly number[];
  readonly source: string;
}): Observation[] {
  return areas.flatMap(({ code }) => {
    const here = paths.filter((path) => path.code.startsWith(code)).flatMap((path) => path.years);
    return years.map((year) => {
      const value = here.reduce((sum, each) => sum + (each.year === year ? each.exited : 0), 0);
      return observe({ area: code, year, indicator: 'exitedPeople', value, source });
    });
  });
}
