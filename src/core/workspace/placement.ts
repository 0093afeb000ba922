import type { MultiPolygon, Polygon } from 'geojson';
import { areaEdges, isInArea } from '../geo/area-edges.ts';
import type { AreaCode, LonLat } from '../unit.ts';

export type Outline = {
  readonly code: AreaCode;
  readonly level: string;
  readonly geometry: Polygon | MultiPolygon;
};

/** Where a village would stand: inside the outline it belongs to, inside another of that level, or in none. */
export type Placement = { readonly kind: 'inside' | 'none' } | { readonly kind: 'elsewhere'; readonly code: AreaCode };

/** Null where there is no outline to hold the point against. Borders as in `indexAreas`. Linear in the vertices of the level. */
export function placementOf(
  outlines: readonly Outline[],
  within: AreaCode | null,
  [lon, lat]: LonLat,
): Placement | null {
  const own = outlines.find(({ code }) => code === within);
  if (!own) return null;
  const contains = (outline: Outline) => isInArea(areaEdges([outline.geometry]), 0, lon, lat);
  if (contains(own)) return { kind: 'inside' };
  const other = outlines.find((each) => each.level === own.level && contains(each));
  return other ? { kind: 'elsewhere', code: other.code } : { kind: 'none' };
}
