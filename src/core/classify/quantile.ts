import type { Breaks } from './breaks.ts';
import { breaksAtStarts } from './cuts.ts';

/** Classes that hold the same number of values, as far as ties allow. `values` ascending. */
export function quantileBreaks(values: readonly number[], classes: number): Breaks {
  const starts = Array.from({ length: classes - 1 }, (_, k) => Math.round(((k + 1) * values.length) / classes));
  return breaksAtStarts(values, starts);
}
