import type { AreaCode, LonLat } from '../core/unit.ts';
import { type Placement, placementOf } from '../core/workspace/placement.ts';
import type { DataDesk } from './data-desk.ts';

/** Where a village would stand, against the outlines of the open workspace; null where there is none to hold it against. */
export function checkPlace({ session }: DataDesk, within: AreaCode | null, point: LonLat): Placement | null {
  const { features = [] } = session.getState().workspace?.polygons ?? {};
  const outlines = features.map(({ properties, geometry }) => {
    return { code: properties.code as AreaCode, level: properties.level, geometry };
  });
  return placementOf(outlines, within, point);
}
