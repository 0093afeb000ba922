import type { LonLat } from '../../unit.ts';
import { toExact } from './exact.ts';
import type { Joint } from './meetings.ts';
import type { PlacesNear } from './places-near.ts';
import { layerOf, lineMetres, metresBetween, type RoadLines } from './roads.ts';

/** Nearer than this the ends meet: coordinates are rarely given finer. */
const sameMetres = 1e-3;

/** A line wherever it is kept: with others, `at` among them. */
export type KeptLine = { readonly lines: RoadLines; readonly at: number };

/**
 * Ends of lines that stop short of another line by at most the tolerance. Each end is joined to every other line in reach, at that line's
 * nearest place, by a link as long as the gap; nothing is moved, so no length changes, and a join depends on its two lines alone. An
 * end is not joined again where its line meets the other within the tolerance anyway. On different layers ends are joined to ends,
 * and a bridge's end to a line on the ground. A line's own ends are not joined to itself.
 */
export function nearMissesOf(
  lines: RoadLines,
  near: PlacesNear,
  meetings: readonly Joint[],
  toleranceMetres: number,
): readonly Joint[] {
  const { found, tryEnds } = nearMissFinder((at) => ({ lines, at }), meetings, toleranceMetres);
  for (let line = 0; line + 1 < lines.start.length; line++) tryEnds(line, near);
  return found;
}

/** Tries lines one after the other, each against the lines that `near` gives; a pair of ends is found once. */
export function nearMissFinder(
  lineOf: (line: number) => KeptLine,
  meetings: readonly Joint[],
  toleranceMetres: number,
) {
  const met = metPlaces(meetings);
  const listed = new Set<string>();
  const found: Joint[] = [];
  return { found, tryEnds };

  function tryEnds(lineA: number, near: PlacesNear): void {
    if (!(toleranceMetres > 0)) return;
    const { lines, at } = lineOf(lineA);
    const { lon, lat, start } = lines;
    const layerA = layerOf(lines, at);
    for (const isLast of [false, true]) {
      const vertex = isLast ? start[at + 1]! - 1 : start[at]!;
      const arcA = isLast ? lineMetres(lines, at) : 0;
      const place = [lon[vertex]!, lat[vertex]!] as const;
      near(place[0], place[1], toleranceMetres, (lineB, nearestArc, nearestMetres) => {
        if (lineA === lineB || meets(lineA, arcA, lineB)) return;
        const other = lineOf(lineB);
        const layerB = layerOf(other.lines, other.at);
        const end = nearerEnd(place, other);
        const isToEnd =
          end.metres <= toleranceMetres &&
          (end.metres <= nearestMetres + sameMetres || (layerA !== layerB && layerB !== 0));
        if (!isToEnd && layerA !== layerB && layerB !== 0) return;
        // Two ends find each other twice.
        if (isToEnd && listed.has(`${lineB} ${end.arc} ${lineA} ${arcA}`)) return;
        if (isToEnd) listed.add(`${lineA} ${arcA} ${lineB} ${end.arc}`);
        const [arcB, gap] = isToEnd ? [end.arc, end.metres] : [nearestArc, nearestMetres];
        const kind = gap <= sameMetres ? 'touch' : 'nearMiss';
        found.push({ kind, lineA, arcA, lineB, arcB, gapMetres: toExact(gap), at: place });
      });
    }
  }

  function meets(lineA: number, arcA: number, lineB: number): boolean {
    return met.get(`${lineA} ${lineB}`)?.some((arc) => Math.abs(arc - arcA) <= toleranceMetres) ?? false;
  }
}

function nearerEnd([x, y]: LonLat, { lines, at }: KeptLine): { readonly arc: number; readonly metres: number } {
  const { lon, lat, start } = lines;
  const [first, last] = [start[at]!, start[at + 1]! - 1];
  const toFirst = metresEitherWay([x, y], [lon[first]!, lat[first]!]);
  const toLast = metresEitherWay([x, y], [lon[last]!, lat[last]!]);
  return toFirst <= toLast ? { arc: 0, metres: toFirst } : { arc: lineMetres(lines, at), metres: toLast };
}

/** The same bits whichever of the two roads comes first, so that no way hangs on the order of the roads. */
function metresEitherWay(a: LonLat, b: LonLat): number {
  const [one, other] = a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1]) ? [a, b] : [b, a];
  return metresBetween(one[0], one[1], other[0], other[1]);
}

function metPlaces(meetings: readonly Joint[]): ReadonlyMap<string, readonly number[]> {
  const result = new Map<string, number[]>();
  const add = (key: string, arc: number) => {
    const list = result.get(key);
    if (list) list.push(arc);
    else result.set(key, [arc]);
  };
  for (const { lineA, arcA, lineB, arcB } of meetings) {
    add(`${lineA} ${lineB}`, arcA);
    add(`${lineB} ${lineA}`, arcB);
  }
  return result;
}
