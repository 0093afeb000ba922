import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { imageId, type MapTheme } from './map-palette.ts';

/** Colour of each kind of zone, as red, green, blue; `other` stands for every kind not listed. */
export const constraintColours: Readonly<
  Record<string, Readonly<Record<MapTheme, readonly [number, number, number]>>>
> = {
  floodZone: { paper: [38, 110, 160], hall: [104, 178, 226] },
  reserve: { paper: [74, 116, 48], hall: [150, 196, 110] },
  redLine: { paper: [178, 58, 72], hall: [244, 122, 128] },
  other: { paper: [118, 88, 152], hall: [186, 158, 226] },
};

/** Zones where building is barred or bound: a veil, a falling hatch and an edge, so that the fill stays readable. */
export function constraintLayers(input: { readonly theme: MapTheme; readonly scale: number }): LayerSpecification[] {
  const { theme, scale } = input;
  const colour = byKind((kind) => `rgb(${constraintColours[kind]![theme].join(', ')})`);
  return [
    {
      id: 'constraints-fill',
      type: 'fill',
      source: 'constraints',
      paint: { 'fill-color': colour, 'fill-opacity': theme === 'paper' ? 0.12 : 0.16, 'fill-antialias': false },
    },
    {
      id: 'constraints-hatch',
      type: 'fill',
      source: 'constraints',
      paint: { 'fill-pattern': byKind((kind) => imageId('constraint', kind, theme, scale)), 'fill-antialias': false },
    },
    {
      id: 'constraints-edge',
      type: 'line',
      source: 'constraints',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': colour, 'line-width': 1.4 * scale, 'line-opacity': 0.85 },
    },
  ];
}

function byKind(value: (kind: string) => string): ExpressionSpecification {
  const kinds = Object.keys(constraintColours).filter((kind) => kind !== 'other');
  const pairs = kinds.flatMap((kind) => [kind, value(kind)]);
  return ['match', ['get', 'kind'], ...pairs, value('other')] as unknown as ExpressionSpecification;
}
