import type { Geometry, Position } from 'geojson';
import { withinHalfTurn } from '../geo/edge-distance.ts';

/** What reaches: a road, a site, an area. */
export type ReachFeature = {
  readonly id: string;
  /** Names the radius that holds for it. */
  readonly class: string;
  /** Year from which it is planned to be there; null when it exists already. */
  readonly plannedYear: number | null;
  /** Any GeoJSON geometry; null and empty ones reach nobody. A polygon reaches its inside at distance 0. */
  readonly geometry: Geometry | null;
};

/** Straight pieces in degrees; a point is a piece of no length. `lon2` is within 180° of `lon1`: the shorter way round is meant. */
export type Edges = {
  readonly lon1: Float64Array;
  readonly lat1: Float64Array;
  readonly lon2: Float64Array;
  readonly lat2: Float64Array;
};

/** All features as flat arrays: 37 bytes an edge, no object per vertex. */
export type FeatureTable = {
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  /** Metres, one per feature. */
  readonly radius: Float64Array;
  /** Year, or `existing`. */
  readonly year: Int32Array;
  /** Edges of feature f are `edgeStart[f]` to `edgeStart[f + 1]`. */
  readonly edgeStart: Int32Array;
  readonly edges: Edges;
  /** Feature of each polygon and its run of edges, all rings. */
  readonly polygons: { readonly feature: Int32Array; readonly from: Int32Array; readonly to: Int32Array };
};

/** The year of what is there already: before all others. */
export const existing = -2_147_483_648;

/** Takes features one by one, so that a reader need not hold them all. */
export type FeatureTableBuilder = {
  /** Throws when a coordinate is not a finite number (readers check this) or the radius is not above 0. */
  add(feature: ReachFeature, radiusMetres: number): void;
  build(): FeatureTable;
};

export function createFeatureTable(): FeatureTableBuilder {
  const ids: string[] = [];
  const classes: string[] = [];
  const radius: number[] = [];
  const year: number[] = [];
  const edgeStart: number[] = [0];
  const polygons: [feature: number, from: number, to: number][] = [];
  let used = 0;
  let flat = new Float64Array(4096);

  function addEdge(lon1: number, lat1: number, lon2: number, lat2: number): void {
    if (!Number.isFinite(lon1 + lat1 + lon2 + lat2))
      throw new Error(`reach features: expected finite coordinates, got ${[lon1, lat1, lon2, lat2].join(' ')}`);
    if (used + 4 > flat.length) {
      const grown = new Float64Array(flat.length * 2);
      grown.set(flat);
      flat = grown;
    }
    flat[used++] = lon1;
    flat[used++] = lat1;
    flat[used++] = lon2;
    flat[used++] = lat2;
  }

  return {
    add(feature, radiusMetres) {
      if (!(radiusMetres > 0)) throw new Error(`reach features: expected a radius above 0, got ${radiusMetres}`);
      const startPolygon = (rings: () => void) => {
        const from = used / 4;
        rings();
        polygons.push([ids.length, from, used / 4]);
      };
      if (feature.geometry) edgesOf(feature.geometry, addEdge, startPolygon);
      ids.push(feature.id);
      classes.push(feature.class);
      radius.push(radiusMetres);
      year.push(feature.plannedYear ?? existing);
      edgeStart.push(used / 4);
    },
    build() {
      const column = (k: number) => {
        const values = new Float64Array(used / 4);
        for (let i = 0; i < values.length; i++) values[i] = flat[i * 4 + k]!;
        return values;
      };
      return {
        ids,
        classes,
        radius: Float64Array.from(radius),
        year: Int32Array.from(year),
        edgeStart: Int32Array.from(edgeStart),
        edges: { lon1: column(0), lat1: column(1), lon2: column(2), lat2: column(3) },
        polygons: {
          feature: Int32Array.from(polygons, ([f]) => f),
          from: Int32Array.from(polygons, ([, from]) => from),
          to: Int32Array.from(polygons, ([, , to]) => to),
        },
      };
    },
  };
}

/** A table of features that are at hand; `radiusOf` gives the metres of a class. */
export function featureTable(features: readonly ReachFeature[], radiusOf: (name: string) => number): FeatureTable {
  const builder = createFeatureTable();
  for (const feature of features) builder.add(feature, radiusOf(feature.class));
  return builder.build();
}

type AddEdge = (lon1: number, lat1: number, lon2: number, lat2: number) => void;

/** Calls `addEdge` for each edge in the order of the coordinates; the rings of a polygon within one call of `polygon`. */
export function edgesOf(geometry: Geometry, addEdge: AddEdge, polygon: (rings: () => void) => void): void {
  switch (geometry.type) {
    case 'Point':
      lineEdges([geometry.coordinates], addEdge);
      return;
    case 'MultiPoint':
      for (const position of geometry.coordinates) lineEdges([position], addEdge);
      return;
    case 'LineString':
      lineEdges(geometry.coordinates, addEdge);
      return;
    case 'MultiLineString':
      for (const line of geometry.coordinates) lineEdges(line, addEdge);
      return;
    case 'Polygon':
      polygon(() => {
        for (const ring of geometry.coordinates) ringEdges(ring, addEdge);
      });
      return;
    case 'MultiPolygon':
      for (const coordinates of geometry.coordinates) edgesOf({ type: 'Polygon', coordinates }, addEdge, polygon);
      return;
    case 'GeometryCollection':
      for (const part of geometry.geometries) edgesOf(part, addEdge, polygon);
  }
}

/** A line of one position is a point, one of none is nothing. */
function lineEdges(line: readonly Position[], addEdge: AddEdge): void {
  for (const [i, position] of line.entries()) {
    const before = line[i - 1];
    if (before) addEdge(before[0]!, before[1]!, withinHalfTurn(position[0]!, before[0]!), position[1]!);
    else if (line.length === 1) addEdge(position[0]!, position[1]!, position[0]!, position[1]!);
  }
}

/** A ring may leave out its last position, which is the first again. */
function ringEdges(ring: readonly Position[], addEdge: AddEdge): void {
  const open = openRing(ring);
  for (const [i, from] of open.entries()) {
    const to = open[(i + 1) % open.length]!;
    addEdge(from[0]!, from[1]!, withinHalfTurn(to[0]!, from[0]!), to[1]!);
  }
}

/** A ring's positions without the last one, where that repeats the first. */
export function openRing(ring: readonly Position[]): readonly Position[] {
  const [first, last] = [ring[0], ring.at(-1)];
  const isClosed = ring.length > 1 && first![0] === last![0] && first![1] === last![1];
  return isClosed ? ring.slice(0, -1) : ring;
}
