import { eccentricitySquared, radiansPerDegree, semiMajorMetres } from './ellipsoid.ts';

/** An edge is searched in pieces of at most this many degrees, on each of which the distance has one minimum within 200 km. */
export const pieceDegrees = 1;
/** The search for the nearest place ends with a step shorter than this, in metres; what it leaves is the square of that. */
const lastStepMetres = 1e-3;
const mostSteps = 30;

/**
 * Metres from a point to an edge that is straight in longitude and latitude (RFC 7946, 3.1.1), along the geodesic of WGS-84. All in
 * degrees; an edge of no length is a point. `lon2` must be within 180° of `lon1` (`withinHalfTurn`); the point's longitude may be any.
 *
 * Method: both lie on the ellipsoid in space. The straight line through space to the place at share t of the edge is shortest where
 * its derivative by t vanishes, found by Newton's method kept inside a bracket; the chord c becomes an arc 2R·asin(c/2R) with R the
 * Gaussian mean radius √(MN) at the point (Torge and Müller, Geodesy, 4th ed., 4.1.3). Nothing depends on a projection, so
 * latitudes near the poles and the antimeridian need no care.
 *
 * Error against GeographicLib, tested: below 1e-6 of the distance up to 200 km for |lat| ≤ 85°, below 3e-4 up to 2,000 km. Numbers
 * are rounded at about 1e-9 m. Beyond a few hundred kilometres close to a pole an edge can have two nearest places, and the one
 * found need not be the nearer; the radii this serves end at 200 km.
 *
 * A pure function of its six numbers: whoever asks, batch or incremental, gets the same bits.
 */
export function edgeMetres(lon: number, lat: number, lon1: number, lat1: number, lon2: number, lat2: number): number {
  const sin = Math.sin(lat * radiansPerDegree);
  const cos = Math.cos(lat * radiansPerDegree);
  const w = 1 - eccentricitySquared * sin * sin;
  const normal = semiMajorMetres / Math.sqrt(w);
  const [rho, z] = [normal * cos, normal * (1 - eccentricitySquared) * sin];
  const [dLon, dLat] = [lon2 - lon1, lat2 - lat1];
  const pieces = Math.max(1, Math.ceil(Math.max(Math.abs(dLon), Math.abs(dLat)) / pieceDegrees));
  let best = Number.POSITIVE_INFINITY;
  for (let k = 0; k < pieces; k++) {
    const a = k / pieces;
    const square = pieceChordSquared(
      rho,
      z,
      (lon1 + a * dLon - lon) * radiansPerDegree,
      (lat1 + a * dLat) * radiansPerDegree,
      (dLon / pieces) * radiansPerDegree,
      (dLat / pieces) * radiansPerDegree,
    );
    if (square < best) best = square;
  }
  const diameter = (2 * normal * Math.sqrt(1 - eccentricitySquared)) / Math.sqrt(w);
  return diameter * Math.asin(Math.min(1, Math.sqrt(best) / diameter));
}

/** The longitude that means the same as `lon` and is within 180° of `reference`; exactly 180° apart stays as it is. */
export function withinHalfTurn(lon: number, reference: number): number {
  const apart = lon - reference;
  return Math.abs(apart) <= 180 ? lon : lon - 360 * Math.round(apart / 360);
}

/**
 * Square of the shortest chord from the point (rho, 0, z) to the places (lon0 + s·dLon, lat0 + s·dLat), s from 0 to 1, in radians,
 * longitudes counted from the point's own.
 */
function pieceChordSquared(rho: number, z: number, lon0: number, lat0: number, dLon: number, dLat: number): number {
  let [low, high] = [0, 1];
  // Where the plane at the edge's start would have it.
  const squeeze = Math.cos(lat0);
  const [x, y] = [-lon0 * squeeze, Math.asin(Math.min(1, Math.max(-1, z / 6_356_752))) - lat0];
  const length = (dLon * squeeze) ** 2 + dLat * dLat;
  let s = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dLon * squeeze + y * dLat) / length));
  let isLast = length === 0;
  for (let step = 0; ; step++) {
    const [lon, lat] = [lon0 + s * dLon, lat0 + s * dLat];
    const [sinLon, cosLon, sinLat, cosLat] = [Math.sin(lon), Math.cos(lon), Math.sin(lat), Math.cos(lat)];
    const w = 1 - eccentricitySquared * sinLat * sinLat;
    const normal = semiMajorMetres / Math.sqrt(w);
    const circle = normal * cosLat;
    const east = circle * sinLon;
    const out = circle * cosLon - rho;
    const up = normal * (1 - eccentricitySquared) * sinLat - z;
    const square = out * out + east * east + up * up;
    if (isLast || step === mostSteps) return square;
    const meridional = (normal * (1 - eccentricitySquared)) / w;
    const inward = -meridional * sinLat * dLat;
    const along = circle * dLon;
    const rise = meridional * cosLat * dLat;
    const out1 = inward * cosLon - along * sinLon;
    const east1 = inward * sinLon + along * cosLon;
    const slope = out * out1 + east * east1 + up * rise;
    const speed = out1 * out1 + east1 * east1 + rise * rise;
    // Second derivatives, but for the change of the meridian's radius: that slows the last digits down, no more.
    const turn = -rise * dLat - along * dLon;
    const out2 = turn * cosLon - 2 * inward * dLon * sinLon;
    const east2 = turn * sinLon + 2 * inward * dLon * cosLon;
    const bend = speed + out * out2 + east * east2 + up * inward * dLat;
    if (slope > 0) high = s;
    else low = s;
    const wanted = bend > 0 ? s - slope / bend : slope > 0 ? 0 : 1;
    const next = Math.min(high, Math.max(low, wanted));
    isLast = Math.abs(next - s) * Math.sqrt(speed) < lastStepMetres;
    s = next;
  }
}
