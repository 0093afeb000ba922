import { type AuditContext, type AuditSeries, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { isCounted } from '../part-sums.ts';
import { lastDigitChiSquare } from '../statistics.ts';
import { siblingGroups } from './siblings.ts';

/** Figures below this have too few digits for an even last one. */
const leastFigure = 100;

/**
 * Last digits of counts that are not even, by Pearson's χ² over the reports of one county: figures that end in 0 and 5 were estimated
 * or invented (Mosimann, Wiseman and Edelman, Data fabrication: can people generate random digits?, 1995). Needs `digitFigures`.
 */
export const lastDigit: AuditCheck = {
  id: 'lastDigit',
  nature: 'statistical',
  run: (context) =>
    context.series
      .filter(({ indicator, stage }) => stage === 'actual' && isCounted(indicator.unit) && indicator.kind !== 'flag')
      .flatMap((series) => siblingGroups(context, series).flatMap((group) => judge(context, series, group))),
};

function judge(context: AuditContext, series: AuditSeries, group: AuditSeries['codes']): readonly Finding[] {
  const { digitFigures, digitChiSquare } = context.settings.series;
  // A figure reported again unchanged is one figure.
  const values = group.flatMap((area) => [
    ...new Set(
      valuesOf(series, area).flatMap(({ value }) => (value >= leastFigure && Number.isInteger(value) ? [value] : [])),
    ),
  ]);
  if (values.length < digitFigures) return [];
  const chiSquare = lastDigitChiSquare(values);
  if (chiSquare <= digitChiSquare) return [];
  const county = context.workspace.areas.byCode.get(group[0]!)?.parent;
  const rounds = values.filter((value) => value % 5 === 0).length;
  return [
    {
      check: 'lastDigit',
      severity: 'info',
      where: {
        resource: 'observations',
        ...(county ? { area: context.knowledge.index.workspace.areas.byCode.get(county)?.parent ?? county } : {}),
        indicator: series.indicator.id,
        ...(series.category === null ? {} : { category: series.category }),
      },
      expected: 0.2,
      found: rounds / values.length,
      unit: 'ratio',
      context: { figures: values.length, chiSquare: Math.round(chiSquare * 10) / 10, limit: digitChiSquare },
      explainedBy: ['roundingHabit', 'chance'],
    },
  ];
}
