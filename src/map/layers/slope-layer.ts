import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { MapTheme } from './map-palette.ts';

/** Opacity of the veil over each class of slope, the flattest first; even the flattest is told from ground that is not known. */
export const slopeOpacities = [0.04, 0.14, 0.28, 0.46, 0.68] as const;
export const slopeInk = { paper: '#5c3a18', hall: '#ecce9e' } as const;

/** Colour of a class of slope, as CSS. */
export function slopeColour(slopeClass: number, theme: MapTheme): string {
  const alpha = Math.round((slopeOpacities[slopeClass] ?? 0) * 255);
  return `${slopeInk[theme]}${alpha.toString(16).padStart(2, '0')}`;
}

/** The steeper the darker: a veil of one hue, so that the colours below stay readable. */
export function slopeLayers({ theme }: { readonly theme: MapTheme }): LayerSpecification[] {
  const pairs = slopeOpacities.flatMap((_, slopeClass) => [slopeClass, slopeColour(slopeClass, theme)]);
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
