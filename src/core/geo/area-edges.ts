import type { MultiPolygon, Polygon } from 'geojson';

/** Borders of areas as flat arrays, in degrees; the edges of area a are `start[a]` to `start[a + 1]`. */
export type AreaEdges = {
  readonly lon1: Float64Array;
  readonly lat1: Float64Array;
  readonly lon2: Float64Array;
  readonly lat2: Float64Array;
  readonly area: Int32Array;
  readonly start: Int32Array;
};

/** All edges of all rings. */
export function areaEdges(areas: readonly (Polygon | MultiPolygon | null)[]): AreaEdges {
  const flat: number[] = [];
  const start = new Int32Array(areas.length + 1);
  for (const [a, area] of areas.entries()) {
    const polygons = area === null ? [] : area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    for (const ring of polygons.flat())
      for (let i = 1; i < ring.length; i++) {
        const [[x1, y1], [x2, y2]] = [ring[i - 1]!, ring[i]!];
        // From south to north, so that both neighbours of a shared border compute the same crossing.
        if (y1! < y2!) flat.push(x1!, y1!, x2!, y2!);
        else flat.push(x2!, y2!, x1!, y1!);
      }
    start[a + 1] = flat.length / 4;
  }
  const column = (k: number) => Float64Array.from({ length: flat.length / 4 }, (_, e) => flat[e * 4 + k]!);
  const area = new Int32Array(flat.length / 4);
  for (let a = 0; a < areas.length; a++) area.fill(a, start[a]!, start[a + 1]!);
  return { lon1: column(0), lat1: column(1), lon2: column(2), lat2: column(3), area, start };
}

/** Longitude at which an edge has a latitude; NaN along a parallel. */
export function crossingLon({ lon1, lat1, lon2, lat2 }: AreaEdges, e: number, lat: number): number {
  return lon1[e]! + ((lat - lat1[e]!) / (lat2[e]! - lat1[e]!)) * (lon2[e]! - lon1[e]!);
}

/** The rule itself, without an index: linear in the edges of the area. */
export function isInArea(edges: AreaEdges, area: number, lon: number, lat: number): boolean {
  let isInside = false;
  for (let e = edges.start[area]!; e < edges.start[area + 1]!; e++)
    if (edges.lat1[e]! <= lat && lat < edges.lat2[e]! && lon < crossingLon(edges, e, lat)) isInside = !isInside;
  return isInside;
}
