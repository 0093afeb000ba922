import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * Rings of a shapefile polygon as a GeoJSON one. A clockwise ring is an outer one, the others are holes and go to the smallest outer
 * ring around them; a hole that lies in none becomes an outer ring itself (some programs write every ring the same way round). The
 * result follows RFC 7946: outer rings counter-clockwise. Cost: holes times outer rings, bounding boxes first.
 */
export function groupRings(rings: readonly Position[][]): Polygon | MultiPolygon {
  const signed = rings.map((ring) => ({ ring, area: signedArea(ring), box: boxOf(ring) }));
  const largest = signed.reduce((a, b) => (Math.abs(b.area) > Math.abs(a.area) ? b : a));
  // The largest ring cannot be a hole: where it turns the other way (northing written first), all rings do.
  const turn = largest.area > 0 ? -1 : 1;
  const measured = signed.map((each) => ({ ...each, area: each.area * turn }));
  const outer = measured.filter(({ area }) => area <= 0);
  const polygons = (outer.length > 0 ? outer : measured).map((each) => ({ ...each, holes: [] as Position[][] }));
  const loose: Position[][][] = [];
  for (const hole of outer.length > 0 ? measured.filter(({ area }) => area > 0) : []) {
    const first = hole.ring[0]!;
    const around = polygons
      .filter(
        ({ box }) => box[0] <= hole.box[0] && box[1] <= hole.box[1] && box[2] >= hole.box[2] && box[3] >= hole.box[3],
      )
      .filter(
        ({ ring }) => isInside(first, ring) || ring.some((point) => point[0] === first[0] && point[1] === first[1]),
      )
      .sort((a, b) => Math.abs(a.area) - Math.abs(b.area))[0];
    if (around) around.holes.push(turned(hole.ring, hole.area * turn, false));
    else loose.push([turned(hole.ring, hole.area * turn, true)]);
  }
  const parts = [...polygons.map(({ ring, area, holes }) => [turned(ring, area * turn, true), ...holes]), ...loose];
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}

function turned(ring: Position[], area: number, isCounterClockwise: boolean): Position[] {
  return area > 0 === isCounterClockwise ? ring : [...ring].reverse();
}

/** Twice the area, positive for counter-clockwise rings. */
function signedArea(ring: readonly Position[]): number {
  const [x0, y0] = (ring[0] ?? [0, 0]) as [number, number];
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    sum += (a[0]! - x0) * (b[1]! - y0) - (b[0]! - x0) * (a[1]! - y0);
  }
  return sum;
}

function boxOf(ring: readonly Position[]): readonly [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x!);
    south = Math.min(south, y!);
    east = Math.max(east, x!);
    north = Math.max(north, y!);
  }
  return [west, south, east, north];
}

/** By ray casting; a point on the border may count either way. */
function isInside([x, y]: Position, ring: readonly Position[]): boolean {
  let isIn = false;
  for (let i = 0, k = ring.length - 1; i < ring.length; k = i++) {
    const [a, b] = [ring[i]!, ring[k]!];
    if (a[1]! > y! !== b[1]! > y! && x! < ((b[0]! - a[0]!) * (y! - a[1]!)) / (b[1]! - a[1]!) + a[0]!) isIn = !isIn;
  }
  return isIn;
}
