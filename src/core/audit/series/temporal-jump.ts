import { type AuditContext, type AuditSeries, rowOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { borneOut } from '../ledger/borne-out.ts';
import { isCounted } from '../part-sums.ts';
import { robustZ, type Spread, spreadOf } from '../statistics.ts';
import { type Change, changesByPeriod, courses, siblingGroups } from './siblings.ts';

/** Fewest siblings that make a usual change. */
const leastSiblings = 8;

/**
 * A change unlike that of the siblings in the same year: log ratio with a robust z above `robustZ` and at least `jumpFactor` times the
 * usual one. Changes that the ledger bears out are left out. Small counts jump by nature and are left out.
 */
export const temporalJump: AuditCheck = {
  id: 'temporalJump',
  nature: 'statistical',
  variants: ['up', 'down'],
  run: (context) => {
    const closed = borneOut(context);
    return courses(context).flatMap((series) =>
      siblingGroups(context, series).flatMap((group) =>
        [...changesByPeriod(series, group).values()].flatMap((changes) =>
          judge(
            context,
            series,
            changes.filter(({ area, to }) => !closed.has(rowOf(series, area, to.period))),
          ),
        ),
      ),
    );
  },
};

function judge(context: AuditContext, series: AuditSeries, changes: readonly Change[]): readonly Finding[] {
  const { smallCount } = context.settings.series;
  const least = isCounted(series.indicator.unit) ? smallCount : 0;
  const fit = changes.filter(({ from, to }) => from.value > least && to.value > least);
  if (fit.length < leastSiblings) return [];
  const usual = spreadOf(fit.map(logRatio))!;
  return fit.flatMap((change) => (isJump(context, change, usual) ? [finding(series, change, usual)] : []));
}

function isJump({ settings }: AuditContext, change: Change, usual: Spread): boolean {
  const ratio = logRatio(change);
  return (
    Math.abs(robustZ(ratio, usual)) > settings.series.robustZ &&
    Math.abs(ratio - usual.median) > Math.log(settings.series.jumpFactor)
  );
}

function logRatio({ from, to }: Change): number {
  return Math.log(to.value / from.value);
}

function finding(series: AuditSeries, change: Change, usual: Spread): Finding {
  const { area, from, to } = change;
  const expected = from.value * Math.exp(usual.median);
  return {
    check: 'temporalJump',
    variant: to.value > expected ? 'up' : 'down',
    severity: 'info',
    where: {
      resource: 'observations',
      area,
      indicator: series.indicator.id,
      period: to.period,
      rows: [from, to].map(({ period }) => rowOf(series, area, period)),
    },
    expected: Math.round(expected * 100) / 100,
    found: to.value,
    unit: series.indicator.unit,
    context: { before: from.value, since: from.period, z: Math.round(robustZ(logRatio(change), usual) * 10) / 10 },
    explainedBy: ['boundaryChange', 'newStandard', 'realEffort', 'chance'],
  };
}
