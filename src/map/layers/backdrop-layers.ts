import type { LayerSpecification } from 'maplibre-gl';
import type { Language } from '../../core/unit.ts';
import { labelFamilies, type MapTheme, mapPalettes } from './map-palette.ts';

/** Rivers, seats and place names: quiet, above the fills so that they can be read, below everything of the task. */
export function backdropLayers(input: {
  readonly theme: MapTheme;
  readonly scale: number;
  readonly language: Language;
}): LayerSpecification[] {
  const { scale } = input;
  const palette = mapPalettes[input.theme];
  const name: ['coalesce', ['get', string], ['get', string]] | ['get', string] =
    input.language === 'en' ? ['coalesce', ['get', 'nameEn'], ['get', 'name']] : ['get', 'name'];
  const halo = { 'text-halo-color': palette.halo, 'text-halo-width': 1.3 * scale };
  return [
    {
      id: 'rivers',
      type: 'line',
      source: 'backdrop',
      filter: ['==', ['get', 'kind'], 'river'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: {
        'line-color': palette.water,
        'line-width': ['interpolate', ['linear'], ['zoom'], 5, 1 * scale, 11, 3 * scale],
        'line-opacity': 0.9,
      },
    },
    {
      id: 'seats',
      type: 'circle',
      source: 'backdrop',
      filter: ['==', ['get', 'kind'], 'seat'],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 6, 2 * scale, 11, 3.4 * scale],
        'circle-color': palette.roadCasing,
        'circle-stroke-color': palette.ink,
        'circle-stroke-width': 1.2 * scale,
      },
    },
    {
      id: 'river-names',
      type: 'symbol',
      source: 'backdrop',
      minzoom: 7,
      filter: ['==', ['get', 'kind'], 'river'],
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': name,
        'text-font': labelFamilies,
        'text-size': 12 * scale,
        'text-letter-spacing': 0.25,
      },
      paint: { 'text-color': palette.waterInk, ...halo },
    },
  ];
}
