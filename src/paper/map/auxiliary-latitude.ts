/** WGS-84: major axis in metres, and the square of the first eccentricity. */
export const majorAxis = 6_378_137;
const flattening = 1 / 298.257223563;
const squared = flattening * (2 - flattening);
const eccentricity = Math.sqrt(squared);

/** Radius in metres of the sphere with the ellipsoid's surface (Snyder 1987, USGS Professional Paper 1395, eq. 3-13). */
export const authalicRadius = majorAxis * Math.sqrt(surfaceTerm(1) / 2);

/**
 * Latitude in degrees on the sphere of equal surface: areas between parallels stay what they are on the ellipsoid (Snyder 1987, eq. 3-11 and 3-12). Takes
 * a geodetic latitude in degrees.
 */
export function authalicLatitude(latitude: number): number {
  const share = surfaceTerm(Math.sin(radians(latitude))) / surfaceTerm(1);
  return degrees(Math.asin(Math.min(1, Math.max(-1, share))));
}

/** Latitude in degrees on the sphere on which angles stay what they are on the ellipsoid (Snyder 1987, eq. 3-1). */
export function conformalLatitude(latitude: number): number {
  const sine = Math.sin(radians(latitude));
  return degrees(Math.asin(Math.tanh(Math.atanh(sine) - eccentricity * Math.atanh(eccentricity * sine))));
}

/** Radius in metres of the sphere that the conformal latitude lies on, true to scale at the given latitude in degrees. */
export function conformalRadius(latitude: number): number {
  return (majorAxis * parallelTerm(latitude)) / Math.cos(radians(conformalLatitude(latitude)));
}

/** Radius of a parallel in major axes: Snyder's m (1987, eq. 14-15). Takes a geodetic latitude in degrees. */
export function parallelTerm(latitude: number): number {
  const sine = Math.sin(radians(latitude));
  return Math.cos(radians(latitude)) / Math.sqrt(1 - squared * sine * sine);
}

/** Snyder's q (1987, eq. 3-12): surface from the equator to a parallel. Takes a geodetic latitude in degrees. */
export function surfaceTermAt(latitude: number): number {
  return surfaceTerm(Math.sin(radians(latitude)));
}

function surfaceTerm(sine: number): number {
  return (1 - squared) * (sine / (1 - squared * sine * sine) + Math.atanh(eccentricity * sine) / eccentricity);
}

function radians(angle: number): number {
  return (angle * Math.PI) / 180;
}

function degrees(angle: number): number {
  return (angle * 180) / Math.PI;
}
