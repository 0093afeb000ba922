import type { AreaCode } from '../../unit.ts';
import { type AuditSeries, valuesOf } from '../audit-context.ts';
import { decimalsOf } from '../part-sums.ts';
import { spreadOf } from '../statistics.ts';

/** How widely the figures of some areas lie: of the first period, and of the change to each next one, as standard deviations of logarithms. */
export type Density = { readonly areas: number; readonly step: number; readonly deviations: readonly number[] };

/** 1 ÷ Φ⁻¹(¾): turns a median absolute deviation into the standard deviation of a normal distribution (Rousseeuw and Croux 1993). */
const madToDeviation = 1.4826;
const leastDeviation = 0.02;

/** Densities of a run of periods. `step` is the grid of the figures, 1 for whole numbers. */
export function densityOf(series: AuditSeries, areas: readonly AreaCode[], periods: readonly string[]): Density {
  const logs = periods.map((): number[] => []);
  let decimals = 0;
  let count = 0;
  for (const area of areas) {
    const byPeriod = new Map(valuesOf(series, area).map(({ period, value }) => [period, value]));
    const run = periods.map((period) => byPeriod.get(period) ?? 0);
    if (run.some((value) => value <= 0)) continue;
    count++;
    run.forEach((value, i) => {
      decimals = Math.max(decimals, decimalsOf(value));
      logs[i]!.push(i === 0 ? Math.log(value) : Math.log(value / run[i - 1]!));
    });
  }
  const deviations = logs.map((list) => Math.max(leastDeviation, madToDeviation * (spreadOf(list)?.mad ?? 0)));
  return { areas: count, step: 10 ** -decimals, deviations };
}

/**
 * Pairs of areas that would have these very figures by chance, at most: pairs × the product of the highest probability of each figure, the
 * peak of a log-normal density times the step of the grid. An upper bound, so that a small one speaks.
 */
export function pairsByChance({ areas, step, deviations }: Density, figures: readonly number[]): number {
  const probability = figures.reduce(
    (product, figure, i) => product * Math.min(1, step / (Math.sqrt(2 * Math.PI) * deviations[i]! * figure)),
    1,
  );
  return ((areas * (areas - 1)) / 2) * probability;
}
