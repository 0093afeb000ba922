import { contentText } from '../content-text.ts';

/** What became of something on two ways from one beginning. `both`: the same change on both. */
export type Verdict = 'neither' | 'ours' | 'theirs' | 'both' | 'conflict';

/** Compares by content; absent is a value like any other. */
export function verdictOf(base: unknown, ours: unknown, theirs: unknown): Verdict {
  const [b, o, t] = [base, ours, theirs].map((each) => (each === undefined ? '' : contentText(each)));
  if (o === t) return o === b ? 'neither' : 'both';
  if (o === b) return 'theirs';
  return t === b ? 'ours' : 'conflict';
}

/**
 * The order of the keys of two lists: that of the list that changed where only one did; else the keys of the beginning that are left, then the new
 * ones, each side's in the order that it has them, so that it does not matter who merges whom. `isKept` says which of all keys stay.
 */
export function mergedOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
  isKept: (key: string) => boolean,
): readonly string[] {
  const verdict = verdictOf(base, ours, theirs);
  const lead = verdict === 'theirs' ? theirs : verdict === 'conflict' ? base : ours;
  const listed = new Set(lead);
  const others = (list: readonly string[]) => list.filter((key) => !listed.has(key));
  // What only the beginning had is not kept, or is put back last.
  const between = interleaved(others(ours), others(theirs));
  return [...new Set([...lead, ...between, ...others(base)])].filter(isKept);
}

/** Two lists as one that keeps the order of both where they agree; between what only one has, the smaller key goes first. */
function interleaved(one: readonly string[], other: readonly string[]): readonly string[] {
  const places = [one, other].map((list) => new Map(list.map((key, at) => [key, at])));
  const taken = new Set<string>();
  let [i, k] = [0, 0];
  for (;;) {
    while (i < one.length && taken.has(one[i]!)) i++;
    while (k < other.length && taken.has(other[k]!)) k++;
    const [a, b] = [one[i], other[k]];
    if (a === undefined && b === undefined) return [...taken];
    // One that comes later in the other list has to wait for what stands before it there.
    const candidates = [
      a !== undefined && (places[1]!.get(a) ?? -1) <= k ? a : null,
      b !== undefined && (places[0]!.get(b) ?? -1) <= i ? b : null,
    ].filter((key) => key !== null);
    const free = candidates.length > 0 ? candidates : [a, b].filter((key) => key !== undefined);
    taken.add(free.reduce((least, key) => (key < least ? key : least)));
  }
}

/** A list by key; the last one wins where a key is there twice (readers refuse that). */
export function byKey<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [keyOf(each), each]));
}
