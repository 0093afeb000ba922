import { type AuditContext, type AuditSeries, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { firstDigitChiSquare } from '../statistics.ts';

/**
 * First digits that do not fall as log₁₀(1 + 1/d) (Benford, Proceedings of the American Philosophical Society 78, 1938), over all units
 * of one level in one series. Only where the law can be expected: `benfordFigures` figures over `benfordOrders` orders of magnitude.
 * Non-conformity need not mean anything, so that this is a note.
 */
export const firstDigit: AuditCheck = {
  id: 'firstDigit',
  nature: 'statistical',
  run: (context) =>
    context.series
      .filter(
        ({ indicator, stage, category }) =>
          stage === 'actual' && category === null && indicator.kind !== 'flag' && indicator.unit !== 'ratio',
      )
      .flatMap((series) =>
        [...figuresByLevel(context, series).values()].flatMap((figures) => judge(context, series, figures)),
      ),
};

/** Each figure of a unit once: one that is reported again unchanged is no second witness. */
export function figuresByLevel(
  { workspace }: AuditContext,
  series: AuditSeries,
): ReadonlyMap<string, readonly number[]> {
  const byLevel = new Map<string, number[]>();
  for (const code of series.codes) {
    const level = workspace.areas.byCode.get(code)?.level;
    if (!level) continue;
    const figures = [...new Set(valuesOf(series, code).flatMap(({ value }) => (value > 0 ? [value] : [])))];
    byLevel.set(level, [...(byLevel.get(level) ?? []), ...figures]);
  }
  return byLevel;
}

function judge({ settings }: AuditContext, series: AuditSeries, figures: readonly number[]): readonly Finding[] {
  const { benfordFigures, benfordOrders, benfordChiSquare } = settings.series;
  if (figures.length < benfordFigures) return [];
  let [least, most] = [Infinity, 0];
  for (const figure of figures) {
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
  if (Math.log10(most / least) < benfordOrders) return [];
  const chiSquare = firstDigitChiSquare(figures);
  if (chiSquare <= benfordChiSquare) return [];
  const ones = figures.filter((figure) => figure.toExponential()[0] === '1').length;
  return [
    {
      check: 'firstDigit',
      severity: 'info',
      where: { resource: 'observations', indicator: series.indicator.id },
      expected: Math.round(Math.log10(2) * 1e4) / 1e4,
      found: Math.round((ones / figures.length) * 1e4) / 1e4,
      unit: 'ratio',
      context: { figures: figures.length, chiSquare: Math.round(chiSquare * 10) / 10, limit: benfordChiSquare },
      explainedBy: ['chance', 'roundingHabit', 'newStandard'],
    },
  ];
}
