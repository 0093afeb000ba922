import type { Target, Where } from '../../target/target.ts';
import { type AuditContext, type AuditSeries, seriesNamed, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { isCounted } from '../part-sums.ts';

/**
 * Many figures just on the good side of a line and few just on the other, over all areas of one level in one period: the jump of a
 * density at a cutoff (McCrary, Journal of Econometrics 142, 2008), here as a plain ratio of two counts within `lineBand`.
 */
export const clusteringAtLine: AuditCheck = {
  id: 'clusteringAtLine',
  nature: 'statistical',
  run: (context) => {
    const lines = new Map(
      context.workspace.targets.flatMap(linesOf).map((line) => [`${line.indicator}|${line.value}`, line]),
    );
    return [...lines.values()].flatMap((line) => {
      const series = seriesNamed(context, line.indicator);
      return series && series.indicator.kind !== 'flag' && line.value !== 0 ? judge(context, series, line) : [];
    });
  },
};

type Line = { readonly indicator: string; readonly value: number; readonly isFloor: boolean };

function linesOf(target: Target): readonly Line[] {
  const { measure, value, op, kind } = target;
  if (kind === 'indicator' && 'indicator' in measure && value !== null && measure.dimension === undefined)
    return [{ indicator: measure.indicator, value, isFloor: op.startsWith('>') }];
  return kind === 'coverage' && 'where' in measure && measure.where ? conditions(measure.where) : [];
}

function conditions(where: Where): readonly Line[] {
  if ('all' in where) return where.all.flatMap(conditions);
  if (!('indicator' in where) || where.dimension !== undefined) return [];
  return [{ indicator: where.indicator, value: where.value, isFloor: where.op.startsWith('>') }];
}

function judge(context: AuditContext, series: AuditSeries, line: Line): readonly Finding[] {
  const { lineBand, lineRatio, lineFigures } = context.settings.series;
  const width = Math.abs(line.value) * lineBand;
  // Whole numbers cannot lie just beside a small line.
  if (width < 1 && isCounted(series.indicator.unit)) return [];
  const counts = new Map<string, { good: number; bad: number }>();
  for (const area of series.codes)
    for (const { period, value } of valuesOf(series, area)) {
      if (Math.abs(value - line.value) > width) continue;
      const key = `${context.workspace.areas.byCode.get(area)?.level}|${period}`;
      const count = counts.get(key) ?? { good: 0, bad: 0 };
      if (line.isFloor ? value >= line.value : value <= line.value) count.good++;
      else count.bad++;
      counts.set(key, count);
    }
  return [...counts].flatMap(([key, { good, bad }]): readonly Finding[] => {
    if (good + bad < lineFigures || good <= lineRatio * bad) return [];
    return [
      {
        check: 'clusteringAtLine',
        severity: 'info',
        where: { resource: 'observations', indicator: series.indicator.id, period: key.split('|')[1]! },
        expected: bad,
        found: good,
        context: { line: line.value, band: lineBand, good, bad },
        explainedBy: ['realEffort', 'chance'],
      },
    ];
  });
}
