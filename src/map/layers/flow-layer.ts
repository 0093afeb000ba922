import { PathLayer } from '@deck.gl/layers';
import type { LonLat } from '../../core/unit.ts';
import type { RelocationFlow } from '../../jobs/workspace/protocol.ts';
import type { MapTheme } from './map-palette.ts';

const colours = { paper: [168, 46, 24], hall: [255, 132, 96] } as const;

/** Parts of one curve; enough for a bend of this size to look round. */
const segments = 20;
/** How far the curve leaves the straight line, as a share of its length. */
const bend = 0.16;

/**
 * A curved line from each village to the site that takes it. It starts faint and ends strong, so that the direction
 * reads without an arrow; its width grows with the people.
 */
export function flowLayer(input: {
  readonly flows: readonly RelocationFlow[];
  readonly theme: MapTheme;
  readonly scale: number;
}): PathLayer<RelocationFlow> {
  const [red, green, blue] = colours[input.theme];
  const fading = Array.from({ length: segments + 1 }, (_, i): [number, number, number, number] => [
    red,
    green,
    blue,
    Math.round(30 + 150 * (i / segments)),
  ]);
  return new PathLayer<RelocationFlow>({
    id: 'flows',
    data: [...input.flows],
    getPath: (flow) => curve(flow.from, flow.to),
    getColor: () => fading as never,
    getWidth: (flow) => flowWidth(flow.people),
    widthUnits: 'pixels',
    widthScale: input.scale,
    jointRounded: true,
    capRounded: true,
    pickable: false,
  });
}

/** Pixels at scale 1; unknown people draw the thinnest line. */
export function flowWidth(people: number | null): number {
  return people === null ? 0.9 : Math.min(4, Math.max(0.9, 0.07 * Math.sqrt(people)));
}

/** Points of a curve that bends to the left of its direction; both ends are exact. */
export function curve(from: LonLat, to: LonLat): [number, number][] {
  // Longitude is shorter than latitude away from the equator; bend in a locally true frame.
  const shrink = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  const east = (to[0] - from[0]) * shrink;
  const north = to[1] - from[1];
  const control: LonLat = [
    (from[0] + to[0]) / 2 - (2 * bend * north) / shrink,
    (from[1] + to[1]) / 2 + 2 * bend * east,
  ];
  return Array.from({ length: segments + 1 }, (_, i): [number, number] => {
    const t = i / segments;
    const mix = (axis: 0 | 1) => (1 - t) ** 2 * from[axis] + 2 * t * (1 - t) * control[axis] + t ** 2 * to[axis];
    return [mix(0), mix(1)];
  });
}
