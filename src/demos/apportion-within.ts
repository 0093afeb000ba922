import { apportion } from '../core/target/apportion.ts';

/**
 * Splits a whole number into whole parts by weights, as core's `apportion` does, so that no part exceeds its cap: what a full part
 * cannot take goes to the others by the same rule. Throws when the caps cannot hold the total (a bug).
 */
export function apportionWithin({
  total,
  weights,
  caps,
}: {
  readonly total: number;
  readonly weights: readonly number[];
  readonly caps: readonly number[];
}): number[] {
  const parts = weights.map(() => 0);
  let left = total;
  while (left > 0) {
    const open = [...parts.keys()].filter((index) => parts[index]! < caps[index]!);
    if (open.length === 0) throw new Error(`apportionWithin: expected room for ${total}, got ${total - left}`);
    const round = apportion(
      left,
      open.map((index) => weights[index]!),
    );
    for (const [position, index] of open.entries()) {
      const take = Math.min(caps[index]! - parts[index]!, round[position]!);
      parts[index]! += take;
      left -= take;
    }
  }
  return parts;
}
