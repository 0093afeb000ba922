import type { AbsentReason } from '../absent.ts';
import type { Knowledge } from '../indicator/evaluation.ts';
import type { SeriesKey } from '../indicator/facts.ts';
import { hasSource, joinSources, type Measured } from '../indicator/measured.ts';
import { measureIndicator, measureTogether } from '../indicator/roll-up.ts';
import { endOfYear, parsePeriod } from '../period.ts';
import { evaluateTarget } from '../target/evaluate.ts';
import { planOf } from '../target/goal.ts';
import { plannedAt } from '../target/plan-line.ts';
import type { MilestoneResult } from '../target/result.ts';
import { membersOf, scopeAreas, scopeRoots, upwards, wholeScope } from '../target/scope.ts';
import type { Target } from '../target/target.ts';
import type { AreaCode, IsoDate } from '../unit.ts';
import type { FundStage } from '../workspace/workspace.ts';
import { type ExitBatches, exitBatches } from './exit-batches.ts';

/** Milestones of one target, planned against actual, in the target's unit. */
export type MilestoneChart = {
  readonly target: string;
  readonly milestones: readonly MilestoneResult[];
  readonly simulated: boolean;
};

/** People still poor at the end of each year. */
export type BurnDown = {
  readonly indicator: string;
  /** Where the planned line comes from; null when no document gives one. `exits`: the baseline less the exits planned by year. */
  readonly planFrom: { readonly kind: 'goal' | 'exits'; readonly target: string } | null;
  readonly points: readonly {
    readonly period: string;
    readonly value: number | null;
    readonly absent: AbsentReason | null;
    /** Parts without a figure. */
    readonly missing: number;
    readonly planned: number | null;
  }[];
  readonly simulated: boolean;
};

/** 万元 by year and stage; null where nothing was recorded, which is not zero. */
export type FundChart = {
  readonly stages: readonly FundStage[];
  readonly years: readonly { readonly year: number; readonly amounts: readonly (number | null)[] }[];
  readonly simulated: boolean;
};

/** An indicator by the categories of one of its dimensions (causes of poverty, ways out of it). */
export type ShareChart = {
  readonly indicator: string;
  readonly dimension: string;
  /** The last year by the day with figures by category: causes are often recorded only when people are registered. */
  readonly period: string;
  readonly categories: readonly {
    readonly id: string;
    readonly value: number | null;
    readonly absent: AbsentReason | null;
    readonly missing: number;
  }[];
  readonly simulated: boolean;
};

export type ChartFigures = {
  readonly milestones: readonly MilestoneChart[];
  readonly burnDown: BurnDown | null;
  readonly funds: FundChart | null;
  readonly batches: readonly ExitBatches[];
  readonly shares: readonly ShareChart[];
};

/** Part of the format by its id, as in the village layer. */
const poorPeople = 'poorPopulation';
const shownStages: readonly FundStage[] = ['planned', 'allocated', 'disbursed', 'spent'];

/**
 * What the charts of a meeting show for one area (null: the whole workspace) as known on a day. Milestones are those of
 * `evaluateTarget`, figures those of `measureIndicator`, funds those that the targets on funds add up; each is absent where the workspace has nothing
 * of the kind. Cost: targets with milestones × years, and categories × areas.
 */
export function chartFigures(knowledge: Knowledge, root: AreaCode | null): ChartFigures {
  return {
    milestones: milestoneCharts(knowledge, root),
    burnDown: burnDownOf(knowledge, root),
    funds: fundsOf(knowledge, root),
    batches: exitBatches(knowledge, root),
    shares: shareCharts(knowledge, root),
  };
}

function milestoneCharts(knowledge: Knowledge, root: AreaCode | null): readonly MilestoneChart[] {
  return knowledge.index.workspace.targets.flatMap((target) => {
    const area = areaWithin(knowledge, target, root);
    if (area === null || planOf(knowledge, target, area).milestones.length === 0) return [];
    const { milestones, explanation } = evaluateTarget(knowledge, target, 'headline', area);
    return [{ target: target.id, milestones, simulated: explanation.simulated }];
  });
}

function burnDownOf(knowledge: Knowledge, root: AreaCode | null): BurnDown | null {
  const { index, asOf } = knowledge;
  if (!index.indicatorsById.has(poorPeople)) return null;
  const plan = poorPlan(knowledge, root);
  let sources = 0;
  const points = index.years.map(({ period, end, hasActual }) => {
    const measured = hasActual && end <= asOf ? measureIn(knowledge, { indicator: poorPeople }, end, root) : null;
    sources = joinSources(sources, measured?.sources ?? 0);
    return {
      period,
      value: measured?.value ?? null,
      absent: measured?.absent ?? null,
      missing: measured?.missing ?? 0,
      planned: plan?.at(end) ?? null,
    };
  });
  if (points.every(({ value }) => value === null)) return null;
  return {
    indicator: poorPeople,
    planFrom: plan && { kind: plan.kind, target: plan.target },
    points,
    simulated: isSimulated(knowledge, sources),
  };
}

type PoorPlan = {
  readonly kind: 'goal' | 'exits';
  readonly target: string;
  readonly at: (day: IsoDate) => number | null;
};

/** The line of a target on the number itself; else what the planned exits leave of the baseline. */
function poorPlan(knowledge: Knowledge, root: AreaCode | null): PoorPlan | null {
  for (const target of knowledge.index.workspace.targets) {
    const { measure } = target;
    if (!('indicator' in measure) || measure.indicator !== poorPeople || measure.dimension !== undefined) continue;
    const area = areaWithin(knowledge, target, root);
    const line = area === null ? [] : planOf(knowledge, target, area).line;
    if (line.length > 1) return { kind: 'goal', target: target.id, at: (day) => plannedAt(line, day) };
  }
  for (const target of knowledge.index.workspace.targets) {
    const { measure, baseline } = target;
    const countsPeople = 'ledger' in measure && measure.ledger === 'exited' && measure.count === 'people';
    const area = countsPeople && target.kind === 'flow' ? areaWithin(knowledge, target, root) : null;
    if (area === null || baseline === null) continue;
    const start = measureIn(knowledge, { indicator: poorPeople }, baseline.date, root).value;
    const { milestones } = planOf(knowledge, target, area);
    const ends = milestones.map((each) => ({ ...each, end: parsePeriod(each.period)?.end ?? null }));
    if (start === null || ends.length === 0 || ends.some(({ end, cumulative }) => end === null || cumulative)) continue;
    const last = ends.at(-1)!.end!;
    return {
      kind: 'exits',
      target: target.id,
      at: (day) =>
        day < baseline.date || day > last
          ? null
          : start - ends.reduce((sum, { end, value }) => sum + (end! <= day ? value : 0), 0),
    };
  }
  return null;
}

function fundsOf(knowledge: Knowledge, root: AreaCode | null): FundChart | null {
  const { workspace, sourceBits } = knowledge.index;
  // A year's money is known from 31 December, as for the targets on funds.
  const own = workspace.funds.filter(
    ({ area, year }) => endOfYear(year) <= knowledge.asOf && (root === null || upwards(knowledge, area).includes(root)),
  );
  const stages = shownStages.filter((stage) => own.some((fund) => fund.stage === stage));
  if (stages.length === 0) return null;
  const sums = new Map<string, number>();
  let sources = 0;
  for (const { year, stage, amountWanYuan, source } of own) {
    if (!stages.includes(stage)) continue;
    const key = `${year} ${stage}`;
    sums.set(key, (sums.get(key) ?? 0) + amountWanYuan);
    sources = joinSources(sources, sourceBits.get(source) ?? 0);
  }
  const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    stages,
    years: years.map((year) => ({ year, amounts: stages.map((stage) => sums.get(`${year} ${stage}`) ?? null) })),
    simulated: isSimulated(knowledge, sources),
  };
}

function shareCharts(knowledge: Knowledge, root: AreaCode | null): readonly ShareChart[] {
  const years = knowledge.index.years.filter(({ end, hasActual }) => hasActual && end <= knowledge.asOf).reverse();
  return knowledge.index.workspace.indicators.flatMap(({ id: indicator, rollUp, dimensions = [] }) => {
    // Shares of a whole that is a sum; rates by category have no whole.
    if (rollUp.kind !== 'sum') return [];
    return dimensions.flatMap(({ id: dimension, categories }) => {
      for (const { period, end } of years) {
        let sources = 0;
        const known = categories.map((category) => {
          const measured = measureIn(knowledge, { indicator, dimension, category: category.id }, end, root);
          sources = joinSources(sources, measured.sources);
          const { value, absent, missing } = measured;
          return { id: category.id, value, absent, missing };
        });
        if (known.some(({ value }) => value !== null))
          return [{ indicator, dimension, period, categories: known, simulated: isSimulated(knowledge, sources) }];
      }
      return [];
    });
  });
}

function measureIn(knowledge: Knowledge, key: SeriesKey, at: IsoDate, root: AreaCode | null): Measured {
  const members = root === null ? null : membersOf(knowledge, root);
  if (root !== null && members === null) return measureIndicator(knowledge, key, at, root);
  const tops = knowledge.index.workspace.areas.childrenByCode.get(null) ?? [];
  return measureTogether(knowledge, key, at, members ?? tops.map(({ code }) => code));
}

/** The area, a custom one too, as the target knows it: its whole scope for what contains all of it; null outside it. */
function areaWithin(knowledge: Knowledge, target: Target, root: AreaCode | null): AreaCode | null {
  if (root === null || scopeRoots(knowledge, target).every(({ code }) => upwards(knowledge, code).includes(root)))
    return wholeScope;
  // A custom area may reach beyond the scope: whatever of it lies inside is what it owes.
  const members = membersOf(knowledge, root) ?? [root];
  return scopeAreas(knowledge, target, knowledge.asOf).some(({ code }) => members.includes(code)) ? root : null;
}

function isSimulated(knowledge: Knowledge, sources: number): boolean {
  return knowledge.index.workspace.sources.some(({ kind }, i) => kind === 'simulated' && hasSource(sources, i));
}
