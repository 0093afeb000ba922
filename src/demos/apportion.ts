/**
 * Splits a whole number into whole parts in proportion to weights, so that the parts add up to it exactly: the method of the largest
 * remainder (Hare quota, Hamilton 1792). Ties go to the earlier part. With `caps` no part exceeds its cap; what a full part cannot
 * take goes to the others. Throws when the caps cannot hold the total, or when there is nothing to give a non-zero total to (a bug).
 */
export function apportion(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  let left = total;
  let open = weights.map((_, index) => index).filter((index) => caps === undefined || caps[index]! > 0);
  while (left > 0) {
    if (open.length === 0) throw new Error(`apportion: expected room for ${total}, got ${total - left}`);
    const round = shareOut(
      left,
      open.map((index) => weights[index]!),
    );
    let given = 0;
    for (const [position, index] of open.entries()) {
      const room = caps === undefined ? Number.POSITIVE_INFINITY : caps[index]! - parts[index]!;
      const take = Math.min(room, round[position]!);
      parts[index] = parts[index]! + take;
      given += take;
    }
    left -= given;
    open = open.filter((index) => caps === undefined || parts[index]! < caps[index]!);
  }
  return parts;
}

function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (sum > 0 ? (total * weight) / sum : total / weights.length));
  const parts = exact.map(Math.floor);
  const rest = total - parts.reduce((a, b) => a + b, 0);
  const byRemainder = exact.map((value, index) => ({ index, remainder: value - Math.floor(value) }));
  byRemainder.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = parts[index]! + 1;
  return parts;
}
