/** Sums of one group of points; weights in their own unit (households, people). */
export type Tally = {
  /** Points with coordinates. */
  readonly points: number;
  readonly covered: number;
  /** Weight of the points with coordinates, and of the covered ones. */
  readonly weight: number;
  readonly coveredWeight: number;
  /** Covered weight ÷ weight; null where the weight is 0. */
  readonly share: number | null;
  /** Points without coordinates: neither covered nor uncovered, in none of the figures above. */
  readonly missing: number;
};

/**
 * Weights rounded so that all their sums are exact, in any order: to multiples of 2^k, the smallest that lets the total fit in 53
 * bits. For 100 million people that is 1.5e-8 of a person. So sums kept up to date by adding and taking away never drift, and parts
 * add up to the whole to the last bit. Counts of people are whole numbers and stay as they are. Throws on negative weights or NaN.
 */
export function exactWeights(weights: Float64Array): Float64Array {
  let total = 0;
  for (const weight of weights) {
    if (!(weight >= 0 && weight < 1e300)) throw new Error(`reach weights: expected numbers from 0 on, got ${weight}`);
    total += weight;
  }
  if (total === 0) return weights.slice();
  // One bit to spare for the rounding of each weight and of the total itself.
  const unit = 2 ** Math.max(-1022, Math.floor(Math.log2(total)) + 2 - 53);
  return weights.map((weight) => Math.round(weight / unit) * unit);
}

/**
 * Sums per group and over all. `flags` as from `coveredBy` (1 covered, 0 not, 255 missing), `group` the number of each point's group,
 * -1 for none; `weights` from `exactWeights`, or null for one a point.
 */
export function tallyByGroup(options: {
  readonly flags: Uint8Array;
  readonly weights: Float64Array | null;
  readonly group: Int32Array | null;
  readonly groups: number;
}): { readonly all: Tally; readonly byGroup: readonly Tally[] } {
  const { flags, weights, group, groups } = options;
  const sums = Array.from({ length: 5 }, () => new Float64Array(groups + 1));
  const [points, covered, weight, coveredWeight, missing] = sums as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let i = 0; i < flags.length; i++) {
    const of = group?.[i] ?? -1;
    for (let g = groups; ; g = of) {
      if (flags[i] === 255) missing[g]!++;
      else {
        points[g]!++;
        weight[g]! += weights?.[i] ?? 1;
        if (flags[i] === 1) {
          covered[g]!++;
          coveredWeight[g]! += weights?.[i] ?? 1;
        }
      }
      if (g === of || of < 0) break;
    }
  }
  const tallies = Array.from({ length: groups + 1 }, (_, g) => ({
    points: points[g]!,
    covered: covered[g]!,
    weight: weight[g]!,
    coveredWeight: coveredWeight[g]!,
    share: shareOf(coveredWeight[g]!, weight[g]!),
    missing: missing[g]!,
  }));
  return { all: tallies[groups]!, byGroup: tallies.slice(0, groups) };
}

/** null where there is nothing to have a share of. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/**
 * Adds the figures of areas to those of the areas above them, for any figure that adds up. `parent[a]` is the area above a, -1 at the
 * top; parents may come before or after their children. Returns new figures; throws when an area is its own ancestor.
 */
export function rollUpAreas(own: Float64Array, parent: Int32Array): Float64Array {
  const result = own.slice();
  for (let a = 0; a < own.length; a++) {
    let steps = 0;
    for (let above = parent[a]!; above >= 0; above = parent[above]!) {
      result[above]! += own[a]!;
      if (++steps > own.length) throw new Error(`reach areas: expected a tree, got a circle through area ${a}`);
    }
  }
  return result;
}
