import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { ProjectStatus } from '../../core/workspace/workspace.ts';
import { imageId, type MapPalette, type MapTheme, mapPalettes } from './map-palette.ts';

/** Line width in pixels at county zoom, by technical class; `default` for every other class and for none. */
export const roadWidths: Readonly<Record<string, number>> = {
  expressway: 4,
  class1: 3.4,
  class2: 2.9,
  class3: 2.4,
  class4: 2,
  default: 1.7,
};

/** How a project's status is drawn: the dash in line widths (null is solid) and the colour of the palette. */
export const projectLooks: Readonly<
  Record<
    ProjectStatus,
    { readonly dash: readonly [number, number] | null; readonly colour: keyof MapPalette; readonly cased: boolean }
  >
> = {
  planned: { dash: [1.6, 1.4], colour: 'road', cased: false },
  underWay: { dash: [4, 1.6], colour: 'accent', cased: false },
  done: { dash: null, colour: 'done', cased: false },
  accepted: { dash: null, colour: 'done', cased: true },
};

/** Outlines in a box of 20 × 20 units around the origin, as SVG path data. */
export const projectShapes = {
  site: 'M0 -7.4L8 -0.6H5.6V7H-5.6V-0.6H-8Z',
  bridge: 'M-8 -5.6L-5.4 -3H5.4L8 -5.6V5.6L5.4 3H-5.4L-8 5.6Z',
} as const;

const isPoint: ExpressionSpecification = ['match', ['geometry-type'], ['Point', 'MultiPoint'], true, false];

/**
 * Projects from source `projects`: roads (and any other line or outline) by status and class, relocation sites as
 * houses, bridges as a small sign. Planned is dashed, under way long-dashed in vermilion, done solid, accepted cased.
 */
export function projectLayers(input: { readonly theme: MapTheme; readonly scale: number }): LayerSpecification[] {
  const { theme, scale } = input;
  const palette = mapPalettes[theme];
  return [
    road('roads-casing', statusIn('accepted'), palette.done, scale, 4.2),
    road('roads-halo', statusIn('planned', 'underWay', 'done', 'accepted'), palette.halo, scale, 1.4, null, 0.6),
    road('roads-planned', statusIn('planned'), palette.road, scale, 0, projectLooks.planned.dash),
    road('roads-underWay', statusIn('underWay'), palette.accent, scale, 0.4, projectLooks.underWay.dash),
    road('roads-done', statusIn('done', 'accepted'), palette.done, scale, 0),
    {
      id: 'bridges',
      type: 'symbol',
      source: 'projects',
      filter: ['all', isPoint, ['==', ['get', 'type'], 'bridge']],
      layout: { 'icon-image': imageByStatus('bridge', theme, scale), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
    {
      id: 'sites',
      type: 'symbol',
      source: 'projects',
      filter: ['all', isPoint, ['!=', ['get', 'type'], 'bridge']],
      layout: { 'icon-image': imageByStatus('site', theme, scale), 'icon-allow-overlap': true, 'icon-padding': 0 },
    },
  ];
}

/** Small dots for schools, clinics, stops and outlets; source `facilities`. */
export function facilityLayers(input: { readonly theme: MapTheme; readonly scale: number }): LayerSpecification[] {
  const palette = mapPalettes[input.theme];
  return [
    {
      id: 'facilities',
      type: 'circle',
      source: 'facilities',
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 1.6 * input.scale, 11, 3.4 * input.scale],
        'circle-color': palette.facility,
        'circle-stroke-color': palette.halo,
        'circle-stroke-width': 0.9 * input.scale,
      },
    },
  ];
}

function road(
  id: string,
  status: ExpressionSpecification,
  colour: string,
  scale: number,
  extra: number,
  dash: readonly [number, number] | null = null,
  opacity = 1,
): LayerSpecification {
  const { default: narrow, ...listed } = roadWidths;
  const byClass = ['match', ['coalesce', ['get', 'technicalClass'], ''], ...Object.entries(listed).flat(), narrow];
  const width = (zoomFactor: number) => ['*', scale, ['+', extra, ['*', zoomFactor, byClass]]];
  return {
    id,
    type: 'line',
    source: 'projects',
    filter: ['all', ['!', isPoint], status] as FilterSpecification,
    layout: { 'line-join': 'round', 'line-cap': dash ? 'butt' : 'round' },
    paint: {
      'line-color': colour,
      'line-opacity': opacity,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        6,
        width(0.7),
        9,
        width(1),
        12,
        width(1.5),
      ] as unknown as ExpressionSpecification,
      ...(dash ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}

function statusIn(...statuses: readonly ProjectStatus[]): ExpressionSpecification {
  return ['match', ['get', 'status'], [...statuses], true, false];
}

function imageByStatus(kind: 'site' | 'bridge', theme: MapTheme, scale: number): ExpressionSpecification {
  const [before, after] = imageId(kind, '*', theme, scale).split('*') as [string, string];
  return ['concat', before, ['get', 'status'], after];
}
