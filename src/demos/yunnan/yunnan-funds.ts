import type { FundEntry } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { type FundLine, simulateFunds } from '../simulate/funds.ts';
import { lastYear, seed, trancheWanYuan } from './yunnan-facts.ts';
import type { ProgrammeTownship, YunnanPlaces } from './yunnan-places.ts';

/** Where the money comes from: clauses 四(一), 四(二), 四(三). */
export const fundSources = [
  { key: 'special', zh: '财政专项扶贫资金', en: 'Special poverty-relief funds' },
  { key: 'departments', zh: '省级部门项目资金', en: "Provincial departments' project funds" },
  { key: 'local', zh: '州、市、县、区整合资金', en: 'Prefecture and county funds' },
] as const;

/** Planned special funds of a township: 1,000 万元 in its first year and 1,000 in its second (四(一)). */
export function tranches({ startYear }: Pick<ProgrammeTownship, 'startYear'>): { year: number; wanYuan: number }[] {
  return [0, 1].map((after) => ({ year: startYear + after, wanYuan: trancheWanYuan }));
}

/**
 * The money of the 116 townships through its stages. Planned special funds hold exactly; about one tranche in ten is paid a year
 * late, from "allocated" on. What departments, prefectures and counties give is not in the document: simulated.
 */
export function buildFunds({ programme }: YunnanPlaces): FundEntry[] {
  const random = randomFor(seed, 'funds/lines');
  const lines = programme.flatMap(({ code, startYear }): FundLine[] => {
    const common = { area: code, project: null };
    return [
      ...tranches({ startYear }).map(({ year, wanYuan }) => ({
        ...{ ...common, year, fundSource: 'special', amountWanYuan: wanYuan },
      })),
      { ...common, year: startYear, fundSource: 'departments', amountWanYuan: random.integer(2200, 6400) },
      { ...common, year: startYear + 1, fundSource: 'local', amountWanYuan: random.integer(250, 1100) },
    ];
  });
  return delayed(simulateFunds({ lines, lastYear, seed, source: 'sim' }).map(inFull));
}

/** The tranches are fixed sums: what is approved and allocated is what is planned. */
function inFull(entry: FundEntry): FundEntry {
  const isFixed = entry.fundSource === 'special' && (entry.stage === 'approved' || entry.stage === 'allocated');
  return isFixed ? { ...entry, amountWanYuan: trancheWanYuan } : entry;
}

/** Some lines reach the later stages only in the year after. Entries of one line follow each other, `planned` first. */
function delayed(entries: readonly FundEntry[]): FundEntry[] {
  const random = randomFor(seed, 'funds/late');
  let isLate = false;
  return entries.map((entry) => {
    if (entry.stage === 'planned') isLate = random.chance(0.1);
    return isLate && entry.stage !== 'planned' && entry.stage !== 'approved'
      ? { ...entry, year: entry.year + 1 }
      : entry;
  });
}
