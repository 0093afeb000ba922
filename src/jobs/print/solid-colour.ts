/** A CSS colour (`#rrggbb`, `rgb()`, `rgba()`) as it looks on a ground `#rrggbb`, as `#rrggbb`. Paper has no transparency. */
export function solidColour(css: string, ground: string): string {
  const numbers = (/^rgba?\(([^)]*)\)$/.exec(css)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (numbers.length < 3 || numbers.some(Number.isNaN)) return /^#[0-9a-f]{6}$/i.test(css) ? css : '#77736a';
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
  const below = [1, 3, 5].map((at) => Number.parseInt(ground.slice(at, at + 2), 16));
  const mixed = [red, green, blue].map((channel, i) => Math.round(channel * alpha + below[i]! * (1 - alpha)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}
