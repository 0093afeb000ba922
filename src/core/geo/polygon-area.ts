import type { MultiPolygon, Polygon } from 'geojson';
import type { LonLat } from '../unit.ts';
import { eccentricitySquared, radiansPerDegree, semiMajorMetres } from './ellipsoid.ts';

const eccentricity = Math.sqrt(eccentricitySquared);
/** Abscissae and weights of Gauss-Legendre on [0, 1], three points: exact for polynomials of degree 5 (Abramowitz and Stegun 25.4.30). */
const abscissae = [0.5 - Math.sqrt(0.15), 0.5, 0.5 + Math.sqrt(0.15)];
const weights = [5 / 18, 8 / 18, 5 / 18];
/** An edge is integrated in pieces of at most so many degrees of latitude. */
const pieceDegrees = 1;

/**
 * Area between an edge, straight in longitude and latitude (RFC 7946), and the equator, in square metres on WGS-84: positive where the
 * edge leads east north of the equator. Summed round a ring that has its inside on the left it gives minus the area inside.
 *
 * The area of a strip from the equator to latitude φ is (a²/2)·q(φ)·Δλ, q the authalic function (Snyder, Map Projections: A Working
 * Manual, USGS 1987, eq. 3-12), integrated along the edge by Gauss-Legendre; its error is below 1e-10 of the area.
 */
export function squareMetresBelow(from: LonLat, to: LonLat): number {
  const [dLon, dLat] = [(to[0] - from[0]) * radiansPerDegree, to[1] - from[1]];
  if (dLon === 0) return 0;
  const pieces = Math.max(1, Math.ceil(Math.abs(dLat) / pieceDegrees));
  let mean = 0;
  for (let k = 0; k < pieces; k++)
    for (const [i, at] of abscissae.entries()) mean += weights[i]! * authalic(from[1] + ((k + at) / pieces) * dLat);
  return ((semiMajorMetres * semiMajorMetres) / 2) * dLon * (mean / pieces);
}

/** Area of a polygon in square metres, holes taken out; never negative, whichever way the rings turn. */
export function polygonSquareMetres({ type, coordinates }: Polygon | MultiPolygon): number {
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  let area = 0;
  for (const rings of polygons)
    for (const [i, ring] of rings.entries()) {
      const inside = Math.abs(ringSquareMetres(ring as unknown as readonly LonLat[]));
      area += i === 0 ? inside : -inside;
    }
  return Math.max(0, area);
}

/** Area inside a ring, whether or not its last position repeats the first; positive when it turns against the clock. */
export function ringSquareMetres(ring: readonly LonLat[]): number {
  let below = 0;
  for (let i = 0; i < ring.length; i++) below += squareMetresBelow(ring[i]!, ring[(i + 1) % ring.length]!);
  return -below;
}

function authalic(lat: number): number {
  const sin = Math.sin(lat * radiansPerDegree);
  const scaled = eccentricity * sin;
  return (
    (1 - eccentricitySquared) *
    (sin / (1 - scaled * scaled) - Math.log((1 - scaled) / (1 + scaled)) / (2 * eccentricity))
  );
}
