import { type Fact, factsOf, flowIn, isFlow } from '../../indicator/facts.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, lastSaid, rowOf, seriesNamed } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { decimalsOf, partSum, roundingTolerance } from '../part-sums.ts';

/**
 * The categories of a dimension against the total of the same area and period: its own report, else the sum of its parts when
 * complete. With a category unreported only a sum above the total is found (Z3's 51.00 万 without a way out are no fault).
 */
export const categorySum: AuditCheck = {
  id: 'categorySum',
  nature: 'arithmetic',
  run: (context) =>
    context.index.workspace.indicators.flatMap((indicator) =>
      (indicator.dimensions ?? []).flatMap((dimension) => {
        const total = seriesNamed(context, indicator.id);
        const parts = context.series.filter(
          (each) => each.indicator.id === indicator.id && each.dimension === dimension.id && each.stage === 'actual',
        );
        if (!total || parts.length === 0 || indicator.rollUp.kind !== 'sum') return [];
        return compareAll(context, total, parts, dimension.categories.length);
      }),
    ),
};

function compareAll(context: AuditContext, total: AuditSeries, parts: readonly AuditSeries[], categories: number) {
  const places = new Map<string, { area: AreaCode; fact: Fact }>();
  for (const series of parts)
    for (const area of series.codes)
      for (const fact of factsOf(series.byArea, area)) places.set(`${area}/${fact.period}`, { area, fact });
  return [...places.values()].flatMap(({ area, fact }): readonly Finding[] => {
    const whole = totalFor(context, total, area, fact);
    if (whole === null) return [];
    const values = parts.flatMap((series) => {
      const value = factsOf(series.byArea, area).find(({ period }) => period === fact.period)?.value ?? null;
      return value === null ? [] : [{ value, row: rowOf(series, area, fact.period) }];
    });
    const sum = values.reduce((all, { value }) => all + value, 0);
    const decimals = Math.max(decimalsOf(whole), ...values.map(({ value }) => decimalsOf(value)));
    const tolerance = roundingTolerance(total, { parts: values.length, decimals }, context.settings.sums.lastDigit);
    const isComplete = values.length === categories;
    if (isComplete ? Math.abs(sum - whole) <= tolerance : sum - whole <= tolerance) return [];
    return [
      {
        check: 'categorySum',
        severity: 'error',
        where: {
          resource: 'observations',
          area,
          indicator: total.indicator.id,
          period: fact.period,
          rows: values.map(({ row }) => row).sort(),
        },
        expected: whole,
        found: sum,
        unit: total.indicator.unit,
        context: { categories: values.length, of: categories, difference: sum - whole },
        explainedBy: ['definitionChange', 'rounding'],
      },
    ];
  });
}

function totalFor(context: AuditContext, total: AuditSeries, area: AreaCode, fact: Fact): number | null {
  const own = factsOf(total.byArea, area);
  const said = isFlow(total.indicator) ? flowIn(own, fact.period, context.asOf) : lastSaid(own, fact.end);
  if (said) return said.value;
  const { sum, parts, missing } = partSum(context, total, area, fact);
  return parts > 0 && missing === 0 ? sum : null;
}
