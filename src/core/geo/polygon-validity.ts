import type { Geometry } from 'geojson';
import type { LonLat } from '../unit.ts';
import { type OpenRing, ringMeetings } from './ring-crossings.ts';
import { sideOf } from './segment-pairs.ts';

export const geometryFaultKinds = [
  'notGeometry',
  'notPolygon',
  'wrongType',
  'notNumber',
  'outOfRange',
  'tooFewPoints',
  'unclosed',
  'noArea',
  'selfCrossing',
  'overlap',
  'selfTouch',
  'holeOutside',
  'partsOverlap',
  'tooEntangled',
] as const;
export type GeometryFaultKind = (typeof geometryFaultKinds)[number];

/** What is wrong with a geometry, with a place in degrees where there is one. A `selfTouch` is bad style but has a clear inside. */
export type GeometryFault = { readonly kind: GeometryFaultKind; readonly at?: LonLat; readonly found?: string };

type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number };

/**
 * Faults of a polygon or multipolygon of longitudes and latitudes in WGS-84 (RFC 7946, with the validity rules of OGC 06-103r4, 6.1.11):
 * every position two finite numbers in range, rings closed, of at least four positions and of some area, no crossing or common
 * stretch anywhere, holes inside their shell, parts apart. Edges are straight in longitude and latitude. Points nearer to a line
 * than the rounding error (about 1e-14 degrees) count as on it. Empty when it is valid. Takes about n log n for n vertices.
 */
export function polygonFaults(geometry: unknown): readonly GeometryFault[] {
  const simple = coordinateFaults(geometry);
  if (simple.length > 0) return simple;
  const { type } = geometry as Geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return [{ kind: 'notPolygon', found: type }];
  const { coordinates } = geometry as { coordinates: unknown };
  const parts = (type === 'Polygon' ? [coordinates] : coordinates) as LonLat[][][];
  if (parts.length === 0 || parts.some((rings) => rings.length === 0)) return [{ kind: 'tooFewPoints', found: '0' }];
  const rings = parts.flat();
  const faults = rings.flatMap((ring) => ringFault(ring) ?? []);
  if (faults.length > 0) return faults;
  const open = rings.map(withoutRepeats);
  const meetings = ringMeetings(open);
  if (!meetings) return [{ kind: 'tooEntangled' }];
  const broken = meetings.find((meeting) => meeting.kind !== 'touch');
  if (broken) return [{ kind: broken.kind === 'overlap' ? 'overlap' : 'selfCrossing', at: broken.at }];
  const touches = meetings.filter((meeting) => meeting.ring === meeting.otherRing);
  return [...touches.slice(0, 1).map(({ at }) => ({ kind: 'selfTouch' as const, at })), ...nestingFaults(parts, open)];
}

/** Faults in the positions of any geometry: its type, numbers that are none, longitudes and latitudes out of range. The first of each kind. */
export function coordinateFaults(geometry: unknown): readonly GeometryFault[] {
  const depth = depthOf(geometry);
  if (depth === undefined) return [{ kind: 'notGeometry', found: typeOf(geometry) }];
  if (depth === 'collection')
    return (geometry as { geometries: readonly unknown[] }).geometries
      .flatMap((each) => coordinateFaults(each))
      .slice(0, 1);
  const fault = positionFault((geometry as { coordinates: unknown }).coordinates, depth);
  return fault ? [fault] : [];
}

const depths: Readonly<Record<string, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

function depthOf(geometry: unknown): number | 'collection' | undefined {
  if (typeof geometry !== 'object' || geometry === null || !('type' in geometry)) return undefined;
  if (geometry.type === 'GeometryCollection')
    return 'geometries' in geometry && Array.isArray(geometry.geometries) ? 'collection' : undefined;
  return Object.hasOwn(depths, String(geometry.type)) ? depths[String(geometry.type)] : undefined;
}

function positionFault(coordinates: unknown, depth: number): GeometryFault | null {
  if (!Array.isArray(coordinates)) return { kind: 'notNumber', found: typeOf(coordinates) };
  if (depth > 0) {
    for (const each of coordinates) {
      const fault = positionFault(each, depth - 1);
      if (fault) return fault;
    }
    return null;
  }
  const [lon, lat] = coordinates;
  if (!Number.isFinite(lon) || !Number.isFinite(lat)) return { kind: 'notNumber', found: JSON.stringify(coordinates) };
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return { kind: 'outOfRange', at: [lon, lat], found: `${lon}, ${lat}` };
  return null;
}

function ringFault(ring: readonly LonLat[]): GeometryFault | null {
  const first = ring[0];
  const last = ring.at(-1);
  if (!first || !last || ring.length < 4) return { kind: 'tooFewPoints', found: String(ring.length) };
  if (first[0] !== last[0] || first[1] !== last[1]) return { kind: 'unclosed', at: last };
  const open = withoutRepeats(ring);
  const [a, b] = open;
  if (!a || !b || open.every((point) => sideOf(a, b, point) === 0)) return { kind: 'noArea', at: first };
  return null;
}

/** Without points that repeat the one before, and without the last, which repeats the first. */
function withoutRepeats(ring: readonly LonLat[]): OpenRing {
  return ring.filter((point, i) => {
    const next = ring[i + 1];
    return next !== undefined && (point[0] !== next[0] || point[1] !== next[1]);
  });
}

/** Rings that cross nowhere are nested or apart, so that one point of each decides. */
function nestingFaults(parts: readonly (readonly LonLat[][])[], open: readonly OpenRing[]): readonly GeometryFault[] {
  const faults: GeometryFault[] = [];
  const boxes = open.map(boxOf);
  const starts: number[] = [];
  let start = 0;
  for (const rings of parts) {
    starts.push(start);
    start += rings.length;
  }
  for (const [p, rings] of parts.entries()) {
    const shell = starts[p]!;
    for (let hole = shell + 1; hole < shell + rings.length; hole++) {
      if (!isInside(open[hole]!, open[shell]!)) faults.push({ kind: 'holeOutside', at: open[hole]![0]! });
    }
    for (const [q, other] of starts.entries()) {
      if (q === p || !contains(boxes[other]!, boxes[shell]!) || !isInside(open[shell]!, open[other]!)) continue;
      const holes = open.slice(other + 1, other + parts[q]!.length);
      if (!holes.some((hole) => isInside(open[shell]!, hole)))
        faults.push({ kind: 'partsOverlap', at: open[shell]![0]! });
    }
  }
  return faults;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.west >= outer.west && inner.east <= outer.east && inner.south >= outer.south && inner.north <= outer.north
  );
}

function boxOf(ring: OpenRing): Box {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of ring) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return { west, east, south, north };
}

/** Decided by the first vertex that does not lie on the outer ring; two rings with the same vertices are not inside each other. */
function isInside(inner: OpenRing, outer: OpenRing): boolean {
  for (const point of inner) {
    const place = placeIn(outer, point);
    if (place !== 'on') return place === 'in';
  }
  return false;
}

function placeIn(ring: OpenRing, [lon, lat]: LonLat): 'in' | 'on' | 'out' {
  let isIn = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i]!;
    const b = ring[j]!;
    if (a[1] > lat !== b[1] > lat) {
      const side = sideOf(a, b, [lon, lat]);
      if (side === 0) return 'on';
      if (side > 0 === b[1] > a[1]) isIn = !isIn;
    } else if ((a[0] === lon && a[1] === lat) || (a[1] === lat && b[1] === lat && a[0] > lon !== b[0] > lon))
      return 'on';
  }
  return isIn ? 'in' : 'out';
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return typeof value === 'object' && 'type' in value ? String(value.type) : typeof value;
}
