import { type Fact, isFlow } from '../../indicator/facts.ts';
import { grains, parsePeriod, periodIdsWithin } from '../../period.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { decimalsOf, roundingTolerance } from '../part-sums.ts';

type Valued = Fact & { readonly value: number };

/**
 * A coarser report against finer ones of the same area: flows are added up when all finer periods are there, a state is that of the
 * last finer period that ends on the same day. The coarser report wins in every figure, so a difference would go unseen.
 */
export const periodSum: AuditCheck = {
  id: 'periodSum',
  nature: 'arithmetic',
  variants: ['flow', 'state'],
  run: (context) =>
    context.series.flatMap((series) =>
      series.codes.flatMap((code) => {
        const values = valuesOf(series, code);
        const isMixed = values.some(({ grain }) => grain !== values[0]!.grain);
        return isMixed ? values.flatMap((whole) => compare(context, series, code, { whole, values })) : [];
      }),
    ),
};

function compare(
  context: AuditContext,
  series: AuditSeries,
  area: AreaCode,
  { whole, values }: { readonly whole: Valued; readonly values: readonly Valued[] },
): readonly Finding[] {
  for (const grain of grains.slice(grains.indexOf(whole.grain) + 1)) {
    const finer = values.filter((fact) => fact.grain === grain && fact.start >= whole.start && fact.end <= whole.end);
    const parts = isFlow(series.indicator)
      ? finer.length === periodIdsWithin(parsePeriod(whole.period)!, grain).length
        ? finer
        : []
      : finer.filter(({ end }) => end === whole.end);
    if (parts.length === 0) continue;
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const decimals = Math.max(...[whole, ...parts].map(({ value }) => decimalsOf(value)));
    const tolerance = roundingTolerance(series, { parts: parts.length, decimals }, context.settings.sums.lastDigit);
    if (Math.abs(sum - whole.value) <= tolerance) continue;
    return [
      {
        check: 'periodSum',
        variant: isFlow(series.indicator) ? 'flow' : 'state',
        severity: 'error',
        where: {
          resource: 'observations',
          area,
          indicator: series.indicator.id,
          ...(series.category === null ? {} : { category: series.category }),
          period: whole.period,
          rows: [whole, ...parts].map(({ period }) => rowOf(series, area, period)),
        },
        expected: sum,
        found: whole.value,
        unit: series.indicator.unit,
        context: { parts: parts.length, finer: parts.at(-1)!.period, difference: whole.value - sum },
        explainedBy: ['laterCorrection', 'lateReport', 'rounding'],
      },
    ];
  }
  return [];
}
