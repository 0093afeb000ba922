import type { Joint } from './meetings.ts';
import type { PlacesNear } from './places-near.ts';
import { lineMetres, metresBetween, type RoadLines } from './roads.ts';

/** Nearer than this the ends meet: coordinates are rarely given finer. */
const sameMetres = 1e-3;

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
  if (!(toleranceMetres > 0)) return [];
  const { lon, lat, start, road, roads } = lines;
  const met = metPlaces(meetings);
  const listed = new Set<string>();
  const result: Joint[] = [];
  for (let lineA = 0; lineA + 1 < start.length; lineA++)
    for (const isLast of [false, true]) {
      const vertex = isLast ? start[lineA + 1]! - 1 : start[lineA]!;
      const arcA = isLast ? lineMetres(lines, lineA) : 0;
      near(lon[vertex]!, lat[vertex]!, toleranceMetres, (lineB, nearestArc, nearestMetres) => {
        if (lineA === lineB || meets(lineA, arcA, lineB)) return;
        const [layerA, layerB] = [roads[road[lineA]!]!.layer, roads[road[lineB]!]!.layer];
        const end = nearerEnd(vertex, lineB);
        const isToEnd =
          end.metres <= toleranceMetres &&
          (end.metres <= nearestMetres + sameMetres || (layerA !== layerB && layerB !== 0));
        if (!isToEnd && layerA !== layerB && layerB !== 0) return;
        // Two ends find each other twice.
        if (isToEnd && listed.has(`${lineB} ${end.arc} ${lineA} ${arcA}`)) return;
        if (isToEnd) listed.add(`${lineA} ${arcA} ${lineB} ${end.arc}`);
        const [arcB, gap] = isToEnd ? [end.arc, end.metres] : [nearestArc, nearestMetres];
        const kind = gap <= sameMetres ? 'touch' : 'nearMiss';
        result.push({ kind, lineA, arcA, lineB, arcB, gapMetres: gap, at: [lon[vertex]!, lat[vertex]!] });
      });
    }
  return result;

  function meets(lineA: number, arcA: number, lineB: number): boolean {
    return met.get(`${lineA} ${lineB}`)?.some((arc) => Math.abs(arc - arcA) <= toleranceMetres) ?? false;
  }

  function nearerEnd(vertex: number, l: number): { readonly arc: number; readonly metres: number } {
    const [first, last] = [start[l]!, start[l + 1]! - 1];
    const toFirst = metresBetween(lon[vertex]!, lat[vertex]!, lon[first]!, lat[first]!);
    const toLast = metresBetween(lon[vertex]!, lat[vertex]!, lon[last]!, lat[last]!);
    return toFirst <= toLast ? { arc: 0, metres: toFirst } : { arc: lineMetres(lines, l), metres: toLast };
  }
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
