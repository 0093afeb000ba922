import { type AuditContext, type AuditSeries, rowOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { borneOut } from '../ledger/borne-out.ts';
import { isCounted } from '../part-sums.ts';
import { robustZ, spreadOf } from '../statistics.ts';
import { type Change, changesByPeriod, courses, siblingGroups } from './siblings.ts';

/** Fewest siblings that make a usual change. */
const leastSiblings = 8;

/** A change beside what was usual in that year: the surplus of its logarithm, and how unusual that is. */
type Judged = { readonly change: Change; readonly surplus: number; readonly isOdd: boolean };

/**
 * A figure that leaves its course in one report and is back on it in the next: two unusual changes in a row, in opposite directions, that
 * cancel but for `reboundRest` of the first. One wrong report looks so, also where it is too small for `temporalJump`.
 */
export const rebound: AuditCheck = {
  id: 'rebound',
  nature: 'statistical',
  run: (context) => {
    const closed = borneOut(context);
    return courses(context).flatMap((series) =>
      siblingGroups(context, series).flatMap((group) => {
        const judged = new Map<string, Judged>();
        for (const changes of changesByPeriod(series, group).values())
          for (const each of judge(context, series, changes))
            judged.set(`${each.change.area}|${each.change.from.period}`, each);
        return [...judged.values()].flatMap((first): readonly Finding[] => {
          const { area, to } = first.change;
          const second = judged.get(`${area}|${to.period}`);
          if (!second || !isRebound(context, first, second) || closed.has(rowOf(series, area, to.period))) return [];
          return [finding(series, first, second)];
        });
      }),
    );
  },
};

function judge({ settings }: AuditContext, series: AuditSeries, changes: readonly Change[]): readonly Judged[] {
  const { smallCount, robustZ: limit, reboundFactor } = settings.series;
  const least = isCounted(series.indicator.unit) ? smallCount : 0;
  const fit = changes.filter(({ from, to }) => from.value > least && to.value > least);
  if (fit.length < leastSiblings) return [];
  const usual = spreadOf(fit.map(logRatio))!;
  return fit.map((change) => {
    const surplus = logRatio(change) - usual.median;
    const isOdd = Math.abs(robustZ(logRatio(change), usual)) > limit && Math.abs(surplus) > Math.log(reboundFactor);
    return { change, surplus, isOdd };
  });
}

function isRebound({ settings }: AuditContext, first: Judged, second: Judged): boolean {
  return (
    first.isOdd &&
    second.isOdd &&
    first.surplus * second.surplus < 0 &&
    Math.abs(first.surplus + second.surplus) <= settings.series.reboundRest * Math.abs(first.surplus)
  );
}

function logRatio({ from, to }: Change): number {
  return Math.log(to.value / from.value);
}

function finding(series: AuditSeries, first: Judged, second: Judged): Finding {
  const { area, from, to } = first.change;
  const after = second.change.to;
  return {
    check: 'rebound',
    severity: 'info',
    where: {
      resource: 'observations',
      area,
      indicator: series.indicator.id,
      period: to.period,
      rows: [from, to, after].map(({ period }) => rowOf(series, area, period)),
    },
    expected: Math.round(to.value * Math.exp(-first.surplus) * 100) / 100,
    found: to.value,
    unit: series.indicator.unit,
    context: { before: from.value, since: from.period, after: after.value, next: after.period },
    explainedBy: ['typingSlip', 'laterCorrection', 'definitionChange', 'chance'],
  };
}
