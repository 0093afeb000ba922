import { contours } from 'd3-contour';
import type { MultiPolygon, Position } from 'geojson';

/** Values at the crossings of a lattice, row by row from the south-west; sides in degrees. */
export type Lattice = {
  readonly west: number;
  readonly south: number;
  readonly stepLon: number;
  readonly stepLat: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: Float64Array;
};

/**
 * The area where a value known at the crossings of a lattice is 0 or more, by marching squares with linear interpolation along the
 * lattice's sides (d3-contour 4). Every crossing is on its own side of the border. Outer rings run anticlockwise (RFC 7946).
 */
export function areaFromZero({ west, south, stepLon, stepLat, columns, rows, values }: Lattice): MultiPolygon {
  // d3-contour has the first value at (0.5, 0.5) and counts y as the rows do.
  const place = ([x, y]: Position): Position => [west + (x! - 0.5) * stepLon, south + (y! - 0.5) * stepLat];
  const { coordinates } = contours()
    .size([columns, rows])
    .smooth(true)
    .contour(values as unknown as number[], 0);
  const turned = (ring: Position[], isOuter: boolean) => {
    const placed = ring.map(place);
    return signedArea(placed) > 0 === isOuter ? placed : placed.reverse();
  };
  return {
    type: 'MultiPolygon',
    coordinates: coordinates.map((polygon) => polygon.map((ring, r) => turned(ring, r === 0))),
  };
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
    sum += x1! * y2! - x2! * y1!;
  }
  return sum / 2;
}
