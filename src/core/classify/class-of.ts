import type { Breaks } from './breaks.ts';

/**
 * Index of the class that holds `value`, 0 for the lowest. The only place that decides class edges: a value on an edge belongs to
 * the class above; values beyond the smallest or largest one classified fall into the first or last class.
 */
export function classOf(value: number, breaks: Breaks): number {
  let low = 0;
  let high = breaks.edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= breaks.edges[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** From (inclusive) and to (exclusive, but inclusive in the last class) of each class, lowest first, as the legend prints them. */
export function classRanges(breaks: Breaks): readonly { readonly from: number; readonly to: number }[] {
  if (breaks.min === null || breaks.max === null) return [];
  const starts = [Math.min(breaks.min, breaks.edges[0] ?? breaks.min), ...breaks.edges];
  const last = Math.max(breaks.max, breaks.edges.at(-1) ?? breaks.max);
  return starts.map((from, i) => ({ from, to: starts[i + 1] ?? last }));
}
