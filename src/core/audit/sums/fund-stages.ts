import { endOfYear } from '../../period.ts';
import { type FundEntry, type FundStage, fundStages } from '../../workspace/workspace.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';

/**
 * Money at a later stage above an earlier one of the same area, project, year and source: more spent than was paid out (X2). Where all
 * years up to then together close, the rest of an earlier year was carried over: a note.
 */
export const fundStagesCheck: AuditCheck = {
  id: 'fundStages',
  nature: 'arithmetic',
  variants: ['exceeds', 'carried'],
  run: ({ workspace, asOf }) => {
    const groups = new Map<string, FundEntry[]>();
    for (const entry of workspace.funds) {
      if (endOfYear(entry.year) > asOf) continue;
      const key = [entry.area, entry.project ?? '', entry.fundSource].join('|');
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
    return [...groups.values()].flatMap(compareYears);
  },
};

function compareYears(entries: readonly FundEntry[]): readonly Finding[] {
  const years = [...new Set(entries.map(({ year }) => year))].sort((a, b) => a - b);
  return years.flatMap((year) => {
    const found = firstExcess(entries.filter((entry) => entry.year === year));
    if (!found) return [];
    const sofar = entries.filter((entry) => entry.year <= year);
    const isCarried = amountAt(sofar, found.stage) <= amountAt(sofar, found.earlier) + 1e-9;
    return [finding(found, isCarried)];
  });
}

type Excess = {
  readonly own: readonly FundEntry[];
  readonly stage: FundStage;
  readonly earlier: FundStage;
  readonly amount: number;
  readonly before: number;
};

/** The first stage that exceeds the one before it; what follows from it is not found again. */
function firstExcess(entries: readonly FundEntry[]): Excess | null {
  let earlier: FundStage | null = null;
  for (const stage of fundStages) {
    const own = entries.filter((entry) => entry.stage === stage);
    if (own.length === 0) continue;
    const amount = amountAt(entries, stage);
    const before = earlier === null ? amount : amountAt(entries, earlier);
    if (earlier !== null && amount > before + 1e-9) return { own, stage, earlier, amount, before };
    earlier = stage;
  }
  return null;
}

function amountAt(entries: readonly FundEntry[], stage: FundStage): number {
  return entries.reduce((sum, entry) => (entry.stage === stage ? sum + entry.amountWanYuan : sum), 0);
}

function finding({ own, stage, earlier, amount, before }: Excess, isCarried: boolean): Finding {
  const { area, project, year, fundSource } = own[0]!;
  return {
    check: 'fundStages',
    variant: isCarried ? 'carried' : 'exceeds',
    severity: isCarried ? 'info' : 'error',
    where: {
      resource: 'funds',
      area,
      period: String(year),
      ...(project === null ? {} : { project }),
      rows: own.map(({ id }) => id).sort(),
    },
    expected: before,
    found: amount,
    unit: 'wanYuan',
    context: { stage, earlier, fundSource, difference: amount - before },
    explainedBy: isCarried ? ['carriedMoney'] : ['carriedMoney', 'typingSlip'],
  };
}
