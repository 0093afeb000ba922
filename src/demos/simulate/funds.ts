import { yearOf } from '../../core/period.ts';
import type { AreaCode } from '../../core/unit.ts';
import { type FundEntry, type FundStage, fundStages, type Project } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';

/** An amount as planned, in 万元, before it goes through the stages. */
export type FundLine = {
  readonly area: AreaCode;
  readonly project: string | null;
  readonly year: number;
  readonly fundSource: string;
  readonly amountWanYuan: number;
};

/**
 * The same money at each stage, planned to audited: every stage at most the one before, most years spent to nine tenths or more, the
 * last year not audited. Whole 万元.
 */
export function simulateFunds({
  lines,
  lastYear,
  seed,
  source,
}: {
  readonly lines: readonly FundLine[];
  readonly lastYear: number;
  readonly seed: number;
  readonly source: string;
}): FundEntry[] {
  const random = randomFor(seed, 'funds');
  const entries: FundEntry[] = [];
  for (const line of lines) {
    let amount = line.amountWanYuan;
    for (const stage of fundStages) {
      const share = random.between(...keptAt[stage]);
      if (stage === 'audited' && line.year === lastYear) continue;
      if (stage !== 'planned') amount = Math.round(amount * (random.chance(0.4) ? 1 : share));
      const id = `F${String(entries.length + 1).padStart(5, '0')}`;
      entries.push({ id, ...line, stage, amountWanYuan: amount, source });
    }
  }
  return entries;
}

/** Each project's cost, in the year in which it is planned to begin. The projects must have an area, a first day and a cost. */
export function projectLines(projects: readonly Project[], fundSourceOf: (project: Project) => string): FundLine[] {
  return projects.map((project) => ({
    ...{ area: project.area!, project: project.id, year: yearOf(project.from!) },
    ...{ fundSource: fundSourceOf(project), amountWanYuan: project.costWanYuan! },
  }));
}

const keptAt: Readonly<Record<FundStage, readonly [number, number]>> = {
  planned: [1, 1],
  approved: [0.97, 1],
  allocated: [0.97, 1],
  disbursed: [0.93, 1],
  spent: [0.88, 1],
  audited: [0.7, 1],
};
