import type { LayerSpecification } from 'maplibre-gl';

/** Colours of the page, as its style sheet has them. */
export type LivePalette = {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
  readonly accent: string;
};

const isOver = ['match', ['get', 'status'], ['done', 'accepted'], true, false] as const;

/** From the bottom up: colours and patterns of areas, their lines, what was built, names with figures. */
export function liveLayers({ ground, ink, line, accent }: LivePalette): readonly LayerSpecification[] {
  const isPointed = ['boolean', ['feature-state', 'isPointed'], false] as const;
  return [
    { id: 'ground', type: 'background', paint: { 'background-color': ground } },
    {
      id: 'area-colours',
      type: 'fill',
      source: 'areas',
      filter: ['!', ['has', 'pattern']],
      paint: { 'fill-color': ['get', 'colour'] },
    },
    {
      id: 'area-patterns',
      type: 'fill',
      source: 'areas',
      filter: ['has', 'pattern'],
      paint: { 'fill-pattern': ['image', ['get', 'pattern']] },
    },
    {
      id: 'area-lines',
      type: 'line',
      source: 'areas',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': ['case', ['get', 'isSelf'], accent, isPointed as never, ink, line],
        'line-width': ['case', isPointed as never, 3, ['get', 'isSelf'], 3, 1],
      },
    },
    {
      id: 'work-lines',
      type: 'line',
      source: 'works',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 1.6, 'line-opacity': ['case', isOver as never, 0.7, 0.35] },
    },
    {
      id: 'work-points',
      type: 'circle',
      source: 'works',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 7, 2.5, 10, 5],
        'circle-opacity': 0.75,
        'circle-color': ['case', isOver as never, ink, ground],
        'circle-stroke-color': ink,
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': 0.75,
      },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif'],
        'text-size': 13,
        'text-line-height': 1.15,
        'text-max-width': 12,
      },
      paint: { 'text-color': ink, 'text-halo-color': ground, 'text-halo-width': 1.6 },
    },
  ];
}
