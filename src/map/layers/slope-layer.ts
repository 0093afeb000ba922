import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from './map-palette.ts';

/** Opacity of the veil over each class of slope, the flattest first; even the flattest is told from ground that is not known. */
const opacities = [0.04, 0.14, 0.28, 0.46, 0.68] as const;
const ink = { paper: [92, 58, 24], hall: [236, 206, 158] } as const;

/** Colour of a class of slope, as CSS. */
export function slopeColour(slopeClass: number, theme: MapTheme): string {
  return `rgba(${ink[theme].join(', ')}, ${opacities[slopeClass] ?? 0})`;
}

/** The steeper the darker: a veil of one hue, so that the colours below stay readable. */
export function slopeLayers({ theme }: { readonly theme: MapTheme }): LayerSpecification[] {
  const pairs = opacities.flatMap((_, slopeClass) => [slopeClass, slopeColour(slopeClass, theme)]);
  return [
    {
      id: 'slope',
      type: 'fill',
      source: 'slope',
      paint: {
        'fill-color': ['match', ['get', 'slopeClass'], ...pairs, 'transparent'] as unknown as ExpressionSpecification,
        'fill-antialias': false,
      },
    },
  ];
}
