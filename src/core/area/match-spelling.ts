/**
 * Edits from one text to another: inserted, deleted and changed characters and swapped neighbours (optimal string alignment, after
 * Damerau, CACM 7/3, 1964, and Wagner and Fischer, JACM 21/1, 1974). `most + 1` as soon as it is more than `most`. Costs the product of
 * the lengths.
 */
export function editDistance(from: string, to: string, most: number): number {
  if (Math.abs(from.length - to.length) > most) return most + 1;
  let [before, last, row]: [number[], number[], number[]] = [
    [],
    [],
    Array.from({ length: to.length + 1 }, (_, i) => i),
  ];
  for (let i = 1; i <= from.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= to.length; j++) {
      const isSame = from[i - 1] === to[j - 1];
      const changed = last[j - 1]! + (isSame ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(row[j - 1]! + 1, last[j]! + 1, changed, isSwapped ? before[j - 2]! + 1 : changed);
    }
    if (Math.min(...row) > most) return most + 1;
  }
  return Math.min(row[to.length]!, most + 1);
}
