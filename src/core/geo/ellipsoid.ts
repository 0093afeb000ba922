/** WGS-84 (NIMA TR8350.2, 2000, table 3.1): semi-major axis in metres, first eccentricity squared. */
export const semiMajorMetres = 6_378_137;
export const eccentricitySquared = 0.006_694_379_990_14;
/** The smallest radius of curvature of the ellipsoid, along the meridian at the equator, in metres. */
export const smallestRadiusMetres = semiMajorMetres * (1 - eccentricitySquared);

export const radiansPerDegree = Math.PI / 180;

/** Radii of curvature at a latitude in degrees: in the prime vertical (`normal`) and along the meridian, in metres. */
export function radiiAt(lat: number): { readonly normal: number; readonly meridional: number } {
  const w = 1 - eccentricitySquared * Math.sin(lat * radiansPerDegree) ** 2;
  const normal = semiMajorMetres / Math.sqrt(w);
  return { normal, meridional: (normal * (1 - eccentricitySquared)) / w };
}

/** Metres of one degree of longitude and of latitude at a latitude in degrees; `east` is never negative. */
export function metresPerDegreeAt(lat: number): { readonly east: number; readonly north: number } {
  const { normal, meridional } = radiiAt(lat);
  const east = normal * Math.max(0, Math.cos(lat * radiansPerDegree)) * radiansPerDegree;
  return { east, north: meridional * radiansPerDegree };
}
