import type { AreaCode } from '../../core/unit.ts';
import type { Observation } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { asReported, observe, type Reporting } from './report.ts';

/** A unit in which part of a whole (households with tap water of all households) changes over the years. */
export type CountedUnit = {
  readonly code: AreaCode;
  readonly whole: number;
  /** Year by which `to` is reached; without it one of the later years. */
  readonly doneBy?: number | undefined;
};

/**
 * A count that goes from a share of a whole to another in a few steps, reported at the baseline and at each step only (carried in
 * between). It stays between 0 and the whole and moves one way. `from` and `to` are ranges of shares, 0 to 1; a unit whose whole is
 * 0 reports one 0.
 */
export function simulateCounts({
  indicator,
  units,
  baselineYear,
  lastYear,
  from,
  to,
  steps,
  reporting,
  seed,
  source,
}: {
  readonly indicator: string;
  readonly units: readonly CountedUnit[];
  readonly baselineYear: number;
  readonly lastYear: number;
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  /** Fewest and most steps. */
  readonly steps: readonly [number, number];
  readonly reporting: Reporting;
  readonly seed: number;
  readonly source: string;
}): Observation[] {
  const random = randomFor(seed, `counts/${indicator}`);
  const observations: Observation[] = [];
  for (const { code, whole, doneBy } of units) {
    const [first, last] = [random.between(...from), random.between(...to)];
    const end = doneBy ?? random.integer(Math.min(baselineYear + 3, lastYear), lastYear);
    const moves = Math.min(random.integer(...steps), end - baselineYear);
    const years = random.shuffle(yearsBetween(baselineYear + 1, end - 1)).slice(0, Math.max(0, moves - 1));
    const count = (share: number) => Math.max(0, Math.min(whole, Math.round(whole * share)));
    let before = count(first);
    observations.push(
      asReported(
        observe({ area: code, year: baselineYear, indicator, value: before, source }),
        { ...reporting, late: 0 },
        random,
      ),
    );
    for (const year of [...years.sort((a, b) => a - b), end]) {
      const way = ((year - baselineYear) / (end - baselineYear)) ** random.between(0.8, 1.6);
      const value = count(first + (last - first) * (year === end ? 1 : way));
      if (value === before) continue;
      before = value;
      const flaws = year === end ? { absent: {}, late: reporting.late } : reporting;
      observations.push(asReported(observe({ area: code, year, indicator, value, source }), flaws, random));
    }
  }
  return observations;
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
