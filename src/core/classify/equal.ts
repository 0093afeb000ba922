import type { Breaks } from './breaks.ts';

/** Classes of the same width from the smallest to the largest value; a class may be empty. `values` ascending. */
export function equalBreaks(values: readonly number[], classes: number): Breaks {
  const min = values[0] ?? null;
  const max = values.at(-1) ?? null;
  if (min === null || max === null || min === max) return { edges: [], min, max };
  const edges = Array.from({ length: classes - 1 }, (_, k) => min + ((max - min) * (k + 1)) / classes).map((edge) =>
    Number(edge.toPrecision(6)),
  );
  return { edges: edges.filter((edge, i) => edge > (edges[i - 1] ?? min) && edge <= max), min, max };
}
