import { ScatterplotLayer } from '@deck.gl/layers';
import type { ReachDots } from '../map-model.ts';
import type { MapTheme } from './map-palette.ts';
import { type ReachLook, reachLooks } from './reach-look.ts';

export type ReachLayerInput = {
  readonly dots: ReachDots;
  readonly theme: MapTheme;
  readonly scale: number;
};

/** All villages by coverage; the core is the second cue of those that only the plan covers. */
export function reachLayers({ dots, theme, scale }: ReachLayerInput): {
  readonly outer: ScatterplotLayer;
  readonly core: ScatterplotLayer;
} {
  const looks = reachLooks[theme];
  const lookOf = (state: number) => (state === 1 ? looks.covered : state === 2 ? looks.planned : looks.uncovered);
  const all = attributesOf(dots, () => true, lookOf);
  const planned = attributesOf(
    dots,
    (state) => state === 2,
    () => ({ ...looks.planned, ...coreOf(looks.planned) }),
  );
  return { outer: scatter('reach', all, scale), core: scatter('reach-core', planned, scale) };
}

function coreOf({ radius, line }: ReachLook): Pick<ReachLook, 'radius' | 'fill' | 'line'> {
  return { radius: radius * 0.42, fill: line, line };
}

type Attributes = ReturnType<typeof attributesOf>;

/** Flat arrays for the graphics card; one pass, no objects. */
export function attributesOf(
  { lon, lat, states }: ReachDots,
  isWanted: (state: number) => boolean,
  lookOf: (state: number) => ReachLook,
) {
  let length = 0;
  for (const state of states) if (state !== 255 && isWanted(state)) length++;
  const positions = new Float32Array(length * 2);
  const radii = new Float32Array(length);
  const fills = new Uint8Array(length * 4);
  const lines = new Uint8Array(length * 4);
  let at = 0;
  for (let i = 0; i < states.length; i++) {
    const state = states[i]!;
    if (state === 255 || !isWanted(state)) continue;
    const look = lookOf(state);
    positions[at * 2] = lon[i]!;
    positions[at * 2 + 1] = lat[i]!;
    radii[at] = look.radius;
    fills.set(look.fill, at * 4);
    lines.set(look.line, at * 4);
    at++;
  }
  return { length, positions, radii, fills, lines };
}

function scatter(id: string, flat: Attributes, scale: number): ScatterplotLayer {
  return new ScatterplotLayer({
    id,
    data: {
      length: flat.length,
      attributes: {
        getPosition: { value: flat.positions, size: 2 },
        getRadius: { value: flat.radii, size: 1 },
        getFillColor: { value: flat.fills, size: 4, normalized: true },
        getLineColor: { value: flat.lines, size: 4, normalized: true },
      },
    },
    filled: true,
    stroked: true,
    radiusUnits: 'pixels',
    radiusScale: scale,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.5,
    lineWidthScale: Math.sqrt(scale),
    pickable: false,
  });
}
