import { groupBy } from '../../group-by.ts';
import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { decimalsOf } from '../part-sums.ts';

/** Decimals beyond these are of a division, not of a pen. */
const mostDecimals = 6;

type Run = { readonly area: AreaCode; readonly periods: readonly string[]; readonly figures: readonly number[] };

/**
 * Two areas of one level whose figures differ but end in the same decimals in `copiedReports` reports running (12.37, 45.37 …), where chance
 * would make fewer than `copiedChance` such pairs: one column was written from the other. Decimals that others have too weigh less.
 */
export const sameDecimals: AuditCheck = {
  id: 'sameDecimals',
  nature: 'statistical',
  run: (context) =>
    context.series
      .filter(({ indicator, stage, category }) => stage === 'actual' && category === null && indicator.kind !== 'flag')
      .flatMap((series) => inSeries(context, series)),
};

function inSeries(context: AuditContext, series: AuditSeries): readonly Finding[] {
  const { copiedReports, copiedChance } = context.settings.series;
  const byLevel = groupBy(series.codes, (code) => context.workspace.areas.byCode.get(code)?.level);
  return [...byLevel.values()].flatMap((codes) => {
    const values = codes.map((area) => ({ area, facts: valuesOf(series, area) }));
    const decimals = values.reduce(
      (most, { facts }) => facts.reduce((own, { value }) => Math.max(own, decimalsOf(value)), most),
      0,
    );
    if (decimals < 1 || decimals > mostDecimals) return [];
    const scale = 10 ** decimals;
    const tailOf = (value: number) => Math.round(Math.abs(value) * scale) % scale;
    const counts = groupBy(
      values.flatMap(({ facts }) => facts.map(({ period, value }) => `${period}|${tailOf(value)}`)),
      (key) => key,
    );
    const runs = groupBy(
      values.flatMap(({ area, facts }) => runsOf(area, facts, copiedReports)),
      ({ periods, figures }) => `${periods.join(',')}|${figures.map(tailOf).join(',')}`,
    );
    const seen = new Set<string>();
    return [...runs.values()].flatMap((alike): readonly Finding[] => {
      if (alike.length !== 2) return [];
      const [first, second] = alike as [Run, Run];
      const pair = `${first.area}|${second.area}`;
      // The same figures altogether are `copiedSeries`.
      if (seen.has(pair) || first.figures.every((figure, i) => figure === second.figures[i])) return [];
      const chance = first.figures.reduce(
        (product, figure, i) => {
          const others = counts.get(`${first.periods[i]}|${tailOf(figure)}`)!.length - 2;
          return product * Math.max(1 / scale, others / codes.length);
        },
        (codes.length * (codes.length - 1)) / 2,
      );
      if (chance >= copiedChance) return [];
      seen.add(pair);
      return [finding(series, first, second, chance)];
    });
  });
}

function runsOf(
  area: AreaCode,
  facts: readonly { readonly period: string; readonly value: number }[],
  length: number,
): readonly Run[] {
  return facts.slice(length - 1).map((_, i) => {
    const window = facts.slice(i, i + length);
    return { area, periods: window.map(({ period }) => period), figures: window.map(({ value }) => value) };
  });
}

function finding(series: AuditSeries, first: Run, second: Run, chance: number): Finding {
  return {
    check: 'sameDecimals',
    severity: 'warning',
    where: {
      resource: 'observations',
      area: second.area,
      other: first.area,
      indicator: series.indicator.id,
      period: second.periods.at(-1)!,
      rows: [first, second].flatMap(({ area, periods }) => periods.map((period) => rowOf(series, area, period))),
    },
    expected: first.figures.join(', '),
    found: second.figures.join(', '),
    context: { reports: second.periods.length, since: second.periods[0]!, chance: Number(chance.toPrecision(2)) },
    explainedBy: ['chance', 'otherStandard'],
  };
}
