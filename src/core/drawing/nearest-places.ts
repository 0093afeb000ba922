import { edgeMetres } from '../geo/edge-distance.ts';
import type { LonLat } from '../unit.ts';

/**
 * Numbers of the `most` wanted places nearest to `at` by geodesic metres, the nearest first, of equals the lower number first. Places without
 * coordinates (NaN) are never among them. n log n.
 */
export function nearestPlaces(
  [lon, lat]: LonLat,
  places: { readonly lon: Float64Array; readonly lat: Float64Array },
  most: number,
  isWanted: (place: number) => boolean,
): readonly number[] {
  const metres = places.lon.map((x, i) => edgeMetres(x, places.lat[i]!, lon, lat, lon, lat));
  return [...metres.keys()]
    .filter((i) => !Number.isNaN(metres[i]!) && isWanted(i))
    .sort((a, b) => metres[a]! - metres[b]! || a - b)
    .slice(0, most);
}
