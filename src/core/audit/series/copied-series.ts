import type { AreaCode } from '../../unit.ts';
import { type AuditContext, type AuditSeries, rowOf, valuesOf } from '../audit-context.ts';
import type { AuditCheck } from '../check.ts';
import type { Finding } from '../finding.ts';
import { notBorneOut } from '../ledger/borne-out.ts';
import { type Density, densityOf, pairsByChance } from './chance.ts';
import { courses } from './siblings.ts';

type Run = { readonly area: AreaCode; readonly periods: readonly string[]; readonly figures: readonly number[] };

/**
 * Two areas with the same figures in `copiedReports` reports in a row, where chance would make fewer than `copiedChance` such pairs
 * among all areas; fewer than `doubtedChance` where the ledger contradicts one of them, since two signs weigh more than one. Small
 * figures agree easily, large ones do not; figures that many share (a standard, a price) are no copy.
 */
export const copiedSeries: AuditCheck = {
  id: 'copiedSeries',
  nature: 'statistical',
  run: (context) =>
    courses(context)
      .filter(({ indicator }) => indicator.rollUp.kind === 'sum')
      .flatMap((series) => inSeries(context, series)),
};

function inSeries(context: AuditContext, series: AuditSeries): readonly Finding[] {
  const { copiedReports, copiedChance, doubtedChance } = context.settings.series;
  const doubted = notBorneOut(context);
  const densities = new Map<string, Density>();
  const pairs = new Map<string, { first: AreaCode; second: AreaCode; periods: Set<string>; chance: number }>();
  for (const [key, runs] of sameRuns(context, series, copiedReports)) {
    if (runs.length < 2 || runs.length > Math.max(3, series.codes.length / 20)) continue;
    const [first, ...others] = runs;
    const { periods, figures } = first!;
    const place = key.split('|').slice(0, 2).join('|');
    let density = densities.get(place);
    if (!density) {
      density = densityOf(series, peersOf(context, series, first!.area), periods);
      densities.set(place, density);
    }
    const chance = pairsByChance(density, figures);
    for (const other of others) {
      const isDoubted = [first!.area, other.area].some((area) =>
        periods.some((period) => doubted.has(rowOf(series, area, period))),
      );
      if (chance >= (isDoubted ? doubtedChance : copiedChance)) continue;
      const name = `${first!.area}|${other.area}`;
      const pair = pairs.get(name) ?? { first: first!.area, second: other.area, periods: new Set<string>(), chance };
      for (const period of periods) pair.periods.add(period);
      pairs.set(name, { ...pair, chance: Math.min(pair.chance, chance) });
    }
  }
  return [...pairs.values()].map(({ first, second, periods, chance }) =>
    finding(series, { first, second, periods: [...periods].sort(), chance }),
  );
}

/** Runs of reports by level, first period and figures. Runs of one figure only are left to `frozenSeries`. */
function sameRuns(context: AuditContext, series: AuditSeries, length: number): ReadonlyMap<string, readonly Run[]> {
  const runs = new Map<string, Run[]>();
  for (const area of series.codes) {
    const values = valuesOf(series, area);
    for (let i = 0; i + length <= values.length; i++) {
      const window = values.slice(i, i + length);
      const figures = window.map(({ value }) => value);
      if (figures.some((value) => value <= 0) || new Set(figures).size < 2) continue;
      const periods = window.map(({ period }) => period);
      const key = `${levelOf(context, area)}|${periods.join(',')}|${figures.join(',')}`;
      const list = runs.get(key);
      if (list) list.push({ area, periods, figures });
      else runs.set(key, [{ area, periods, figures }]);
    }
  }
  return runs;
}

function peersOf(context: AuditContext, series: AuditSeries, area: AreaCode): readonly AreaCode[] {
  return series.codes.filter((code) => levelOf(context, code) === levelOf(context, area));
}

function levelOf({ workspace }: AuditContext, area: AreaCode): string | undefined {
  return workspace.areas.byCode.get(area)?.level;
}

function finding(
  series: AuditSeries,
  given: {
    readonly first: AreaCode;
    readonly second: AreaCode;
    readonly periods: readonly string[];
    readonly chance: number;
  },
): Finding {
  const { first, second, periods, chance } = given;
  const figures = valuesOf(series, second).filter(({ period }) => periods.includes(period));
  return {
    check: 'copiedSeries',
    severity: 'warning',
    where: {
      resource: 'observations',
      area: second,
      other: first,
      indicator: series.indicator.id,
      period: periods.at(-1)!,
      rows: [first, second].flatMap((area) => periods.map((period) => rowOf(series, area, period))),
    },
    expected: null,
    found: figures.map(({ value }) => value).join(', '),
    context: { reports: periods.length, since: periods[0]!, chance: Number(chance.toPrecision(2)) },
    explainedBy: ['chance', 'otherStandard'],
  };
}
