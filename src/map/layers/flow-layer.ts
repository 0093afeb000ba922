import { PathLayer } from '@deck.gl/layers';
import type { RelocationFlow } from '../../jobs/workspace/protocol.ts';
import { curve, flowColours, flowSegments, flowWidth } from './flow-curve.ts';
import type { MapTheme } from './map-palette.ts';

/**
 * A curved line from each village to the site that takes it. It starts faint and ends strong, so that the direction
 * reads without an arrow; its width grows with the people.
 */
export function flowLayer(input: {
  readonly flows: readonly RelocationFlow[];
  readonly theme: MapTheme;
  readonly scale: number;
}): PathLayer<RelocationFlow> {
  const [red, green, blue] = flowColours[input.theme];
  const fading = Array.from({ length: flowSegments + 1 }, (_, i): [number, number, number, number] => [
    red,
    green,
    blue,
    Math.round(30 + 150 * (i / flowSegments)),
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
