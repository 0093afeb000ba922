import type { Geometry, Position } from 'geojson';
import { indexSegments, isNear, type Segment, type SegmentIndex } from '../../geo/near.ts';
import type { LonLat } from '../../unit.ts';

/** A polygon or multipolygon, ready to be asked for many points. */
export type Outline = { readonly rings: readonly (readonly Position[])[]; readonly edges: SegmentIndex };

/** Rings and edges of a polygonal geometry; null for any other. Edges are straight in longitude and latitude (RFC 7946). */
export function outlineOf(geometry: Geometry | undefined): Outline | null {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') return null;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const segments = rings.flatMap((ring) =>
    ring.slice(1).map((to, i): Segment => [ring[i]![0]!, ring[i]![1]!, to[0]!, to[1]!]),
  );
  return { rings, edges: indexSegments(segments) };
}

/** Whether a point lies inside by the even-odd rule (holes count as outside), or at most `metres` from the boundary. */
export function isInsideOrNear({ rings, edges }: Outline, point: LonLat, metres: number): boolean {
  return isInside(rings, point) || isNear(edges, point, metres);
}

function isInside(rings: readonly (readonly Position[])[], [lon, lat]: LonLat): boolean {
  let isIn = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1, y1, x2, y2] = [ring[i]![0]!, ring[i]![1]!, ring[j]![0]!, ring[j]![1]!];
      if (y1 > lat !== y2 > lat && lon < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) isIn = !isIn;
    }
  }
  return isIn;
}
