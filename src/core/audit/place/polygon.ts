import type { Geometry } from 'geojson';
import { metresToBorder } from '../../geo/overlap.ts';
import { isInZone, type ZoneEdges, zoneEdges } from '../../geo/zone-edges.ts';
import type { LonLat } from '../../unit.ts';

/** Border of a polygonal geometry, ready to be asked for many points; null for any other. */
export function outlineOf(geometry: Geometry | undefined): ZoneEdges | null {
  return geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? zoneEdges(geometry) : null;
}

/** Whether a point lies inside by the even-odd rule (holes count as outside), or at most `metres` from the border. */
export function isInsideOrNear(outline: ZoneEdges, point: LonLat, metres: number): boolean {
  return isInZone(outline, point) || metresToBorder(outline, point) <= metres;
}
