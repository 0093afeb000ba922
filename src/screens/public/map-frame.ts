import type { Geometry, Position } from 'geojson';
import type { Bounds } from '../../core/unit.ts';
import { type FlatMap, flatMap } from '../../map/flat-map.ts';

export type Box = readonly [left: number, top: number, right: number, bottom: number];

export type MapFrame = { readonly width: number; readonly height: number; readonly flat: FlatMap };

const width = 720;
const heights = { least: 360, most: 860 } as const;
const padding = 14;
/** Room below for the examination number. */
const foot = 34;

/** A picture 720 units wide that holds all shapes, as high as they need. Null when there is nothing to draw. */
export function frameOf(shapes: readonly Geometry[]): MapFrame | null {
  const bounds = boundsOf(shapes);
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const ratio = (north - south) / Math.max(1e-9, (east - west) * squeeze);
  const height = Math.round(
    Math.min(heights.most, Math.max(heights.least, (width - 2 * padding) * ratio + padding + foot)),
  );
  const flat = flatMap(bounds, { width, height }, { top: padding, right: padding, bottom: foot, left: padding });
  return { width, height, flat };
}

export function boundsOf(shapes: readonly Geometry[]): Bounds | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  const visit = (position: Position) => {
    [west, east] = [Math.min(west, position[0]!), Math.max(east, position[0]!)];
    [south, north] = [Math.min(south, position[1]!), Math.max(north, position[1]!)];
  };
  for (const shape of shapes) eachPosition(shape, visit);
  return west > east ? null : [west, south, east, north];
}

function eachPosition(shape: Geometry, visit: (position: Position) => void): void {
  if (shape.type === 'GeometryCollection') for (const part of shape.geometries) eachPosition(part, visit);
  else if (shape.type === 'Point') visit(shape.coordinates);
  else if (shape.type === 'LineString' || shape.type === 'MultiPoint') shape.coordinates.forEach(visit);
  else if (shape.type === 'Polygon' || shape.type === 'MultiLineString') shape.coordinates.flat().forEach(visit);
  else shape.coordinates.flat(2).forEach(visit);
}
