import earcut, { flatten } from 'earcut';
import type { MultiPolygon } from 'geojson';

/** An area cut into triangles for drawing; can be transferred. */
export type Triangles = {
  /** Longitude and latitude of each vertex, all rings one after the other. */
  readonly positions: Float64Array;
  /** Numbers of vertices, three a triangle. */
  readonly corners: Uint32Array;
};

/** By ear clipping (earcut 3), which holes of any number and rings that touch themselves do not upset. Some 10 µs a vertex. */
export function trianglesOf({ coordinates }: MultiPolygon): Triangles {
  const positions: number[] = [];
  const corners: number[] = [];
  for (const polygon of coordinates) {
    const { vertices, holes, dimensions } = flatten(polygon);
    const first = positions.length / 2;
    for (const corner of earcut(vertices, holes, dimensions)) corners.push(first + corner);
    for (let k = 0; k < vertices.length; k += dimensions) positions.push(vertices[k]!, vertices[k + 1]!);
  }
  return { positions: Float64Array.from(positions), corners: Uint32Array.from(corners) };
}
