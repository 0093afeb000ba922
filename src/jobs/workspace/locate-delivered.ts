import { isValidAt } from '../../core/area/area-tree.ts';
import type { AreaCode, LonLat } from '../../core/unit.ts';
import { type FeatureLocation, type LocatingArea, locateFeatures } from '../../core/workspace/locate-features.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { defaultAsOf } from '../../core/workspace/workspace-index.ts';
import type { LocateQuestion } from './delivery-protocol.ts';

/** Where delivered features lie among the outlines of the workspace as of its own day, and those that come with them. */
export function locateDelivered(
  { geometries, areas }: LocateQuestion,
  workspace: Workspace | null,
): readonly FeatureLocation[] {
  const day = workspace ? defaultAsOf(workspace) : null;
  const own = (workspace?.areas.areas ?? []).flatMap((area): LocatingArea[] => {
    const { code, level, geometry } = area;
    const isOutline = geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon';
    return isOutline && day !== null && isValidAt(area, day) ? [{ code, level, geometry }] : [];
  });
  return locateFeatures([...own, ...areas], geometries);
}

/** Villages among some codes, with the point at which each stands; null for one without. Others are left out. */
export function villagePoints(
  codes: readonly AreaCode[],
  { areas }: Workspace,
): readonly (readonly [AreaCode, LonLat | null])[] {
  return codes.flatMap((code) => {
    const area = areas.byCode.get(code);
    const isVillage = area?.level === 'village' || area?.level === 'naturalVillage';
    return isVillage ? [[code, area.point ?? null] as const] : [];
  });
}
