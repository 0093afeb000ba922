import type { Geometry, Position } from 'geojson';
import { areaAt, indexAreas } from '../../../core/geo/point-in-area.ts';
import { areaIndexOf } from '../../../state/selectors/area-index.ts';
import type { Shown } from '../../../state/selectors/shown.ts';
import type { OpenWorkspace } from '../../../state/session-store.ts';

/**
 * Whether a geometry has a position in the area that the sheet is about: what lies in its neighbours alone is not drawn, or the legend
 * would count what the sheet does not show. Everything is, where the sheet is about the whole workspace.
 */
export function withinRoot(
  { resolved: { root, rootCodes } }: Shown,
  workspace: OpenWorkspace,
): (geometry: Geometry | null) => boolean {
  const index = areaIndexOf(workspace.summary);
  const isWhole = root === null || (index.byCode.get(root)?.parent === null && index.tops.length === 1);
  if (isWhole) return () => true;
  const roots = new Set<string>(rootCodes);
  const outlines = workspace.polygons.features.flatMap(({ properties, geometry }) =>
    roots.has(properties.code) ? [geometry] : [],
  );
  const areas = indexAreas(outlines);
  return (geometry) =>
    geometry !== null && positionsOf(geometry).some(([lon = 0, lat = 0]) => areaAt(areas, lon, lat) >= 0);
}

function positionsOf(geometry: Geometry): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'MultiPoint':
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.flat();
    case 'MultiPolygon':
      return geometry.coordinates.flat(2);
    case 'GeometryCollection':
      return geometry.geometries.flatMap(positionsOf);
  }
}
