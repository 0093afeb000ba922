import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { borneOut } from '../ledger/borne-out.ts';
import { isCounted } from '../part-sums.ts';
import { courses, siblingGroups } from './siblings.ts';

/**
 * The same figure in `frozenReports` reports in a row (two years for yearly ones) while most siblings' figures moved: copied from
 * last year's form. Standards that are the same for all do not move for anybody, and a stock that the ledger bears out may rest.
 */
export const frozenSeries: AuditCheck = {
  id: 'frozenSeries',
  nature: 'statistical',
  run: (context) => {
    const closed = borneOut(context);
    return courses(context).flatMap((series) =>
      siblingGroups(context, series).flatMap((group) => {
        const found = group.flatMap((area) => longest(context, series, area, closed) ?? []);
        // Where a third stands still, standing still is usual.
        return found.length * 3 > group.length ? [] : found;
      }),
    );
  },
};

function longest(
  context: AuditContext,
  series: AuditSeries,
  area: AuditSeries['codes'][number],
  closed: ReadonlySet<string>,
): Finding | null {
  const { frozenReports, smallCount } = context.settings.series;
  const values = valuesOf(series, area);
  const least = isCounted(series.indicator.unit) ? smallCount : 0;
  let run: typeof values = [];
  let best: typeof values = [];
  for (const fact of values) {
    run = run.length > 0 && run[0]!.value === fact.value && run[0]!.grain === fact.grain ? [...run, fact] : [fact];
    if (run.length > best.length) best = run;
  }
  const rows = best.map(({ period }) => rowOf(series, area, period));
  if (best.length < frozenReports || best[0]!.value <= least || rows.slice(1).every((row) => closed.has(row)))
    return null;
  return {
    check: 'frozenSeries',
    severity: 'info',
    where: { resource: 'observations', area, indicator: series.indicator.id, period: best.at(-1)!.period, rows },
    expected: null,
    found: best[0]!.value,
    unit: series.indicator.unit,
    context: { reports: best.length, since: best[0]!.period },
    explainedBy: ['newStandard', 'chance'],
  };
}
