import type { LonLat } from '../unit.ts';

/** Side of point c seen along a → b: 1 left, -1 right, 0 on the line within the rounding error of the computation. */
export function sideOf(a: LonLat, b: LonLat, c: LonLat): -1 | 0 | 1 {
  const left = (a[0] - c[0]) * (b[1] - c[1]);
  const right = (a[1] - c[1]) * (b[0] - c[0]);
  const difference = left - right;
  // Shewchuk 1997, "Adaptive precision floating-point arithmetic", bound A of orient2d: (3 + 16ε)ε with ε = 2^-53.
  const bound = 3.3306690738754716e-16 * (Math.abs(left) + Math.abs(right));
  return difference > bound ? 1 : difference < -bound ? -1 : 0;
}

/** A place where two segments meet: in one point, or along a common stretch. */
export type Meeting = { readonly kind: 'crossing' | 'overlap' | 'touch'; readonly at: LonLat };

/**
 * How segments a → b and c → d meet; null when they do not. `crossing`: in a point inside both. `touch`: in a point that is an end of
 * at least one of them. `overlap`: along a stretch. Neither segment may be a point.
 */
export function meetingOf(a: LonLat, b: LonLat, c: LonLat, d: LonLat): Meeting | null {
  const sideA = sideOf(c, d, a);
  const sideB = sideOf(c, d, b);
  const sideC = sideOf(a, b, c);
  const sideD = sideOf(a, b, d);
  if (sideA === 0 && sideB === 0) return collinearMeeting(a, b, c, d);
  if (sideA * sideB > 0 || sideC * sideD > 0) return null;
  if (sideA === 0) return within(c, d, a) ? { kind: 'touch', at: a } : null;
  if (sideB === 0) return within(c, d, b) ? { kind: 'touch', at: b } : null;
  if (sideC === 0) return within(a, b, c) ? { kind: 'touch', at: c } : null;
  if (sideD === 0) return within(a, b, d) ? { kind: 'touch', at: d } : null;
  return { kind: 'crossing', at: crossingOf(a, b, c, d) };
}

/** Whether the path b0 → p → b1 passes from one side of the path a0 → p → a1 to the other; no two of the four may share a direction. */
export function passesThrough(p: LonLat, a0: LonLat, a1: LonLat, b0: LonLat, b1: LonLat): boolean {
  return isLeftOfPath(p, a0, a1, b0) !== isLeftOfPath(p, a0, a1, b1);
}

function isLeftOfPath(p: LonLat, a0: LonLat, a1: LonLat, q: LonLat): boolean {
  const ofIncoming = sideOf(a0, p, q) > 0;
  const ofOutgoing = sideOf(p, a1, q) > 0;
  return sideOf(a0, p, a1) > 0 ? ofIncoming && ofOutgoing : ofIncoming || ofOutgoing;
}

function collinearMeeting(a: LonLat, b: LonLat, c: LonLat, d: LonLat): Meeting | null {
  const axis = Math.abs(a[0] - b[0]) >= Math.abs(a[1] - b[1]) ? 0 : 1;
  const from = Math.max(Math.min(a[axis], b[axis]), Math.min(c[axis], d[axis]));
  const to = Math.min(Math.max(a[axis], b[axis]), Math.max(c[axis], d[axis]));
  if (from > to) return null;
  const at = [a, b, c, d].find((point) => point[axis] === from)!;
  return { kind: from === to ? 'touch' : 'overlap', at };
}

function within(a: LonLat, b: LonLat, p: LonLat): boolean {
  return (
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function crossingOf(a: LonLat, b: LonLat, c: LonLat, d: LonLat): LonLat {
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0]);
  const t = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator;
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}
