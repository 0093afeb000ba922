import type { MultiPolygon, Polygon } from 'geojson';
import type { Bounds, LonLat } from '../unit.ts';
import { ringSquareMetres } from './polygon-area.ts';

/** The border of a polygon as directed edges, its inside on their left; `[lon1, lat1, lon2, lat2]` each, in degrees. */
export type ZoneEdges = { readonly bounds: Bounds; readonly edges: readonly (readonly [LonLat, LonLat])[] };

/** Rings are turned where they turn the wrong way; empty edges are left out. */
export function zoneEdges({ type, coordinates }: Polygon | MultiPolygon): ZoneEdges {
  const edges: [LonLat, LonLat][] = [];
  for (const rings of type === 'Polygon' ? [coordinates] : coordinates)
    for (const [i, positions] of rings.entries()) {
      const ring = positions as unknown as readonly LonLat[];
      const turnsLeft = ringSquareMetres(ring) >= 0;
      const directed = turnsLeft === (i === 0) ? ring : ring.toReversed();
      for (const [k, from] of directed.entries()) {
        const to = directed[(k + 1) % directed.length]!;
        if (from[0] !== to[0] || from[1] !== to[1]) edges.push([from, to]);
      }
    }
  return { bounds: boundsOf(edges), edges };
}

/** Even-odd by a ray to the east; on the border one side or the other. */
export function isInZone({ bounds, edges }: ZoneEdges, [lon, lat]: LonLat): boolean {
  if (lon < bounds[0] || lon > bounds[2] || lat < bounds[1] || lat > bounds[3]) return false;
  let isInside = false;
  for (const [[x1, y1], [x2, y2]] of edges)
    if (y1 > lat !== y2 > lat && lon < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) isInside = !isInside;
  return isInside;
}

function boundsOf(edges: readonly (readonly [LonLat, LonLat])[]): Bounds {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [[lon, lat]] of edges) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
