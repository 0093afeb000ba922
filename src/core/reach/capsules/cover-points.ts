import { edgeMetres } from '../../geo/edge-distance.ts';
import type { PointGrid } from '../points.ts';
import { type CapsuleIndex, numbersPerCapsule } from './capsule-index.ts';

/** A place that no step has covered. */
export const uncovered = -1;

/** Holds the points of places `first` to `last` against the capsules of the list from `begin` to `end`; how many stay uncovered. */
export function coverPoints(
  index: CapsuleIndex,
  { lon, lat }: PointGrid,
  first: number,
  last: number,
  list: Int32Array,
  begin: number,
  end: number,
  radiusMetres: number,
  step: Int16Array,
  at: number,
): number {
  const { numbers } = index;
  let left = 0;
  for (let i = first; i < last; i++) {
    if (step[i] !== uncovered) continue;
    const atLon = lon[i]!;
    const atLat = lat[i]!;
    left++;
    for (let l = begin; l < end; l++) {
      const k = list[l]! * numbersPerCapsule;
      const x = (atLon - numbers[k]!) * numbers[k + 2]!;
      const y = (atLat - numbers[k + 1]!) * numbers[k + 3]!;
      const dx = numbers[k + 4]!;
      const dy = numbers[k + 5]!;
      const share = (x * dx + y * dy) * numbers[k + 6]!;
      const t = 0.5 * (Math.abs(share) - Math.abs(share - 1) + 1);
      const offX = x - t * dx;
      const offY = y - t * dy;
      const apart = offX * offX + offY * offY;
      if (apart > numbers[k + 8]!) continue;
      if (apart <= numbers[k + 7]! || isWithin(index, list[l]!, atLon, atLat, radiusMetres)) {
        step[i] = at;
        left--;
        break;
      }
    }
  }
  return left;
}

/** Asks the edges of a capsule one by one: by its plane where that decides, and else exactly. */
function isWithin(index: CapsuleIndex, capsule: number, lon: number, lat: number, radiusMetres: number): boolean {
  const { numbers, edgesOf, edges } = index;
  const { lon1, lat1, lon2, lat2 } = edges;
  const from = edgesOf[capsule * 2]!;
  const to = edgesOf[capsule * 2 + 1]!;
  // The only edge may be longer than the capsule, and nothing new would come of its plane.
  if (to === from + 1) return edgeMetres(lon, lat, lon1[from]!, lat1[from]!, lon2[from]!, lat2[from]!) <= radiusMetres;
  const k = capsule * numbersPerCapsule;
  const scaleX = numbers[k + 2]!;
  const scaleY = numbers[k + 3]!;
  const bend = numbers[k + 9]!;
  const sure = numbers[k + 7]! < 0 ? -1 : (Math.sqrt(numbers[k + 7]!) + bend) ** 2;
  const excluded = (Math.sqrt(numbers[k + 8]!) - bend) ** 2;
  // The capsule may be a turn away from its edges.
  const turn = 360 * Math.round((numbers[k]! - lon1[from]!) / 360);
  for (let e = from; e < to; e++) {
    const x = (lon - turn - lon1[e]!) * scaleX;
    const y = (lat - lat1[e]!) * scaleY;
    const dx = (lon2[e]! - lon1[e]!) * scaleX;
    const dy = (lat2[e]! - lat1[e]!) * scaleY;
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 0 : (x * dx + y * dy) / square;
    const t = 0.5 * (Math.abs(share) - Math.abs(share - 1) + 1);
    const offX = x - t * dx;
    const offY = y - t * dy;
    const apart = offX * offX + offY * offY;
    if (apart > excluded) continue;
    if (apart <= sure || edgeMetres(lon, lat, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!) <= radiusMetres) return true;
  }
  return false;
}
