import { PathLayer, PolygonLayer, ScatterplotLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { ReachWays } from '../map-model.ts';
import type { MapTheme } from './map-palette.ts';
import { reachWayLooks } from './reach-look.ts';

/** The area within the limit along the roads. */
export function reachAreaLayer({ area }: ReachWays, theme: MapTheme, scale: number): PolygonLayer<Position[][]> {
  const { fill, line } = reachWayLooks[theme].area;
  return new PolygonLayer<Position[][]>({
    id: 'reach-area',
    data: area?.coordinates ?? [],
    getPolygon: (rings) => rings as [number, number][][],
    getFillColor: [...fill],
    getLineColor: [...line],
    getLineWidth: 1.2,
    lineWidthUnits: 'pixels',
    lineWidthScale: scale,
    filled: true,
    stroked: true,
    pickable: false,
  });
}

/** Roads that nothing joins to the longest part of the network. */
export function reachApartLayer({ apart }: ReachWays, theme: MapTheme, scale: number): PathLayer<readonly Position[]> {
  return new PathLayer<readonly Position[]>({
    id: 'reach-apart',
    data: apart,
    getPath: (path) => path as [number, number][],
    getColor: [...reachWayLooks[theme].apart.line],
    getWidth: 2.2,
    widthUnits: 'pixels',
    widthScale: scale,
    jointRounded: true,
    capRounded: true,
    pickable: false,
  });
}

/** Where a road's end was joined to another over a gap. */
export function reachJointsLayer(
  { nearMisses }: ReachWays,
  theme: MapTheme,
  scale: number,
): ScatterplotLayer<ReachWays['nearMisses'][number]> {
  const { line, fill, radius } = reachWayLooks[theme].joint;
  return new ScatterplotLayer({
    id: 'reach-joints',
    data: nearMisses,
    getPosition: ({ at }) => [at[0], at[1]],
    getRadius: radius,
    getFillColor: [...fill],
    getLineColor: [...line],
    radiusUnits: 'pixels',
    radiusScale: scale,
    lineWidthUnits: 'pixels',
    getLineWidth: 1.6,
    filled: true,
    stroked: true,
    pickable: false,
  });
}
