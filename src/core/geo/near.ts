import Flatbush from 'flatbush';
import type { LonLat } from '../unit.ts';

/** Radii of curvature need these of the WGS-84 ellipsoid: semi-major axis in metres and first eccentricity squared. */
const semiMajorMetres = 6_378_137;
const eccentricitySquared = 0.006_694_379_990_14;

/** Straight pieces `[lon1, lat1, lon2, lat2]`; a point is a piece of no length. */
export type Segment = readonly [lon1: number, lat1: number, lon2: number, lat2: number];
export type SegmentIndex = { readonly segments: readonly Segment[]; readonly tree: Flatbush | null };

/** An index of pieces for `isNear`; n log n. */
export function indexSegments(segments: readonly Segment[]): SegmentIndex {
  if (segments.length === 0) return { segments, tree: null };
  const tree = new Flatbush(segments.length);
  for (const [lon1, lat1, lon2, lat2] of segments)
    tree.add(Math.min(lon1, lon2), Math.min(lat1, lat2), Math.max(lon1, lon2), Math.max(lat1, lat2));
  tree.finish();
  return { segments, tree };
}

/**
 * Whether a point is at most `radiusMetres` from one of the pieces (equality counts). Measured in the ellipsoid's tangent plane at
 * the point: for the audit's rough questions of a few kilometres, where it errs by less than 0.1 %; not across the antimeridian.
 * Coverage is answered by `core/reach`, which is exact.
 */
export function isNear(index: SegmentIndex, [lon, lat]: LonLat, radiusMetres: number): boolean {
  if (!index.tree) return false;
  const { east, north } = metresPerDegree(lat);
  const [dLon, dLat] = [(radiusMetres / east) * 1.01, (radiusMetres / north) * 1.01];
  const candidates = index.tree.search(lon - dLon, lat - dLat, lon + dLon, lat + dLat);
  return candidates.some((i) => {
    const [lon1, lat1, lon2, lat2] = index.segments[i]!;
    const [x1, y1, x2, y2] = [(lon1 - lon) * east, (lat1 - lat) * north, (lon2 - lon) * east, (lat2 - lat) * north];
    return distanceToOrigin(x1, y1, x2 - x1, y2 - y1) <= radiusMetres;
  });
}

/** Metres of one degree of longitude and of latitude at a latitude, from the radii of curvature. */
export function metresPerDegree(lat: number): { readonly east: number; readonly north: number } {
  const radians = (lat * Math.PI) / 180;
  const w = 1 - eccentricitySquared * Math.sin(radians) ** 2;
  const normal = semiMajorMetres / Math.sqrt(w);
  const meridional = (normal * (1 - eccentricitySquared)) / w;
  return { east: (normal * Math.cos(radians) * Math.PI) / 180, north: (meridional * Math.PI) / 180 };
}

function distanceToOrigin(x: number, y: number, dx: number, dy: number): number {
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length));
  return Math.hypot(x + t * dx, y + t * dy);
}
