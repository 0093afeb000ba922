/**
 * Splits a whole number by weights so that the parts are whole and add up to it exactly: largest remainder (Hamilton's method), ties
 * to the earlier part. Weights must not be negative; where all are zero every part is equal as far as whole numbers allow. A total
 * that is no whole number is split exactly in proportion, the last weighted part taking what rounding leaves.
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const shares = weights.map((weight) => (sum > 0 ? weight / sum : 1 / weights.length) * total);
  if (!Number.isInteger(total)) {
    const rest = shares.slice(0, -1).reduce((left, share) => left - share, total);
    return [...shares.slice(0, -1), rest];
  }
  const parts = shares.map((share) => Math.floor(share));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const order = shares
    .map((share, i) => ({ i, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i);
  for (const { i } of order.slice(0, left)) parts[i]!++;
  return parts;
}
