import { PathLayer } from '@deck.gl/layers';
import type { FeatureCollection, LineString, MultiLineString, Position } from 'geojson';
import type { MapTheme } from './map-palette.ts';

export type NetworkFeatures = FeatureCollection<
  LineString | MultiLineString,
  { readonly technicalClass: string; readonly surface: string }
>;
type Road = { readonly path: Position[]; readonly technicalClass: string };

/** Width in pixels at scale 1 and opacity 0–255; the lower the class, the quieter. */
const looks: Readonly<Record<string, readonly [width: number, alpha: number]>> = {
  expressway: [2.6, 210],
  class1: [2.1, 200],
  class2: [1.7, 185],
  class3: [1.3, 165],
  class4: [1, 150],
};
const lowest = [0.8, 120] as const;
const colours = { paper: [104, 90, 70], hall: [196, 184, 160] } as const;

/** The roads that exist, by class; quieter than the roads that are built, which are projects. */
export function networkLayer(input: {
  readonly network: NetworkFeatures;
  readonly theme: MapTheme;
  readonly scale: number;
}): PathLayer<Road> {
  const [red, green, blue] = colours[input.theme];
  return new PathLayer<Road>({
    id: 'network',
    data: networkPaths(input.network),
    getPath: (road) => road.path as [number, number][],
    getColor: (road) => [red, green, blue, (looks[road.technicalClass] ?? lowest)[1]],
    getWidth: (road) => (looks[road.technicalClass] ?? lowest)[0],
    widthUnits: 'pixels',
    widthScale: input.scale,
    widthMinPixels: 0.6,
    jointRounded: true,
    capRounded: true,
    pickable: false,
  });
}

/** One path per line; a road of several parts gives several. */
export function networkPaths(network: NetworkFeatures): Road[] {
  return network.features.flatMap(({ geometry, properties }) => {
    const paths = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    return paths.map((path) => ({ path, technicalClass: properties.technicalClass }));
  });
}
