import type { WallContent } from '../../../paper/wall/wall-content.ts';

/** The parts of a sheet's content that layers give; each gives what it has. */
export type WallLayer = Partial<
  Pick<
    WallContent,
    | 'patterns'
    | 'contours'
    | 'zones'
    | 'shades'
    | 'rivers'
    | 'flows'
    | 'outlines'
    | 'lines'
    | 'dots'
    | 'seats'
    | 'legend'
  >
>;

/** Layers one over the other, the first lowest; their rows of the legend in the same order. */
export function joinLayers(layers: readonly WallLayer[]): Required<WallLayer> {
  const all = <Part extends keyof WallLayer>(part: Part) =>
    layers.flatMap((layer): readonly unknown[] => layer[part] ?? []) as unknown as Required<WallLayer>[Part];
  return {
    patterns: all('patterns'),
    contours: all('contours'),
    zones: all('zones'),
    shades: all('shades'),
    rivers: all('rivers'),
    flows: all('flows'),
    outlines: all('outlines'),
    lines: all('lines'),
    dots: all('dots'),
    seats: all('seats'),
    legend: all('legend'),
  };
}

/** Ground that translucent colours of the screen are mixed with. */
export const layerGround = '#fffdf8';
