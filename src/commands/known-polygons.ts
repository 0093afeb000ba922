import type { MultiPolygon, Polygon } from 'geojson';
import type { AreaCode } from '../core/unit.ts';
import type { LocatingArea } from '../core/workspace/locate-features.ts';
import type { DataState } from '../state/data-store.ts';
import type { OpenWorkspace } from '../state/session-store.ts';
import { proposedAreas } from './proposed-areas.ts';

/** Outlines that come with the delivery, by the layers in use and converted; `without` leaves one layer out, which cannot speak for itself. */
export function deliveredOutlines(
  { understanding, layers }: Pick<DataState, 'understanding' | 'layers'>,
  workspace: OpenWorkspace | null,
  without: number | null = null,
): readonly LocatingArea[] {
  const others = layers.map((plan, i) => (i === without ? { ...plan, use: false } : plan));
  return proposedAreas({ understanding, layers: others, tables: [] }, workspace).flatMap(({ code, level, geometry }) =>
    geometry?.type === 'Polygon' || geometry?.type === 'MultiPolygon' ? [{ code, level, geometry }] : [],
  );
}

/** Outlines by their codes: of the open workspace, and those that come with the delivery (see `deliveredOutlines`). */
export function knownPolygons(
  state: Pick<DataState, 'understanding' | 'layers'>,
  workspace: OpenWorkspace | null,
  without: number | null = null,
): ReadonlyMap<AreaCode, Polygon | MultiPolygon> {
  return new Map([
    ...deliveredOutlines(state, workspace, without).map(({ code, geometry }) => [code, geometry] as const),
    ...(workspace?.polygons.features ?? []).map(
      ({ properties, geometry }) => [properties.code as AreaCode, geometry] as const,
    ),
  ]);
}

/** The area of a code, or the one above it that the workspace has: a village is tested against its county. */
export function nearestKnown(code: AreaCode, areas: ReadonlyMap<AreaCode, unknown>): AreaCode | null {
  const found = [code, code.slice(0, 9), code.slice(0, 6), `${code.slice(0, 4)}00`].find((each) =>
    areas.has(each as AreaCode),
  );
  return (found as AreaCode | undefined) ?? null;
}
