import type { Geometry, Position } from 'geojson';
import type { CrsCandidate, CrsEvidence } from '../understanding.ts';
import { type CrsId, meridiansOf } from './crs-id.ts';

export type Extent = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** Where China is, in degrees, with a margin. */
const china: Extent = { west: 72, east: 137, south: 2, north: 55 };

/**
 * Reference systems that coordinates can be in, likeliest first. What the file says comes first (`stated`), then what the range of
 * the numbers allows. A range alone never tells WGS-84 from GCJ-02 or BD-09 (half a kilometre apart): all three are listed, and only
 * points with codes can decide (`core/geo/datum-candidates`). Empty for no coordinates, or numbers that fit nothing.
 */
export function guessCrs(
  extent: Extent | null,
  said: { readonly crs: CrsId; readonly stated: string; readonly evidence: CrsEvidence } | null,
): readonly CrsCandidate[] {
  if (!extent) return [];
  const byRange = rangeCandidates(extent);
  if (!said) return byRange;
  const isPossible = byRange.length === 0 || byRange.some(({ crs }) => familyOf(crs) === familyOf(said.crs));
  const first: CrsCandidate = {
    crs: said.crs,
    confidence: isPossible ? 0.9 : 0.2,
    evidence: isPossible ? [said.evidence, 'range'] : [said.evidence],
    stated: said.stated,
  };
  const others = byRange
    .filter(({ crs }) => crs !== said.crs)
    .map((each) => ({ ...each, confidence: each.confidence * (isPossible ? 0.2 : 0.9) }));
  return [first, ...others].sort((a, b) => b.confidence - a.confidence);
}

function rangeCandidates(extent: Extent): readonly CrsCandidate[] {
  const swapped: Extent = { west: extent.south, east: extent.north, south: extent.west, north: extent.east };
  const found = [
    ...plainCandidates(extent),
    ...plainCandidates(swapped).map(({ crs, confidence, ...rest }) => ({
      ...rest,
      crs: `${crs}+swapped` as CrsId,
      confidence: confidence * 0.95,
    })),
  ];
  return found.sort((a, b) => b.confidence - a.confidence);
}

function plainCandidates({ west, east, south, north }: Extent): readonly CrsCandidate[] {
  const each = (crs: CrsId, confidence: number, ...evidence: readonly CrsEvidence[]): CrsCandidate => ({
    crs,
    confidence,
    evidence,
    stated: null,
  });
  const isInChina = west >= china.west && east <= china.east && south >= china.south && north <= china.north;
  if (isInChina) return [each('wgs84', 0.6, 'range'), each('gcj02', 0.25, 'range'), each('bd09', 0.1, 'range')];
  // Outside China only the plain order is believed: latitudes never exceed 90.
  if (west >= -180 && east <= 180 && south >= -90 && north <= 90) return [each('wgs84', 0.3, 'range')];
  if (south < 3e5 || north > 6.2e6) return [];
  const found: CrsCandidate[] = [];
  const prefix = Math.floor(west / 1e6);
  const offset = west - prefix * 1e6;
  const isOneZone = prefix === Math.floor(east / 1e6) && offset > 1e5 && east - prefix * 1e6 < 9e5;
  if (isOneZone && prefix >= 25 && prefix <= 45) found.push(each(`gk3z:${prefix * 3}`, 0.9, 'zonePrefix', 'range'));
  if (isOneZone && prefix >= 13 && prefix <= 23) found.push(each(`gk6z:${prefix * 6 - 3}`, 0.8, 'zonePrefix', 'range'));
  if (west >= 1e5 && east <= 9e5) {
    // Any of these zones; only points with codes, or the user, can say which.
    for (const meridian of meridiansOf(3)) found.push(each(`gk3:${meridian}`, 0.04, 'range'));
    for (const meridian of meridiansOf(6)) found.push(each(`gk6:${meridian}`, 0.02, 'range'));
  }
  if (west >= 8e6 && east <= 1.53e7 && south >= 3.3e5 && north <= 7.4e6)
    found.push(each('webMercator', isOneZone && prefix >= 13 ? 0.3 : 0.7, 'range'));
  return found;
}

function familyOf(crs: CrsId): string {
  const swap = crs.endsWith('+swapped') ? '+' : '';
  const base = /^(?:wgs84|cgcs2000|gcj02|bd09)/.test(crs)
    ? 'geographic'
    : /^(?:gk|utm)/.test(crs)
      ? /z:/.test(crs)
        ? 'zone'
        : 'metres'
      : 'mercator';
  return base + swap;
}

/** The smallest extent around all positions; null when there is none. Positions that are no numbers do not count. */
export function extentOf(geometries: Iterable<Geometry | null>): Extent | null {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const geometry of geometries)
    eachPosition(geometry, ([x, y]) => {
      if (!Number.isFinite(x) || !Number.isFinite(y)) return;
      if (x! < west) west = x!;
      if (x! > east) east = x!;
      if (y! < south) south = y!;
      if (y! > north) north = y!;
    });
  return west <= east ? { west, south, east, north } : null;
}

/** Calls `visit` with every position of a geometry, in order. */
export function eachPosition(geometry: Geometry | null, visit: (position: Position) => void): void {
  if (!geometry) return;
  if (geometry.type === 'GeometryCollection') {
    for (const each of geometry.geometries) eachPosition(each, visit);
    return;
  }
  const walk = (coordinates: unknown): void => {
    if (!Array.isArray(coordinates)) return;
    if (typeof coordinates[0] === 'number') visit(coordinates as Position);
    else for (const each of coordinates) walk(each);
  };
  walk(geometry.coordinates);
}
