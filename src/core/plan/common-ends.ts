/** How many two lists have alike from the start, and of what is left from the end. Linear. */
export function commonEnds<Each>(
  before: readonly Each[],
  after: readonly Each[],
  isSame: (a: Each, b: Each) => boolean = Object.is,
): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && isSame(before[head]!, after[head]!)) head++;
  let tail = 0;
  while (tail < shorter - head && isSame(before[before.length - 1 - tail]!, after[after.length - 1 - tail]!)) tail++;
  return { head, tail };
}
