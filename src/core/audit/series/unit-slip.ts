import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { median, spreadOf } from '../statistics.ts';
import { siblingGroups } from './siblings.ts';

/** Steps between units that are mixed up: 千, 万 (元 and 万元), 亿. */
const powers = [1e3, 1e4, 1e8] as const;
/** Fewest siblings, and the spread of their logarithms, from which a usual size can be told. */
const leastSiblings = 8;
const widestSpread = Math.log(4);

/**
 * A figure that is 10³, 10⁴ or 10⁸ times (or that part of) the area's other figures, within `slipBand`; with fewer than two others, of
 * its siblings' median in the same period where siblings are alike.
 */
export const unitSlip: AuditCheck = {
  id: 'unitSlip',
  nature: 'statistical',
  variants: ['history', 'siblings'],
  run: (context) =>
    context.series
      .filter(({ indicator }) => indicator.kind !== 'flag' && indicator.unit !== 'ratio')
      .flatMap((series) => siblingGroups(context, series).flatMap((group) => judge(context, series, group))),
};

function judge(context: AuditContext, series: AuditSeries, group: AuditSeries['codes']): readonly Finding[] {
  const byPeriod = new Map<string, number[]>();
  for (const area of group)
    for (const { period, value } of valuesOf(series, area)) {
      const list = byPeriod.get(period);
      if (list) list.push(value);
      else byPeriod.set(period, [value]);
    }
  const usualOf = new Map(
    [...byPeriod].map(([period, values]) => [period, siblingMedian(values.filter((each) => each > 0))]),
  );
  return group.flatMap((area) => {
    const values = valuesOf(series, area).filter(({ value }) => value > 0);
    return values.flatMap(({ period, value }): readonly Finding[] => {
      const others = values.filter((other) => other.period !== period).map((other) => other.value);
      const isOwn = others.length >= 2;
      const usual = isOwn ? median(others) : usualOf.get(period)!;
      // From one or two things to thousands is growth, not a slip.
      if (usual === null || Math.min(usual, value) < (isOwn && Number.isInteger(value) ? 5 : 0)) return [];
      const power = slip(value / usual, context.settings.series.slipBand);
      return power === null ? [] : [finding(series, { area, period, value, usual, power, isOwn })];
    });
  });
}

function siblingMedian(values: readonly number[]): number | null {
  if (values.length < leastSiblings) return null;
  const spread = spreadOf(values.map(Math.log))!;
  return spread.mad > widestSpread ? null : Math.exp(spread.median);
}

/** The power of ten that a ratio or its inverse comes near; negative for the inverse, null for none. */
function slip(ratio: number, band: number): number | null {
  for (const power of powers) {
    if (Math.abs(ratio / power - 1) <= band) return Math.log10(power);
    if (Math.abs(1 / ratio / power - 1) <= band) return -Math.log10(power);
  }
  return null;
}

function finding(
  series: AuditSeries,
  given: {
    readonly area: AuditSeries['codes'][number];
    readonly period: string;
    readonly value: number;
    readonly usual: number;
    readonly power: number;
    readonly isOwn: boolean;
  },
): Finding {
  const { area, period, value, usual, power, isOwn } = given;
  return {
    check: 'unitSlip',
    variant: isOwn ? 'history' : 'siblings',
    severity: 'warning',
    where: {
      resource: 'observations',
      area,
      indicator: series.indicator.id,
      period,
      rows: [rowOf(series, area, period)],
    },
    expected: Math.round(usual * 100) / 100,
    found: value,
    unit: series.indicator.unit,
    context: { power, times: 10 ** Math.abs(power) },
    explainedBy: ['unitInHeader', 'typingSlip'],
  };
}
