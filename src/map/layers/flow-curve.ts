import type { LonLat } from '../../core/unit.ts';

/** Parts of one curve; enough for a bend of this size to look round. */
export const flowSegments = 20;
/** How far the curve leaves the straight line, as a share of its length. */
const bend = 0.16;

/** Vermilion of the seal, by theme: red, green, blue. */
export const flowColours = { paper: [168, 46, 24], hall: [255, 132, 96] } as const;

/** Pixels at scale 1; unknown people draw the thinnest line. */
export function flowWidth(people: number | null): number {
  return people === null ? 0.9 : Math.min(4, Math.max(0.9, 0.07 * Math.sqrt(people)));
}

/** Points of a curve that bends to the left of its direction; both ends are exact. */
export function curve(from: LonLat, to: LonLat): [number, number][] {
  // Longitude is shorter than latitude away from the equator; bend in a locally true frame.
  const shrink = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const east = (to[0] - from[0]) * shrink;
  const north = to[1] - from[1];
  const control: LonLat = [
    (from[0] + to[0]) / 2 - (2 * bend * north) / shrink,
    (from[1] + to[1]) / 2 + 2 * bend * east,
  ];
  return Array.from({ length: flowSegments + 1 }, (_, i): [number, number] => {
    const t = i / flowSegments;
    const mix = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}
