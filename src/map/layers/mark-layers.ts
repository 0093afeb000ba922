import type { Feature, FeatureCollection, Geometry, MultiPolygon, Polygon } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import type { LonLat } from '../../core/unit.ts';
import { type MapTheme, mapPalettes } from './map-palette.ts';

/** What a mark says about its area or village. */
export type MarkRole = 'outline' | 'highlighted' | 'selected' | 'cursor';
export type MarkFeatures = FeatureCollection<
  Geometry,
  { readonly code: string; readonly role: MarkRole; readonly rank: number }
>;

type AreaFeature = Feature<Polygon | MultiPolygon, { readonly code: string }>;

/**
 * Features for the sources `outlines`, `marks` and `cursor`: the area's polygon, or the village's point. They are
 * copies in sources of their own because changing a filter of the large source would cut all its tiles again, and
 * the cursor moves with the mouse. Codes that are neither an area nor a located village are left out.
 */
export function markFeatures(
  codes: readonly string[],
  role: MarkRole,
  find: { readonly area: (code: string) => AreaFeature | undefined; readonly village: (code: string) => LonLat | null },
): MarkFeatures['features'] {
  return codes.flatMap((code, rank): MarkFeatures['features'] => {
    const properties = { code, role, rank };
    const area = find.area(code);
    if (area) return [{ type: 'Feature' as const, geometry: area.geometry, properties }];
    const point = find.village(code);
    return point
      ? [{ type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates: [...point] }, properties }]
      : [];
  });
}

/** Lines above the fills: ancestors stay, highlighted in vermilion, selected and cursor strongest. */
export function markLayers(input: { readonly theme: MapTheme; readonly scale: number }): LayerSpecification[] {
  const palette = mapPalettes[input.theme];
  const { scale } = input;
  return [
    {
      id: 'outline-glow',
      type: 'line',
      source: 'shade',
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': palette.glow, 'line-width': 16 * scale, 'line-blur': 13 * scale },
    },
    line('outline-casing', 'outlines', 'outline', palette.outlineCasing, [3.2 * scale, 4.6 * scale]),
    line('outline', 'outlines', 'outline', palette.outline, [1.4 * scale, 2.4 * scale]),
    line('highlighted-casing', 'marks', 'highlighted', palette.cursorCasing, [4.6 * scale, 4.6 * scale]),
    line('highlighted', 'marks', 'highlighted', palette.accent, [2.6 * scale, 2.6 * scale]),
    line('selected-casing', 'marks', 'selected', palette.cursorCasing, [5.4 * scale, 5.4 * scale]),
    line('selected', 'marks', 'selected', palette.selected, [2.8 * scale, 2.8 * scale]),
    line('cursor-casing', 'cursor', 'cursor', palette.cursorCasing, [5 * scale, 5 * scale]),
    line('cursor', 'cursor', 'cursor', palette.cursor, [2.2 * scale, 2.2 * scale]),
    ring('highlighted-village', 'marks', 'highlighted', palette.accent, 9 * scale, 2.2 * scale),
    ring('selected-village', 'marks', 'selected', palette.selected, 11 * scale, 2.4 * scale),
    ring('cursor-village', 'cursor', 'cursor', palette.cursor, 12 * scale, 2 * scale),
  ];
}

/** Casing and line run along the same path; an ancestor further up (higher rank) is drawn wider. */
function line(
  id: string,
  source: string,
  role: MarkRole,
  colour: string,
  width: readonly [number, number],
): LayerSpecification {
  const byRank = (base: number): ['*', number, ['+', 1, ['*', 0.35, ['min', 3, ['get', 'rank']]]]] => [
    '*',
    base,
    ['+', 1, ['*', 0.35, ['min', 3, ['get', 'rank']]]],
  ];
  return {
    id,
    type: 'line',
    source,
    filter: ['all', ['==', ['get', 'role'], role], ['!=', ['geometry-type'], 'Point']],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width':
        role === 'outline'
          ? ['interpolate', ['linear'], ['zoom'], 5, byRank(width[0]), 11, byRank(width[1])]
          : ['interpolate', ['linear'], ['zoom'], 5, width[0], 11, width[1]],
    },
  };
}

function ring(
  id: string,
  source: string,
  role: MarkRole,
  colour: string,
  radius: number,
  width: number,
): LayerSpecification {
  return {
    id,
    type: 'circle',
    source,
    filter: ['all', ['==', ['get', 'role'], role], ['==', ['geometry-type'], 'Point']],
    paint: {
      'circle-radius': radius,
      'circle-color': 'rgba(0, 0, 0, 0)',
      'circle-stroke-color': colour,
      'circle-stroke-width': width,
    },
  };
}
