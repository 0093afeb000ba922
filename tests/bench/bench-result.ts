/** What one benchmark prints as JSON. Times in milliseconds, medians; of the processor where the whole work is in this process. */
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
  /** What BUDGETS.md wants the ratio to be at the least. */
  readonly atLeast?: number;
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

/**
 * Milliseconds of processor time used so far by this process, all its threads. On a machine shared with others it is what a thing
 * costs; the clock on the wall also counts the waiting.
 */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
