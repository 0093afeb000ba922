import { ScatterplotLayer, type ScatterplotLayerProps } from '@deck.gl/layers';
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
  const { planned } = reachLooks[theme];
  const { positions, radii, fills, lines } = dotAttributes(dots, theme);
  const cores = plannedPositions(dots);
  const common = {
    filled: true,
    stroked: true,
    radiusUnits: 'pixels',
    radiusScale: scale * (dots.size ?? 1),
    lineWidthUnits: 'pixels',
    getLineWidth: 1.5,
    lineWidthScale: Math.sqrt(scale * (dots.size ?? 1)),
    pickable: false,
  } as const satisfies Partial<ScatterplotLayerProps>;
  return {
    outer: new ScatterplotLayer({
      ...common,
      id: 'reach',
      data: {
        length: radii.length,
        attributes: {
          getPosition: positions,
          getRadius: { value: radii, size: 1 },
          getFillColor: { value: fills, size: 4, normalized: true },
          getLineColor: { value: lines, size: 4, normalized: true },
        },
      },
    }),
    core: new ScatterplotLayer({
      ...common,
      id: 'reach-core',
      data: { length: cores.length / 2, attributes: { getPosition: { value: cores, size: 2 } } },
      getRadius: planned.radius * 0.42,
      getFillColor: planned.line,
      getLineColor: planned.line,
    }),
  };
}

/** Flat arrays for the graphics card, one pass and no objects: with a hundred thousand villages it is done each time that the hand lets go. */
export function dotAttributes({ lon, lat, states }: ReachDots, theme: MapTheme) {
  const { numbers, positions } = placedDots(lon, lat);
  const { covered, planned, uncovered } = reachLooks[theme];
  const looks = [uncovered, covered, planned];
  // What has no coordinates by its state keeps the zeros of the tables: no radius, and nothing to see.
  const [radiusOf, fillOf, lineOf] = [new Float32Array(256), new Uint32Array(256), new Uint32Array(256)];
  radiusOf.set(looks.map(({ radius }) => radius));
  fillOf.set(looks.map(({ fill }) => asWord(fill)));
  lineOf.set(looks.map(({ line }) => asWord(line)));
  const radii = new Float32Array(numbers.length);
  const fills = new Uint32Array(numbers.length);
  const lines = new Uint32Array(numbers.length);
  for (let k = 0; k < numbers.length; k++) {
    const state = states[numbers[k]!]!;
    radii[k] = radiusOf[state]!;
    fills[k] = fillOf[state]!;
    lines[k] = lineOf[state]!;
  }
  return { positions, radii, fills: new Uint8Array(fills.buffer), lines: new Uint8Array(lines.buffer) };
}

/** Longitude and latitude of those that only the plan covers, one after the other. */
function plannedPositions({ lon, lat, states }: ReachDots): Float32Array {
  const { numbers, positions } = placedDots(lon, lat);
  const planned: number[] = [];
  for (let k = 0; k < numbers.length; k++)
    if (states[numbers[k]!] === 2) planned.push(positions.value[k * 2]!, positions.value[k * 2 + 1]!);
  return Float32Array.from(planned);
}

type Placed = { readonly numbers: Uint32Array; readonly positions: { readonly value: Float32Array; readonly size: 2 } };

/** By the longitudes of the villages, which do not change. */
const known = new WeakMap<Float64Array, Placed>();

/** The villages that stand somewhere. The same object for the same villages: deck.gl hands their positions over once. */
function placedDots(lon: Float64Array, lat: Float64Array): Placed {
  const placed = known.get(lon) ?? placedAmong(lon, lat);
  known.set(lon, placed);
  return placed;
}

function placedAmong(lon: Float64Array, lat: Float64Array): Placed {
  const numbers = Uint32Array.from(lon.keys()).filter((i) => Number.isFinite(lon[i]!) && Number.isFinite(lat[i]!));
  const value = new Float32Array(numbers.length * 2);
  for (let k = 0; k < numbers.length; k++) {
    value[k * 2] = lon[numbers[k]!]!;
    value[k * 2 + 1] = lat[numbers[k]!]!;
  }
  return { numbers, positions: { value, size: 2 } };
}

/** Four channels as one number, in whatever order this machine keeps its bytes. */
function asWord(channels: ReachLook['fill']): number {
  return new Uint32Array(Uint8Array.from(channels).buffer)[0]!;
}
