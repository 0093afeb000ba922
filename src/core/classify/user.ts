import type { Breaks } from './breaks.ts';

/** The user's own edges, put in order, doubles and non-numbers dropped. They hold whatever the values are. */
export function userBreaks(values: readonly number[], edges: readonly number[]): Breaks {
  const sorted = [...new Set(edges.filter(Number.isFinite))].sort((a, b) => a - b);
  return { edges: sorted, min: values[0] ?? null, max: values.at(-1) ?? null };
}
