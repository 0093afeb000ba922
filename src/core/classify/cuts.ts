import type { Breaks } from './breaks.ts';
import { roundest } from './roundest.ts';

/**
 * Breaks from positions in ascending values: class k starts at `values[starts[k]]`. A start inside a run of equal values moves to the run's
 * end nearest to it, and starts that meet are one; so no class is empty, and ties never straddle an edge.
 */
export function breaksAtStarts(values: readonly number[], starts: readonly number[]): Breaks {
  const edges: number[] = [];
  let lastStart = 0;
  for (const wanted of [...starts].sort((a, b) => a - b)) {
    const start = awayFromTies(values, wanted);
    if (start === null || start <= lastStart) continue;
    edges.push(roundest(values[start - 1]!, values[start]!));
    lastStart = start;
  }
  return { edges, min: values[0] ?? null, max: values.at(-1) ?? null };
}

function awayFromTies(values: readonly number[], wanted: number): number | null {
  const value = values[wanted];
  if (value === undefined) return null;
  let first = wanted;
  while (first > 0 && values[first - 1] === value) first -= 1;
  let next = wanted;
  while (next < values.length && values[next] === value) next += 1;
  const isFirstNearer = wanted - first <= next - wanted;
  if (first > 0 && (isFirstNearer || next === values.length)) return first;
  return next < values.length ? next : null;
}
