import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaCode } from '../core/unit.ts';
import type { OpenWorkspace } from '../state/session-store.ts';

/** Outlines of the open workspace by their codes; none without a workspace. */
export function workspacePolygons(workspace: OpenWorkspace | null): ReadonlyMap<AreaCode, Polygon | MultiPolygon> {
  return new Map(
    (workspace?.polygons.features ?? []).map(({ properties, geometry }) => [properties.code as AreaCode, geometry]),
  );
}

/** The area of a code, or the one above it that the workspace has: a village is tested against its county. */
export function nearestKnown(code: AreaCode, areas: ReadonlyMap<AreaCode, unknown>): AreaCode | null {
  const found = [code, code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`].find((each) =>
    areas.has(each as AreaCode),
  );
  return (found as AreaCode | undefined) ?? null;
}
