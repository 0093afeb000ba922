export type Rgb = readonly [red: number, green: number, blue: number];

/** Red, green, blue 0–255 of `#rgb`, `#rrggbb` or `rgb(r, g, b)`; null for any other colour and for none. */
export function parseColour(text: string | null): Rgb | null {
  if (text === null) return null;
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) {
    const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
    const value = Number.parseInt(full, 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
  }
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(text);
  return parts ? [Number(parts[1]), Number(parts[2]), Number(parts[3])] : null;
}

/** The colour `share` (0–1) of the way from one to the other, as CSS. */
export function mixColours(from: Rgb, to: Rgb, share: number): string {
  const [red, green, blue] = from.map((value, index) => Math.round(value + (to[index]! - value) * share));
  return `rgb(${red}, ${green}, ${blue})`;
}
