import { radiansPerDegree, smallestRadiusMetres } from './ellipsoid.ts';

/** M and N of WGS-84 change by less than this share for each radian of latitude (3e²·sinφ·cosφ at 45°, and its denominator). */
const radiusChangePerRadian = 0.0102;
/** Room for rounding and for the error of `edgeMetres` itself. */
const slack = 1e-6;

/** By how much distances in a plane can differ: plane ≤ true·(1 + longer) and true ≤ plane·(1 + shorter), where true ≤ the radius. */
export type PlaneBound = { readonly longer: number; readonly shorter: number };

/**
 * Bound for a plane of longitude and latitude that is scaled by the ellipsoid's metres per degree at one latitude, on distances up
 * to `radiusMetres` from points at most `awayDegrees` of latitude from it. Edges are straight there, as on the ellipsoid by RFC 7946.
 *
 * Both metrics are diagonal in longitude and latitude, so along any curve they differ at most by the ratio of their scales; the
 * shortest curve stays within δ = radius/M + away of the latitude. East, the ratio is at most cos φ / cos(|φ|+δ) one way and
 * 1 + tan|φ|·δ + δ² the other (N helps in both); north, M changes by 1 % a radian. `longer` is infinite where δ reaches a pole:
 * then the plane excludes nothing.
 */
export function planeBound(lat: number, awayDegrees: number, radiusMetres: number): PlaneBound {
  const phi = Math.abs(lat) * radiansPerDegree;
  const reach = radiusMetres / smallestRadiusMetres + awayDegrees * radiansPerDegree;
  const radii = radiusChangePerRadian * reach + slack;
  if (phi + reach >= Math.PI / 2 - 1e-9) return { longer: Number.POSITIVE_INFINITY, shorter: Number.POSITIVE_INFINITY };
  const longer = Math.max(Math.cos(phi) / Math.cos(phi + reach) - 1, 0) + radii;
  return { longer, shorter: Math.tan(phi) * reach + reach * reach + radii };
}
