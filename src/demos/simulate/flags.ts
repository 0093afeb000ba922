import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { asReported, observe, type Reporting } from './report.ts';

/** Year from whose end a unit can say yes; the baseline year means from the start, null never. */
export type YearTrue = ReadonlyMap<AreaCode, number | null>;

/**
 * When a yes/no condition comes true in each unit: at the baseline for `startShare`, never for `neverShare`, else in one of the
 * `years` with the given weights, but not after `notAfter` (say the year in which the unit left the list).
 */
export function simulateFlagYears({
  label,
  units,
  baselineYear,
  years,
  weights,
  startShare,
  neverShare = 0,
  notAfter,
  seed,
}: {
  /** Names the random stream; the indicator's id will do. */
  readonly label: string;
  readonly units: readonly AreaCode[];
  readonly baselineYear: number;
  readonly years: readonly number[];
  readonly weights: readonly number[];
  readonly startShare: number;
  readonly neverShare?: number;
  readonly notAfter?: (code: AreaCode) => number | undefined;
  readonly seed: number;
}): YearTrue {
  const random = randomFor(seed, `flag/${label}`);
  const result = new Map<AreaCode, number | null>();
  for (const code of units) {
    const [isThere, never] = [random.chance(startShare), random.chance(neverShare)];
    const year = years[random.pickIndex(weights)]!;
    const limit = notAfter?.(code);
    if (isThere) result.set(code, baselineYear);
    else if (limit !== undefined) result.set(code, Math.min(year, limit));
    else result.set(code, never ? null : year);
  }
  return result;
}

/** Reports of a flag only when it changes: its state at the baseline, then 1 in its year. Carried in between (`carryYears`). */
export function flagObservations({
  indicator,
  yearTrue,
  baselineYear,
  reporting,
  seed,
  source,
}: {
  readonly indicator: string;
  readonly yearTrue: YearTrue;
  readonly baselineYear: number;
  readonly reporting: Reporting;
  readonly seed: number;
  readonly source: string;
}): Observation[] {
  const random = randomFor(seed, `flag/${indicator}/reports`);
  return [...yearTrue].flatMap(([area, year]) => {
    const isThere = year === baselineYear;
    const start = asReported(
      observe({ area, year: baselineYear, indicator, value: isThere ? 1 : 0, source }),
      { ...reporting, late: 0 },
      random,
    );
    if (year === null || isThere) return [start];
    return [
      start,
      asReported(observe({ area, year, indicator, value: 1, source }), { absent: {}, late: reporting.late }, random),
    ];
  });
}
