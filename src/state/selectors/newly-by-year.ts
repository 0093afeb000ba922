import { type Counts, increaseOf } from '../../core/plan/outcome/reach-outcome.ts';
import type { VariantOutcome } from '../../core/plan/outcome/variant-outcome.ts';

/** Who is newly reached by the end of a year, all before it included; null: once what has no year is built too. */
export type NewlyBy = { readonly year: number | null; readonly increase: Counts };

/** Of the whole, only the years in which somebody is added. */
export function newlyByYear({ years, reach }: Pick<VariantOutcome, 'years' | 'reach'>): readonly NewlyBy[] {
  const { base, byYear, total } = reach.areas[0]!;
  const all = [...years.map((year, i) => ({ year, at: byYear[i]! })), { year: null, at: total }];
  return all.flatMap(({ year, at }, i) => {
    const before = i === 0 ? base : all[i - 1]!.at;
    return at.villages === before.villages ? [] : [{ year, increase: increaseOf(base, at) }];
  });
}
