import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import type { LedgerDraft } from '../simulate/ledger.ts';
import type { PovertyPath } from '../simulate/poverty.ts';
import { asReported, observe, type Reporting } from '../simulate/report.ts';
import { baselineYear, lastYear, seed, source } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { stocksOf } from './zhaotong-poverty.ts';

const reporting: Reporting = { absent: { missing: 0.008 }, late: 0.03 };

/** What townships report every year: poor households, causes looked into, farmland returned, incomes, exits that people signed. */
export function townshipObservations(
  { areas, villages }: ZhaotongPlaces,
  paths: readonly PovertyPath[],
  exits: readonly LedgerDraft[],
): Observation[] {
  const townships = areas.units.filter(({ level }) => level === 'township');
  return townships.flatMap(({ code }) => {
    const here = villages.filter(({ parent }) => parent === code);
    const sumOf = (attribute: string) => here.reduce((sum, village) => sum + Number(village.attributes[attribute]), 0);
    return [
      ...yearly(code, 'poorHouseholds', stocksOf(paths.filter((path) => path.code.startsWith(code))).households),
      ...yearly(code, 'causeKnownHouseholds', causesKnown(code, sumOf('registeredHouseholds'))),
      ...yearly(code, 'returnedFarmlandMu', farmlandReturned(code, sumOf('steepFarmlandMu'))),
      ...incomes(code, sumOf('registeredHouseholds')),
      ...signedExits(code, exits),
    ];
  });
}

function yearly(area: AreaCode, indicator: string, values: readonly number[]): Observation[] {
  const random = randomFor(seed, `townships/${indicator}/${area}`);
  return values.map((value, index) => {
    const report = observe({ area, year: baselineYear + index, indicator, value, source });
    return index === 0 || indicator === 'poorHouseholds' ? report : asReported(report, reporting, random);
  });
}

function causesKnown(area: AreaCode, households: number): number[] {
  const random = randomFor(seed, `causesKnown/${area}`);
  const start = random.between(0.82, 0.99);
  const gain = random.between(0.14, 0.5);
  return [0, 1, 2, 3, 4, 5].map((index) => Math.round(households * Math.min(1, start + (1 - start) * gain * index)));
}

function farmlandReturned(area: AreaCode, mu: number): number[] {
  const random = randomFor(seed, `farmland/${area}`);
  const [start, end] = [random.between(0.02, 0.15), random.between(0.7, 1)];
  const power = random.between(0.8, 1.4);
  return [0, 1, 2, 3, 4, 5].map((index) => Math.round(mu * (start + (end - start) * (index / 5) ** power)));
}

/** Income of poor farm households, 万元 a year, and the part from industry projects: near a fifth at first, about half in the end. */
function incomes(area: AreaCode, households: number): Observation[] {
  const random = randomFor(seed, `industry/${area}`);
  const [start, end] = [random.between(0.12, 0.28), random.between(0.46, 0.62)];
  const power = random.between(0.7, 1.5);
  let perHousehold = random.between(0.9, 1.3);
  return [0, 1, 2, 3, 4, 5].flatMap((index) => {
    const year = baselineYear + index;
    const total = Math.round(households * perHousehold);
    perHousehold *= random.between(1.09, 1.16);
    const industry = Math.round(total * (start + (end - start) * (index / 5) ** power));
    return [
      observe({ area, year, indicator: 'poorFarmIncome', value: total, source }),
      observe({ area, year, indicator: 'industryIncome', value: industry, source }),
    ];
  });
}

/** Households struck off since 2016, and those of them whose exit carries a signature: sums of the ledger. */
function signedExits(area: AreaCode, exits: readonly LedgerDraft[]): Observation[] {
  const here = exits.filter((draft) => draft.event === 'exited' && draft.area.startsWith(area));
  const years = Array.from({ length: lastYear - baselineYear }, (_, index) => baselineYear + 1 + index);
  return years.flatMap((year) => {
    const until = here.filter(({ date }) => Number(date.slice(0, 4)) <= year);
    const sum = (drafts: readonly LedgerDraft[]) => drafts.reduce((total, draft) => total + (draft.households ?? 0), 0);
    const signed = until.filter(({ evidence }) => evidence === 'signed');
    return [
      observe({ area, year, indicator: 'exitedHouseholds', value: sum(until), source }),
      observe({ area, year, indicator: 'acceptedExits', value: sum(signed), source }),
    ];
  });
}
