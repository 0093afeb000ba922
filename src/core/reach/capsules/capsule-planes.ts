import { metresPerDegreeAt, smallestRadiusMetres } from '../../geo/ellipsoid.ts';
import { planeBound } from '../../geo/plane-bound.ts';
import type { Edges } from '../features.ts';

/** Planes for pieces of roads by rows of latitude; what a distance in them decides about a radius. */
export type CapsulePlanes = {
  /** A piece that begins in a row may lie so far north or south of its beginning, in degrees. */
  readonly tallestDegrees: number;
  readonly south: number;
  readonly rowDegrees: number;
  /** By row: metres of one degree. */
  readonly east: Float64Array;
  readonly north: Float64Array;
  /** By row, plane distances in metres: up to `sure` a point is within the radius, beyond `excluded` it is not; infinite near a pole. */
  readonly sure: Float64Array;
  readonly excluded: Float64Array;
};

const tallestRadii = 2;
const rowsPerRadius = 2;
const mostRows = 8192;

/** The planes for edges by radius, made when first asked for; their rows are half a radius high, unless that would be very many. */
export function planesByRadius({ lat1, lat2 }: Edges): (radiusMetres: number) => CapsulePlanes {
  let [south, north] = [90, -90];
  for (let e = 0; e < lat1.length; e++) {
    south = Math.min(south, lat1[e]!, lat2[e]!);
    north = Math.max(north, lat1[e]!, lat2[e]!);
  }
  const range = Math.max(1e-9, north - south);
  const made = new Map<number, CapsulePlanes>();
  return (radiusMetres) => {
    const planes = made.get(radiusMetres) ?? capsulePlanes(south, range, Math.min(mostRows, lat1.length), radiusMetres);
    made.set(radiusMetres, planes);
    return planes;
  };
}

function capsulePlanes(south: number, range: number, most: number, radiusMetres: number): CapsulePlanes {
  const radiusDegrees = (radiusMetres / smallestRadiusMetres) * (180 / Math.PI);
  const rows = Math.max(1, Math.min(most, Math.ceil((range / radiusDegrees) * rowsPerRadius)));
  // The last row ends beyond the northernmost place.
  const rowDegrees = (range / rows) * (1 + 1e-9);
  const tallestDegrees = radiusDegrees * tallestRadii;
  const column = () => new Float64Array(rows);
  const planes = { east: column(), north: column(), sure: column(), excluded: column() };
  for (let row = 0; row < rows; row++) {
    const lat = Math.min(90, Math.max(-90, south + (row + 0.5) * rowDegrees));
    const scale = metresPerDegreeAt(lat);
    const bound = planeBound(lat, rowDegrees / 2 + tallestDegrees, radiusMetres);
    planes.east[row] = scale.east;
    planes.north[row] = scale.north;
    planes.sure[row] = radiusMetres / (1 + bound.shorter);
    const excluded = radiusMetres * (1 + bound.longer);
    // A circle wider than a quarter of the globe has no use for a plane.
    planes.excluded[row] = excluded < 90 * scale.east ? excluded : Number.POSITIVE_INFINITY;
  }
  return { tallestDegrees, south, rowDegrees, ...planes };
}

/** Row of a latitude among the planes. */
export function planeRow({ south, rowDegrees, east }: CapsulePlanes, lat: number): number {
  return Math.min(east.length - 1, Math.max(0, Math.floor((lat - south) / rowDegrees)));
}
