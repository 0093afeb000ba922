import type { Geometry, LineString, MultiLineString, Position } from 'geojson';
import { edgeMetres, withinHalfTurn } from '../../geo/edge-distance.ts';
import { toExact } from './exact.ts';

/** A road as the network takes it. */
export type NetworkRoad = {
  readonly id: string;
  /** `expressway`, `class1` … `class4`, `unclassed`, or any other word that the speeds know. */
  readonly technicalClass: string;
  /** Open to traffic only in the order of its coordinates, only against it, or both ways (null). */
  readonly oneWay: 'forward' | 'backward' | null;
  /** Height above the ground in storeys: 0 on it, 1 a bridge, -1 a tunnel. Roads on different layers do not meet where they cross. */
  readonly layer: number;
  readonly geometry: LineString | MultiLineString | null;
};

/** A road of which nothing is known but its class and course: on the ground, open both ways. None for what is no line. */
export function plainRoad(id: string, technicalClass: string, geometry: Geometry | null): readonly NetworkRoad[] {
  return geometry?.type === 'LineString' || geometry?.type === 'MultiLineString'
    ? [{ id, technicalClass: technicalClass || 'unclassed', oneWay: null, layer: 0, geometry }]
    : [];
}

/**
 * The lines of all roads as flat arrays; each part of a MultiLineString is a line of its own. Vertices of line l are `start[l]` to
 * `start[l + 1]`; between two of them lies a piece, numbered as its first vertex. Longitudes run on across the antimeridian, all
 * within 180° of `reference`.
 */
export type RoadLines = {
  readonly roads: readonly NetworkRoad[];
  /** Longitude that all others are turned to, the first there is. */
  readonly reference: number;
  /** Number of the road, by line. */
  readonly road: Int32Array;
  readonly start: Int32Array;
  readonly lon: Float64Array;
  readonly lat: Float64Array;
  /** Line, by vertex. */
  readonly line: Int32Array;
  /** Metres from the line's start, by vertex; exact in the sense of `toExact`. */
  readonly arc: Float64Array;
};

/**
 * Longest piece in degrees. Places along a piece are proportional to its metres, but metres a degree of longitude change with the
 * latitude: on 0.05° by 0.09 % at 45° and 1 % at 85°, so that a place in the middle is off by an eighth of that at most.
 */
const longestPieceDegrees = 0.05;

/**
 * Lays out the lines: repeated positions dropped, edges longer than 0.05° cut into equal pieces. A line without length is left out.
 * The roads must lie within half the globe. Longitudes are turned to `given` where there are other roads to go with. Linear.
 */
export function roadLines(roads: readonly NetworkRoad[], given: number | null = null): RoadLines {
  const [road, start, lon, lat, line, arc]: number[][] = [[], [0], [], [], [], []];
  let reference = given;
  for (const [r, { geometry }] of roads.entries())
    for (const positions of partsOf(geometry)) {
      const from = lon!.length;
      for (const position of positions) {
        reference ??= position[0]!;
        append(position, from);
      }
      if (lon!.length - from < 2) {
        lon!.length = lat!.length = line!.length = arc!.length = from;
        continue;
      }
      road!.push(r);
      start!.push(lon!.length);
    }
  return {
    roads,
    reference: reference ?? 0,
    road: Int32Array.from(road!),
    start: Int32Array.from(start!),
    lon: Float64Array.from(lon!),
    lat: Float64Array.from(lat!),
    line: Int32Array.from(line!),
    arc: Float64Array.from(arc!),
  };

  function append([x, y]: Position, from: number): void {
    const before = lon!.length - 1;
    if (before < from) {
      push(withinHalfTurn(x!, reference!), y!, 0);
      return;
    }
    const [lon1, lat1] = [lon![before]!, lat![before]!];
    const [dLon, dLat] = [withinHalfTurn(x!, lon1) - lon1, y! - lat1];
    if (dLon === 0 && dLat === 0) return;
    const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / longestPieceDegrees));
    for (let k = 1; k <= pieces; k++) {
      // The last one keeps the bits of the position, by which vertices of two roads are known to be the same place.
      const nextLon = k === pieces ? withinHalfTurn(x!, lon1) : lon1 + (k / pieces) * dLon;
      const nextLat = k === pieces ? y! : lat1 + (k / pieces) * dLat;
      const last = lon!.length - 1;
      push(nextLon, nextLat, arc![last]! + toExact(metresBetween(lon![last]!, lat![last]!, nextLon, nextLat)));
    }
  }

  function push(x: number, y: number, metres: number): void {
    if (!Number.isFinite(x + y)) throw new Error(`network roads: expected finite coordinates, got ${x} ${y}`);
    lon!.push(x);
    lat!.push(y);
    line!.push(road!.length);
    arc!.push(metres);
  }
}

/** Metres of the whole line. */
export function lineMetres({ start, arc }: RoadLines, line: number): number {
  return arc[start[line + 1]! - 1]!;
}

/** Layer of a line's road. */
export function layerOf({ road, roads }: RoadLines, line: number): number {
  return roads[road[line]!]!.layer;
}

/** Geodesic metres between two places, as `edgeMetres` has them. */
export function metresBetween(lon1: number, lat1: number, lon2: number, lat2: number): number {
  return edgeMetres(lon1, lat1, lon2, lat2, lon2, lat2);
}

function partsOf(geometry: NetworkRoad['geometry']): readonly Position[][] {
  if (geometry === null) return [];
  return geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
}
