/** The largest of 1, 2, 4, 6, 8 × 10ⁿ metres up to `most` (above 0): lengths for the bar of a scale, which all divide by four without odd ends. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([8, 6, 4, 2, 1].find((factor) => factor * power <= most) ?? 1) * power;
}
