import type { AuditContext, AuditSeries } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { figuresByLevel } from './first-digit.ts';

/** Share of 0 among second digits under Benford's law: Σ log₁₀(1 + 1/(10d)) for d = 1 … 9. */
const zeroShare = Array.from({ length: 9 }, (_, i) => Math.log10(1 + 1 / (10 * (i + 1)))).reduce((a, b) => a + b, 0);

/**
 * Too many second digits 0, over all units of one level in one series: figures rounded up to the next ten (…, 99, 100) leave few 9s and many
 * 0s (Carslaw, The Accounting Review 63, 1988). A normal approximation of the binomial share against `secondDigitZ`; a note.
 */
export const secondDigit: AuditCheck = {
  id: 'secondDigit',
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

function judge({ settings }: AuditContext, series: AuditSeries, all: readonly number[]): readonly Finding[] {
  const { benfordFigures, secondDigitOrders, secondDigitZ } = settings.series;
  // 7 has no second digit that anybody wrote, 7.0 as little; of a count of two digits the second is the last one, which `lastDigit` judges.
  const figures = all.filter((figure) => !Number.isInteger(figure) || figure >= 100);
  if (figures.length < benfordFigures) return [];
  let [least, most] = [Infinity, 0];
  for (const figure of figures) {
    least = Math.min(least, figure);
    most = Math.max(most, figure);
  }
  if (Math.log10(most / least) < secondDigitOrders) return [];
  const share = figures.filter((figure) => figure.toExponential(6)[2] === '0').length / figures.length;
  const z = (share - zeroShare) / Math.sqrt((zeroShare * (1 - zeroShare)) / figures.length);
  if (z <= secondDigitZ) return [];
  return [
    {
      check: 'secondDigit',
      severity: 'info',
      where: { resource: 'observations', indicator: series.indicator.id },
      expected: Math.round(zeroShare * 1e4) / 1e4,
      found: Math.round(share * 1e4) / 1e4,
      unit: 'ratio',
      context: { figures: figures.length, z: Math.round(z * 10) / 10, limit: secondDigitZ },
      explainedBy: ['roundingHabit', 'chance', 'newStandard'],
    },
  ];
}
