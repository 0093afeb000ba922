import { ScatterplotLayer } from '@deck.gl/layers';
import type { VillagePoint } from '../../jobs/workspace/protocol.ts';
import type { MapTheme } from './map-palette.ts';
import { outerRing, returnedGround, villageAttributes } from './village-look.ts';

export type VillageLayerInput = {
  readonly villages: readonly VillagePoint[];
  readonly theme: MapTheme;
  /** Text scale times zoom scale; multiplies radii and outlines. */
  readonly scale: number;
};

/** All villages: area by people, colour and outline by state. */
export function villageLayer(input: VillageLayerInput): ScatterplotLayer {
  return scatter('villages', input.villages, input, { ground: null, lineWidth: 1.3, radius: (r) => r });
}

/** The second ring around villages that returned to poverty, on a pale ground; drawn under their core. */
export function returnedLayer(input: VillageLayerInput): ScatterplotLayer {
  const returned = input.villages.filter((village) => village.state === 'returned');
  return scatter('villages-returned', returned, input, {
    ground: returnedGround[input.theme],
    lineWidth: 1.5,
    radius: outerRing,
  });
}

function scatter(
  id: string,
  villages: readonly VillagePoint[],
  input: VillageLayerInput,
  look: {
    readonly ground: [number, number, number, number] | null;
    readonly lineWidth: number;
    readonly radius: (radius: number) => number;
  },
): ScatterplotLayer {
  const flat = villageAttributes(villages, input.theme);
  return new ScatterplotLayer({
    id,
    data: {
      length: flat.length,
      attributes: {
        getPosition: { value: flat.positions, size: 2 },
        getRadius: { value: flat.radii.map(look.radius), size: 1 },
        ...(look.ground ? {} : { getFillColor: { value: flat.fills, size: 4, normalized: true } }),
        getLineColor: { value: flat.lines, size: 4, normalized: true },
      },
    },
    filled: true,
    ...(look.ground ? { getFillColor: look.ground } : {}),
    stroked: true,
    radiusUnits: 'pixels',
    radiusScale: input.scale,
    lineWidthUnits: 'pixels',
    getLineWidth: look.lineWidth,
    lineWidthScale: Math.sqrt(input.scale),
    pickable: false,
  });
}
