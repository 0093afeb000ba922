import type { Position } from 'geojson';
import type { LonLat } from '../unit.ts';

/** GeoJSON wants positions that may be changed; a place may not. */
export function positionOf([lon, lat]: LonLat): Position {
  return [lon, lat];
}
