import type { LonLat } from '../unit.ts';

/**
 * Numbers of the places inside a ring, even-odd, its last position joined to the first; none for fewer than three positions. Places
 * without coordinates (NaN) are never inside. n·m.
 */
export function placesInside(ring: readonly LonLat[], lon: Float64Array, lat: Float64Array): readonly number[] {
  if (ring.length < 3) return [];
  const inside: number[] = [];
  for (let i = 0; i < lon.length; i++) {
    const [x, y] = [lon[i]!, lat[i]!];
    let isIn = false;
    for (const [k, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(k + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) isIn = !isIn;
    }
    if (isIn) inside.push(i);
  }
  return inside;
}
