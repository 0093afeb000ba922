/** How class edges are found. `user`: the edges are the user's own. */
export const classMethods = ['quantile', 'natural', 'equal', 'user'] as const;
export type ClassMethod = (typeof classMethods)[number];

/**
 * The division of a range of numbers into classes. `edges` ascend strictly and separate neighbouring classes, so there is one class
 * more than edges; an edge belongs to the class above it. Only `class-of.ts` reads them to place a value.
 */
export type Breaks = {
  readonly edges: readonly number[];
  /** Smallest and largest value that was classified, in the indicator's unit; null when there was none. */
  readonly min: number | null;
  readonly max: number | null;
};

/** Number of classes that `breaks` makes; at least 1, also when nothing was classified. */
export function classCount(breaks: Breaks): number {
  return breaks.edges.length + 1;
}
