import type { Geometry, Position } from 'geojson';
import { withinHalfTurn } from '../geo/edge-distance.ts';
import { type Edges, edgesOf, openRing } from './features.ts';
import type { Box } from './inside.ts';

/** One point, line or ring of a feature; parts are numbered in the order of the coordinates. */
export type Part = {
  readonly positions: Position[];
  /** Number of the polygon that a ring belongs to, -1 for points and lines. */
  readonly polygon: number;
};

/** Which vertex: number of the part, and of the position in it (a ring without its repeated last position). */
export type VertexAt = { readonly part: number; readonly vertex: number };

export type EdgeNumbers = readonly [lon1: number, lat1: number, lon2: number, lat2: number];

/** Copies a geometry into parts that can be edited. */
export function partsOf(geometry: Geometry | null): Part[] {
  const parts: Part[] = [];
  let polygons = 0;
  const line = (positions: readonly Position[]) => parts.push({ positions: [...positions], polygon: -1 });
  const rings = (coordinates: readonly Position[][]) => {
    for (const ring of coordinates) parts.push({ positions: [...openRing(ring)], polygon: polygons });
    polygons++;
  };
  const walk = (each: Geometry): void => {
    switch (each.type) {
      case 'Point':
        line([each.coordinates]);
        return;
      case 'MultiPoint':
        for (const position of each.coordinates) line([position]);
        return;
      case 'LineString':
        line(each.coordinates);
        return;
      case 'MultiLineString':
        for (const positions of each.coordinates) line(positions);
        return;
      case 'Polygon':
        rings(each.coordinates);
        return;
      case 'MultiPolygon':
        for (const coordinates of each.coordinates) rings(coordinates);
        return;
      case 'GeometryCollection':
        for (const part of each.geometries) walk(part);
    }
  };
  if (geometry) walk(geometry);
  return parts;
}

/** The geometry that parts stand for, for a batch to compare with: lines, points and polygons as a collection. */
export function geometryOf(parts: readonly Part[]): Geometry {
  const polygons = new Map<number, Position[][]>();
  const geometries: Geometry[] = [];
  for (const { positions, polygon } of parts) {
    if (polygon < 0)
      geometries.push(
        positions.length === 1
          ? { type: 'Point', coordinates: positions[0]! }
          : { type: 'LineString', coordinates: [...positions] },
      );
    else polygons.set(polygon, [...(polygons.get(polygon) ?? []), [...positions, ...positions.slice(0, 1)]]);
  }
  for (const coordinates of polygons.values()) geometries.push({ type: 'Polygon', coordinates });
  return { type: 'GeometryCollection', geometries };
}

/** Edges `first` to `first + count - 1` of a part: edge k leads from position k to the next, in a ring also round its end. */
export function edgesFrom({ positions, polygon }: Part, first: number, count: number): readonly EdgeNumbers[] {
  const length = positions.length;
  const result: EdgeNumbers[] = [];
  for (let k = first; k < first + count; k++) {
    const from = positions[polygon >= 0 ? (k + length) % length : k];
    const to = positions[polygon >= 0 ? (k + 1 + length) % length : k + 1];
    if (from && to) result.push(edge(from, to));
  }
  return result;
}

/** The vertex and those beside it, where there are any. */
export function neighbours({ positions }: Part, vertex: number): readonly Position[] {
  const count = positions.length;
  return count === 0 ? [] : [-1, 0, 1].map((step) => positions[(vertex + step + count) % count]!);
}

/** All edges of a part, in the order of `edgesOf`. */
export function edgesOfPart({ positions, polygon }: Part): readonly EdgeNumbers[] {
  const result: EdgeNumbers[] = [];
  const add = (...numbers: EdgeNumbers) => void result.push(numbers);
  if (positions.length === 0) return result;
  // Closed here: a ring whose last vertex was moved onto its first would otherwise pass for a closed one and lose an edge.
  const ring = [...positions, positions[0]!];
  if (polygon >= 0) edgesOf({ type: 'Polygon', coordinates: [ring] }, add, (rings) => rings());
  else edgesOf({ type: 'LineString', coordinates: positions }, add, () => undefined);
  return result;
}

/** The edges of all rings of one polygon. */
export function polygonEdges(parts: readonly Part[], polygon: number): Edges {
  const list = parts.filter((part) => part.polygon === polygon).flatMap(edgesOfPart);
  return {
    lon1: Float64Array.from(list, (each) => each[0]),
    lat1: Float64Array.from(list, (each) => each[1]),
    lon2: Float64Array.from(list, (each) => each[2]),
    lat2: Float64Array.from(list, (each) => each[3]),
  };
}

/**
 * Outside this box an edit changes nobody's being inside: it holds the vertex and its neighbours, before and after. Undefined when
 * the polygon comes near the antimeridian before or after, where longitudes do not compare.
 */
export function changedBox(positions: readonly Position[], polygons: readonly Edges[]): Box | undefined {
  const isFar = (lon: number) => Math.abs(lon) > 179;
  if (polygons.some(({ lon1, lon2 }) => lon1.some(isFar) || lon2.some(isFar))) return undefined;
  const [lons, lats] = [positions.map((each) => each[0]!), positions.map((each) => each[1]!)];
  return [Math.min(...lons), Math.min(...lats), Math.max(...lons), Math.max(...lats)];
}

function edge(from: Position, to: Position): EdgeNumbers {
  return [from[0]!, from[1]!, withinHalfTurn(to[0]!, from[0]!), to[1]!];
}
