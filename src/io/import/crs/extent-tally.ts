import type { Geometry } from 'geojson';
import { type Extent, eachPosition } from './guess-crs.ts';

/** The extent of positions as they go by. */
export type ExtentTally = {
  /** Takes the positions of a geometry; gives their number. */
  add(geometry: Geometry | null): number;
  /**
   * The extent to guess a reference system by; null without positions. Where at least nine in ten lie in the range of degrees, the
   * others are faults and do not count. The position 0, 0, which programs write for none, never counts.
   */
  extent(): Extent | null;
  /** True when that extent is of degrees. */
  isDegrees(): boolean;
};

/** An empty tally. */
export function createExtentTally(): ExtentTally {
  const degrees = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity, count: 0 };
  const all = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity, count: 0 };

  function take(into: typeof all, x: number, y: number): void {
    if (x < into.west) into.west = x;
    if (x > into.east) into.east = x;
    if (y < into.south) into.south = y;
    if (y > into.north) into.north = y;
    into.count++;
  }
  const isDegrees = () => degrees.count > 0 && degrees.count >= all.count * 0.9;

  return {
    add(geometry) {
      let positions = 0;
      eachPosition(geometry, ([x, y]) => {
        positions++;
        if (!Number.isFinite(x) || !Number.isFinite(y) || (x === 0 && y === 0)) return;
        take(all, x!, y!);
        // Either order of longitude and latitude.
        if (Math.abs(x!) <= 180 && Math.abs(y!) <= 180) take(degrees, x!, y!);
      });
      return positions;
    },
    extent() {
      if (all.count === 0) return null;
      const { count: _, ...extent } = isDegrees() ? degrees : all;
      return extent;
    },
    isDegrees,
  };
}
