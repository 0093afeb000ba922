import { childrenAt } from '../area/children-at.ts';
import { type Fact, factsOf, flowIn, isFlow } from '../indicator/facts.ts';
import type { AreaCode } from '../unit.ts';
import { type AuditContext, type AuditSeries, lastSaid } from './audit-context.ts';

/** Sum of what an area's parts reported for the same period, nearest reports first. */
export type PartSum = {
  readonly sum: number;
  /** Parts that went in. */
  readonly parts: number;
  /** Parts that report such figures in other periods, but not in this. */
  readonly missing: number;
  /** Most decimals among the parts. */
  readonly decimals: number;
};

const nothing: PartSum = { sum: 0, parts: 0, missing: 0, decimals: 0 };

/** Adds up the parts of an area for the period of its own report. `parts` is 0 when none reports. */
export function partSum(context: AuditContext, series: AuditSeries, area: AreaCode, own: Fact): PartSum {
  const children = childrenAt(context.workspace.areas, area, own.end);
  return children.reduce((total, { code }) => add(total, partOf(context, series, code, own)), nothing);
}

/** Decimals of a figure as it is written in base ten: 0 for whole numbers. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/**
 * Largest difference that rounding alone can make between a whole and the sum of `parts` parts that are rounded to `decimals`: half a
 * last digit each, times `lastDigit` ÷ 0.5. None for whole numbers of things that are counted.
 */
export function roundingTolerance(
  { indicator }: Pick<AuditSeries, 'indicator'>,
  { parts, decimals }: Pick<PartSum, 'parts' | 'decimals'>,
  lastDigit: number,
): number {
  if (decimals === 0 && isCounted(indicator.unit)) return 0;
  return lastDigit * 10 ** -decimals * (parts + 1) + 1e-9;
}

/** Units of things that are counted one by one: whole numbers, never rounded. */
export function isCounted(unit: string): boolean {
  return /^(people|person|households|villages|naturalVillages|townships|counties|units|count|projects|sites|bridges|stations|cooperatives|jobs)$/.test(
    unit,
  );
}

function partOf(context: AuditContext, series: AuditSeries, code: AreaCode, own: Fact): PartSum {
  const facts = factsOf(series.byArea, code);
  const said = facts.length === 0 ? null : saidFor(context, series, facts, own);
  if (said?.value != null) return { sum: said.value, parts: 1, missing: 0, decimals: decimalsOf(said.value) };
  if (said?.absent === 'notApplicable') return nothing;
  const below = childrenAt(context.workspace.areas, code, own.end);
  const total = below.reduce((sum, child) => add(sum, partOf(context, series, child.code, own)), nothing);
  return total.parts === 0 && total.missing === 0 && facts.length > 0 ? { ...nothing, missing: 1 } : total;
}

function saidFor(context: AuditContext, { indicator, stage }: AuditSeries, facts: readonly Fact[], own: Fact) {
  if (!isFlow(indicator)) return lastSaid(facts, own.end);
  // Plans are not "reported" by a day: the known date of a plan is that of its period.
  return stage === 'plan'
    ? (facts.find(({ period }) => period === own.period) ?? null)
    : flowIn(facts, own.period, context.asOf);
}

function add(a: PartSum, b: PartSum): PartSum {
  return {
    sum: a.sum + b.sum,
    parts: a.parts + b.parts,
    missing: a.missing + b.missing,
    decimals: Math.max(a.decimals, b.decimals),
  };
}
