import { PathLayer, ScatterplotLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { ReachWays } from '../map-model.ts';
import type { MapTheme } from './map-palette.ts';
import { reachWayLooks } from './reach-look.ts';

/** The area within the limit along the roads, in the triangles that the worker cut. */
export function reachAreaLayer({ area }: ReachWays, theme: MapTheme): SolidPolygonLayer {
  const positions = area?.triangles.positions ?? new Float64Array(0);
  return new SolidPolygonLayer({
    id: 'reach-area',
    data: {
      length: 1,
      startIndices: Uint32Array.of(0, positions.length / 2),
      attributes: {
        getPolygon: { value: positions, size: 2 },
        indices: { value: area?.triangles.corners ?? new Uint32Array(0), size: 1 },
      },
    },
    _normalize: false,
    positionFormat: 'XY',
    getFillColor: [...reachWayLooks[theme].area.fill],
    pickable: false,
  });
}

/** Its border. */
export function reachBorderLayer({ area }: ReachWays, theme: MapTheme, scale: number): PathLayer<readonly Position[]> {
  return new PathLayer<readonly Position[]>({
    id: 'reach-border',
    data: area?.outline.coordinates.flat() ?? [],
    getPath: (ring) => ring as [number, number][],
    getColor: [...reachWayLooks[theme].area.line],
    getWidth: 1.2,
    widthUnits: 'pixels',
    widthScale: scale,
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
