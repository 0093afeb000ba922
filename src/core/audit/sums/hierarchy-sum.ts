import type { Fact } from '../../indicator/facts.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { decimalsOf, partSum, roundingTolerance } from '../part-sums.ts';

/**
 * What an area reports itself against the sum of its parts, at every level and for plans too. With parts missing only a whole that
 * is smaller than the known parts is found, since the missing ones may be the rest.
 */
export const hierarchySum: AuditCheck = {
  id: 'hierarchySum',
  nature: 'arithmetic',
  variants: ['whole', 'withMissing'],
  run: (context) =>
    context.series
      .filter(({ indicator }) => indicator.rollUp.kind === 'sum' || indicator.rollUp.kind === 'countWhere')
      .flatMap((series) =>
        series.codes.flatMap((code) =>
          (context.workspace.areas.childrenByCode.get(code)?.length ?? 0) === 0
            ? []
            : valuesOf(series, code).flatMap((fact) => compare(context, series, code, fact)),
        ),
      ),
};

function compare(
  context: AuditContext,
  series: AuditSeries,
  area: AreaCode,
  fact: Fact & { value: number },
): readonly Finding[] {
  const parts = partSum(context, series, area, fact);
  if (parts.parts === 0) return [];
  const decimals = Math.max(parts.decimals, decimalsOf(fact.value));
  const tolerance = roundingTolerance(series, { parts: parts.parts, decimals }, context.settings.sums.lastDigit);
  const excess = parts.sum - fact.value;
  if (parts.missing > 0 ? excess <= tolerance : Math.abs(excess) <= tolerance) return [];
  return [
    {
      check: 'hierarchySum',
      variant: parts.missing > 0 ? 'withMissing' : 'whole',
      severity: 'error',
      where: {
        resource: 'observations',
        area,
        indicator: series.indicator.id,
        ...(series.category === null ? {} : { category: series.category }),
        period: fact.period,
        rows: [rowOf(series, area, fact.period)],
      },
      expected: parts.sum,
      found: fact.value,
      unit: series.indicator.unit,
      context: { parts: parts.parts, missing: parts.missing, difference: fact.value - parts.sum },
      explainedBy: ['lateUnits', 'rounding', 'definitionChange'],
    },
  ];
}
