import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { type AbsentKind, absentKinds } from './absent-pattern.ts';
import { imageId, type MapTheme, mapPalettes } from './map-palette.ts';

/** What the area layers need of one painted area. */
export type PaintedArea = { readonly code: string; readonly absent: AbsentKind | null };

/**
 * The choropleth: one fill whose colour is the feature state `fill` (recolouring touches no tile), one pattern per
 * reason of absence, and the thin line between neighbours. Source `areas`, whose features carry `code`.
 * Codes without paint are not drawn at all.
 */
export function areaLayers(input: {
  readonly paint: readonly PaintedArea[];
  readonly theme: MapTheme;
  readonly scale: number;
}): LayerSpecification[] {
  const palette = mapPalettes[input.theme];
  const painted = codeFilter(input.paint.map((area) => area.code));
  const line = { 'line-join': 'round', 'line-cap': 'round' } as const;
  return [
    {
      id: 'areas-fill',
      type: 'fill',
      source: 'areas',
      filter: painted,
      paint: {
        'fill-color': ['to-color', ['coalesce', ['feature-state', 'fill'], 'rgba(0, 0, 0, 0)']],
        'fill-antialias': false,
      },
    },
    ...absentKinds.map(
      (kind): LayerSpecification => ({
        id: `areas-${kind}`,
        type: 'fill',
        source: 'areas',
        filter: codeFilter(input.paint.filter((area) => area.absent === kind).map((area) => area.code)),
        paint: { 'fill-pattern': imageId('absent', kind, input.theme, input.scale), 'fill-antialias': false },
      }),
    ),
    {
      id: 'areas-boundary',
      type: 'line',
      source: 'areas',
      filter: painted,
      layout: line,
      paint: { 'line-color': palette.boundary, 'line-width': widthByZoom(1.3 * input.scale, 2.2 * input.scale) },
    },
    {
      id: 'areas-boundary-hair',
      type: 'line',
      source: 'areas',
      filter: painted,
      layout: line,
      paint: { 'line-color': palette.boundaryHair, 'line-width': widthByZoom(0.5 * input.scale, 0.8 * input.scale) },
    },
  ];
}

/** Matches exactly these codes. `match` looks up a table; `in` would walk the list once per feature. */
export function codeFilter(codes: readonly string[]): FilterSpecification {
  if (codes.length === 0) return ['literal', false] as unknown as FilterSpecification;
  return ['match', ['get', 'code'], [...new Set(codes)].sort(), true, false] as FilterSpecification;
}

/** Width in pixels growing from country to township zoom. */
export function widthByZoom(small: number, large: number): ['interpolate', ['linear'], ['zoom'], ...number[]] {
  return ['interpolate', ['linear'], ['zoom'], 5, small, 11, large];
}
