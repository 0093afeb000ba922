import type { LonLat } from '../unit.ts';
import { meetingOf, passesThrough, sideOf } from './segment-pairs.ts';

/** A closed ring without repeated neighbours: the last point is followed by the first. */
export type OpenRing = readonly LonLat[];

export type RingMeeting = {
  readonly kind: 'crossing' | 'overlap' | 'touch';
  readonly at: LonLat;
  readonly ring: number;
  readonly otherRing: number;
};

/** Above this many comparisons of two segments (about a second) the search is given up. */
const maximumComparisons = 2e8;

/**
 * Places where rings meet themselves or each other; neighbouring segments share their common point freely. `crossing`: one passes
 * through the other. `overlap`: they run along each other, or a ring turns back on itself. `touch`: they share a point and stay on
 * their sides. Stops after the first crossing or overlap; at most one touch is listed for each ring. Null when the rings are so
 * entangled that the search was given up.
 *
 * A sweep over the segments in order of their first coordinate along the longer side: n log n for the sort, then comparisons with
 * the segments that the sweep line cuts (a few dozen for a border; all of them in the worst case).
 */
export function ringMeetings(rings: readonly OpenRing[]): readonly RingMeeting[] | null {
  const segments = segmentsOf(rings);
  const { low, high, sideLow, sideHigh, count } = segments;
  const order = new Uint32Array(count);
  for (let i = 0; i < count; i++) order[i] = i;
  order.sort((i, j) => low[i]! - low[j]!);
  const active = new Uint32Array(count);
  const touched = new Set<number>();
  const meetings: RingMeeting[] = [];
  let activeCount = 0;
  let comparisons = 0;
  for (const i of order) {
    let kept = 0;
    comparisons += activeCount;
    if (comparisons > maximumComparisons) return null;
    for (let k = 0; k < activeCount; k++) {
      const j = active[k]!;
      if (high[j]! < low[i]!) continue;
      active[kept++] = j;
      if (sideLow[j]! > sideHigh[i]! || sideHigh[j]! < sideLow[i]!) continue;
      const meeting = meet(rings, segments, j, i);
      if (!meeting) continue;
      if (meeting.kind !== 'touch') return [...meetings, meeting];
      if (!touched.has(meeting.ring)) meetings.push(meeting);
      touched.add(meeting.ring);
    }
    activeCount = kept;
    active[activeCount++] = i;
  }
  return meetings;
}

type Segments = {
  readonly count: number;
  readonly ring: Uint32Array;
  readonly index: Uint32Array;
  /** Extent along the sweep's axis. */
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Extent across it. */
  readonly sideLow: Float64Array;
  readonly sideHigh: Float64Array;
};

function segmentsOf(rings: readonly OpenRing[]): Segments {
  const count = rings.reduce((sum, ring) => sum + ring.length, 0);
  const ring = new Uint32Array(count);
  const index = new Uint32Array(count);
  const lows = [new Float64Array(count), new Float64Array(count)] as const;
  const highs = [new Float64Array(count), new Float64Array(count)] as const;
  const extent = [Infinity, -Infinity, Infinity, -Infinity];
  let at = 0;
  for (const [r, points] of rings.entries()) {
    for (let i = 0; i < points.length; i++, at++) {
      const a = points[i]!;
      const b = points[i + 1 === points.length ? 0 : i + 1]!;
      ring[at] = r;
      index[at] = i;
      for (const axis of [0, 1] as const) {
        const low = Math.min(a[axis], b[axis]);
        const high = Math.max(a[axis], b[axis]);
        lows[axis][at] = low;
        highs[axis][at] = high;
        if (low < extent[axis * 2]!) extent[axis * 2] = low;
        if (high > extent[axis * 2 + 1]!) extent[axis * 2 + 1] = high;
      }
    }
  }
  const along = extent[1]! - extent[0]! >= extent[3]! - extent[2]! ? 0 : 1;
  const across = along === 0 ? 1 : 0;
  const sides = { sideLow: lows[across], sideHigh: highs[across] };
  return { count, ring, index, low: lows[along], high: highs[along], ...sides };
}

function meet(rings: readonly OpenRing[], segments: Segments, i: number, j: number): RingMeeting | null {
  const ring = segments.ring[i]!;
  const otherRing = segments.ring[j]!;
  const points = rings[ring]!;
  const others = rings[otherRing]!;
  const index = segments.index[i]!;
  const otherIndex = segments.index[j]!;
  const [a, b] = [points[index]!, pointAt(points, index + 1)];
  const [c, d] = [others[otherIndex]!, pointAt(others, otherIndex + 1)];
  const areNext = ring === otherRing && areNeighbours(index, otherIndex, points.length);
  // Neighbours meet in their common point and, unless the ring turns back on itself there, nowhere else.
  if (areNext && sideOf(a, b, a === d ? c : d) !== 0) return null;
  const meeting = meetingOf(a, b, c, d);
  if (!meeting) return null;
  if (meeting.kind !== 'touch') return { ...meeting, ring, otherRing };
  if (areNext) return null;
  const { at } = meeting;
  const [a0, a1] = pathThrough(points, index, at);
  const [b0, b1] = pathThrough(others, otherIndex, at);
  return { kind: passesThrough(at, a0, a1, b0, b1) ? 'crossing' : 'touch', at, ring, otherRing };
}

/** The points before and after `at`, which lies on segment `index`. */
function pathThrough(points: OpenRing, index: number, at: LonLat): readonly [LonLat, LonLat] {
  const a = points[index]!;
  const b = pointAt(points, index + 1);
  if (isSame(a, at)) return [pointAt(points, index - 1), b];
  if (isSame(b, at)) return [a, pointAt(points, index + 2)];
  return [a, b];
}

function areNeighbours(i: number, j: number, length: number): boolean {
  const apart = Math.abs(i - j);
  return apart === 1 || apart === length - 1;
}

function pointAt(points: OpenRing, index: number): LonLat {
  return points[(index + points.length) % points.length]!;
}

function isSame(a: LonLat, b: LonLat): boolean {
  return a[0] === b[0] && a[1] === b[1];
}
