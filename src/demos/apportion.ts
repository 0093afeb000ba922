import { apportion as apportionFreely } from '../core/target/apportion.ts';

/**
 * Splits a whole number as core's `apportion` does, and with `caps` so that no part exceeds its cap: what a full part cannot take goes
 * to the others by the same rule. Throws when the caps cannot hold the total, or when there is nothing to give a non-zero total to (a bug).
 */
export function apportion(total: number, weights: readonly number[], caps?: readonly number[]): number[] {
  const parts = weights.map(() => 0);
  let left = total;
  let open = weights.map((_, index) => index).filter((index) => caps === undefined || caps[index]! > 0);
  while (left > 0) {
    if (open.length === 0) throw new Error(`apportion: expected room for ${total}, got ${total - left}`);
    const round = apportionFreely(
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
