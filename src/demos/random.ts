/** A stream of pseudo-random numbers that a seed fixes for good. */
export type Random = {
  /** Uniform in [0, 1). */
  readonly next: () => number;
  /** Uniform in [low, high). */
  readonly between: (low: number, high: number) => number;
  /** Whole number, both ends included. */
  readonly integer: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  /** Throws on an empty list (a bug). */
  readonly pick: <T>(list: readonly T[]) => T;
  /** One of the indices, with the given weights (not all zero). */
  readonly pickIndex: (weights: readonly number[]) => number;
  /** A shuffled copy (Fisher and Yates). */
  readonly shuffle: <T>(list: readonly T[]) => T[];
};

/**
 * The stream named `label` of a seed. Each simulator takes its own, so that a change in one leaves the figures of all others.
 * Generator: sfc32 of PractRand (Chris Doty-Humphrey, public domain, https://pracrand.sourceforge.net), seeded with four words of
 * xmur3 (bryc, public domain, https://github.com/bryc/code/blob/master/jshash/PRNGs.md); the first 12 draws are thrown away.
 */
export function randomFor(seed: number, label: string): Random {
  const word = hashWords(`${seed}/${label}`);
  let a = word();
  let b = word();
  let c = word();
  let counter = word();
  function next(): number {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  }
  for (let draw = 0; draw < 12; draw += 1) next();
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    integer,
    chance: (probability) => next() < probability,
    pick: (list) => {
      if (list.length === 0) throw new Error(`random ${label}: expected something to pick from, got an empty list`);
      return list[integer(0, list.length - 1)]!;
    },
    pickIndex: (weights) => {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      for (const [index, weight] of weights.entries()) {
        left -= weight;
        if (left < 0) return index;
      }
      return weights.length - 1;
    },
    shuffle: (list) => {
      const copy = [...list];
      for (let last = copy.length - 1; last > 0; last -= 1) {
        const other = integer(0, last);
        [copy[last], copy[other]] = [copy[other]!, copy[last]!];
      }
      return copy;
    },
  };
}

function hashWords(text: string): () => number {
  let hash = 1779033703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3432918353);
    hash = (hash << 13) | (hash >>> 19);
  }
  return () => {
    hash = Math.imul(hash ^ (hash >>> 16), 2246822507);
    hash = Math.imul(hash ^ (hash >>> 13), 3266489909);
    hash ^= hash >>> 16;
    return hash | 0;
  };
}
