import { geoAzimuthalEqualAreaRaw, geoRotation, geoTransverseMercatorRaw } from 'd3-geo';
import type { Bounds, LonLat } from '../../core/unit.ts';
import {
  authalicLatitude,
  authalicRadius,
  conformalLatitude,
  conformalRadius,
  majorAxis,
  parallelTerm,
  surfaceTermAt,
} from './auxiliary-latitude.ts';

/** How the map is projected, as it is printed on the map. Angles in degrees. */
export type ProjectionName =
  | { readonly kind: 'conicEqualArea'; readonly parallels: readonly [number, number]; readonly meridian: number }
  | { readonly kind: 'azimuthalEqualArea'; readonly centre: LonLat }
  | { readonly kind: 'transverseMercator'; readonly meridian: number };

export type MapProjection = {
  readonly name: ProjectionName;
  /** Metres east and north of the centre, to scale. */
  readonly project: (point: LonLat) => readonly [east: number, north: number];
};

/**
 * The projection that suits an extent (Snyder 1987, p. 34): wider than high, a conic on two parallels a sixth of the height inside it; about round, an
 * azimuthal at its centre, both equal in area, as shaded areas ask for; much higher than wide, the conformal transverse Mercator.
 * Exact areas on WGS-84 by the authalic latitude, angles by the conformal one. Lengths are within 0.2 % over the extent of a province.
 */
export function chooseProjection([west, south, east, north]: Bounds): MapProjection {
  const [lon, lat] = [round((west + east) / 2, 4), round((south + north) / 2, 4)];
  const width = (east - west) * Math.cos((lat * Math.PI) / 180);
  const height = north - south;
  if (height > 2 * width) return transverseMercator(lon, lat);
  if (width > 1.25 * height && Math.abs(lat) > 10) {
    const inset = height / 6;
    return conicEqualArea(lon, lat, [round(south + inset, 2), round(north - inset, 2)]);
  }
  return azimuthalEqualArea([lon, lat]);
}

/** Albers' on the ellipsoid, so that the parallels that are named are the true ones (Snyder 1987, eq. 14-1 to 14-14). */
function conicEqualArea(meridian: number, latitude: number, parallels: readonly [number, number]): MapProjection {
  const [m1, m2] = parallels.map(parallelTerm) as [number, number];
  const [q1, q2] = parallels.map(surfaceTermAt) as [number, number];
  // Two parallels that meet divide zero by zero.
  const cone = Math.abs(q2 - q1) < 1e-9 ? Math.sin((parallels[0] * Math.PI) / 180) : (m1 ** 2 - m2 ** 2) / (q2 - q1);
  const constant = m1 ** 2 + cone * q1;
  const plane = ([lon, lat]: LonLat): readonly [number, number] => {
    const away = Math.sqrt(constant - cone * surfaceTermAt(lat)) / cone;
    const turn = (cone * (lon - meridian) * Math.PI) / 180;
    return [away * Math.sin(turn), -away * Math.cos(turn)];
  };
  return scaled({ kind: 'conicEqualArea', parallels, meridian }, majorAxis, plane, [meridian, latitude]);
}

/** Stretched from east to west as much as it is pressed from north to south, so that the centre is true in every direction (Snyder 1987, eq. 24-17 to 24-20). */
function azimuthalEqualArea(centre: LonLat): MapProjection {
  const onSphere = authalicLatitude(centre[1]);
  const turn = geoRotation([-centre[0], -onSphere]);
  const atPole = Math.abs(centre[1]) > 89.99;
  const sphere = (authalicRadius / majorAxis) * Math.cos((onSphere * Math.PI) / 180);
  const stretch = atPole ? 1 : parallelTerm(centre[1]) / sphere;
  const plane = ([lon, lat]: LonLat): readonly [number, number] => {
    const [x, y] = geoAzimuthalEqualAreaRaw(...radians(turn([lon, authalicLatitude(lat)])));
    return [x * stretch, y / stretch];
  };
  return scaled({ kind: 'azimuthalEqualArea', centre }, authalicRadius, plane, centre);
}

/** d3's raw transverse aspect expects a sphere turned by a right angle. */
function transverseMercator(meridian: number, latitude: number): MapProjection {
  const turn = geoRotation([-meridian, 0, 90]);
  const plane = ([lon, lat]: LonLat) => geoTransverseMercatorRaw(...radians(turn([lon, conformalLatitude(lat)])));
  return scaled({ kind: 'transverseMercator', meridian }, conformalRadius(latitude), plane, [meridian, latitude]);
}

function scaled(
  name: ProjectionName,
  radius: number,
  plane: (point: LonLat) => readonly [number, number],
  centre: LonLat,
): MapProjection {
  const [x0, y0] = plane(centre);
  return {
    name,
    project(point) {
      const [x, y] = plane(point);
      return [(x - x0) * radius, (y - y0) * radius];
    },
  };
}

function radians([lon, lat]: readonly [number, number]): [number, number] {
  return [(lon * Math.PI) / 180, (lat * Math.PI) / 180];
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
