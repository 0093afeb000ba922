/**
 * The roundest number `x` with `low < x <= high`: the multiple of the largest power of ten, or of 5 or 2 times it, that fits. Class edges are
 * moved there, between the largest value of one class and the smallest of the next, so the legend reads well and no value changes
 * class. Returns `high` when nothing rounder lies between. Expects `low < high`.
 */
export function roundest(low: number, high: number): number {
  if (low < 0 && high >= 0) return 0;
  const top = Math.ceil(Math.log10(Math.max(Math.abs(low), Math.abs(high)))) + 1;
  for (let power = top; power > top - 14; power -= 1) {
    for (const factor of [5, 2, 1]) {
      const step = factor * 10 ** power;
      const candidate = cleanDecimal(Math.floor(high / step) * factor, power);
      if (candidate > low && candidate <= high) return candidate;
    }
  }
  return high;
}

/** `mantissa × 10^power` without binary dust: 0.3, not 0.30000000000000004. */
function cleanDecimal(mantissa: number, power: number): number {
  return Number(`${mantissa}e${power}`);
}
