import { rootsOf } from '../../core/area/area-tree.ts';
import { areaAt, indexAreas } from '../../core/geo/point-in-area.ts';
import { type SlopeFeatures, slopeFeatures } from '../../core/geo/slope-classes.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** The ground of a workspace's widest areas by class of slope; all that the grid knows where none has an outline. Null without a grid. */
export function slopeWithin({ areas, elevation }: Workspace): SlopeFeatures | null {
  if (!elevation) return null;
  const outlines = rootsOf(areas).flatMap(({ geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [geometry] : [],
  );
  if (outlines.length === 0) return slopeFeatures(elevation);
  const index = indexAreas(outlines);
  return slopeFeatures(elevation, ([lon, lat]) => areaAt(index, lon, lat) >= 0);
}
