/** What one benchmark prints as JSON. Times in milliseconds, medians. */
export type BenchResult = {
  readonly name: string;
  /** Our figures; names end in the unit (`firstMapMs`, `scriptGzipKb`). */
  readonly ours: Readonly<Record<string, number>>;
  readonly peers: readonly Peer[];
  /** What was checked to be equal or right in this run; a speed counts only together with it. */
  readonly agreement: string;
  /** Main-thread heap of the page after the run, or peak resident memory of a command. */
  readonly memoryMB: number;
  /** Limits of BUDGETS.md that the figures are held against, under the same names as in `ours`. */
  readonly budget: Readonly<Record<string, number>>;
};

export type Peer = {
  readonly name: string;
  readonly version: string;
  readonly ms: number;
  /** The peer's time divided by ours: above 1 we are faster. */
  readonly ratio: number;
};

/** A benchmark; `samples` runs of each measured thing. */
export type Bench = (samples: number) => Promise<BenchResult>;

/** Middle value, the mean of the two middle ones for an even count. Throws on an empty list. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('median: expected at least one value, got none');
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** To one decimal; a benchmark knows no more. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
