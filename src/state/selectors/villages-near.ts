import { lengthMetres } from '../../core/drawing/measure.ts';
import { positionOf } from '../../core/geo/position-of.ts';
import type { LonLat } from '../../core/unit.ts';
import type { PlanPlaces } from '../planning-store.ts';

/** A degree of latitude is never shorter than this, metres. */
const leastMetresPerDegree = 110_500;

/** Numbers of the villages not farther than so many kilometres from a place in a straight line; none without coordinates. */
export function villagesWithin({ lon, lat }: PlanPlaces, at: LonLat, km: number): readonly number[] {
  const degrees = (km * 1000) / leastMetresPerDegree;
  const found: number[] = [];
  for (let i = 0; i < lat.length; i++) {
    if (!(Math.abs(lat[i]! - at[1]) <= degrees)) continue;
    if (lengthMetres([[lon[i]!, lat[i]!], positionOf(at)]) <= km * 1000) found.push(i);
  }
  return found;
}

/** Numbers of the villages of an area. */
export function villagesIn({ parents, parentCodes }: PlanPlaces, area: string): readonly number[] {
  const wanted = parentCodes.indexOf(area);
  const found: number[] = [];
  for (const [i, parent] of parents.entries()) if (parent === wanted) found.push(i);
  return found;
}

/** The areas that have villages, that of the nearest village to a place first; those without coordinates last. */
export function areasByNearness({ parents, parentCodes, lon, lat }: PlanPlaces, at: LonLat): readonly string[] {
  const least = parentCodes.map(() => Number.POSITIVE_INFINITY);
  const narrow = Math.cos((at[1] * Math.PI) / 180);
  for (const [i, parent] of parents.entries()) {
    const away = Math.hypot((lon[i]! - at[0]) * narrow, lat[i]! - at[1]);
    if (away < least[parent]!) least[parent] = away;
  }
  return [...parentCodes.keys()]
    .sort((a, b) => (least[a] === least[b] ? a - b : least[a]! - least[b]!))
    .map((k) => parentCodes[k]!);
}
