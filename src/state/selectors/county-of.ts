import { areaEdges, isInArea } from '../../core/geo/area-edges.ts';
import { type AreaCode, areaCode, type LonLat } from '../../core/unit.ts';
import type { OpenWorkspace } from '../session-store.ts';
import { areaIndexOf } from './area-index.ts';

/**
 * The county that a place lies in; null outside all of them. Borders as in `indexAreas`, without its index: one place is asked at a time, and building
 * that takes longer than a hand notices. Linear in the edges of the few counties whose box holds the place.
 */
export function countyOf(
  { polygons, summary }: Pick<OpenWorkspace, 'polygons' | 'summary'>,
  [lon, lat]: LonLat,
): AreaCode | null {
  const { byCode } = areaIndexOf(summary);
  for (const { properties, geometry } of polygons.features) {
    const box = properties.level === 'county' ? byCode.get(properties.code)?.bounds : null;
    if (!box || lon < box[0] || lat < box[1] || lon > box[2] || lat > box[3]) continue;
    if (isInArea(areaEdges([geometry]), 0, lon, lat)) return areaCode(properties.code);
  }
  return null;
}
