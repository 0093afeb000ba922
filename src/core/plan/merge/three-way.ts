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
 * ones sorted, so that it does not matter who merges whom. `isKept` says which of all keys stay.
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
  const others = [...new Set([...base, ...ours, ...theirs])].filter((key) => !listed.has(key)).sort();
  return [...lead, ...others].filter(isKept);
}

/** A list by key; the last one wins where a key is there twice (readers refuse that). */
export function byKey<T>(list: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [keyOf(each), each]));
}
