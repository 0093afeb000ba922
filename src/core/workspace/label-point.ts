import type { Geometry, Position } from 'geojson';
import type { LonLat } from '../unit.ts';

/**
 * A point inside a polygon where its name can stand: the middle of the widest stretch inside it on the parallel half-way up the largest
 * ring, holes minded. Null for what is no polygon. Linear in the vertices.
 */
export function labelPoint(geometry: Geometry | null): LonLat | null {
  const polygons =
    geometry?.type === 'Polygon'
      ? [geometry.coordinates]
      : geometry?.type === 'MultiPolygon'
        ? geometry.coordinates
        : [];
  let largest: readonly (readonly Position[])[] | null = null;
  let most = 0;
  for (const rings of polygons) {
    const size = Math.abs(signedArea(rings[0] ?? []));
    if (size > most) [most, largest] = [size, rings];
  }
  if (!largest) return null;
  const latitudes = largest[0]!.map((position) => position[1]!);
  // A hair off the middle, so that no vertex of a tidy grid lies on the parallel.
  const [low, high] = [latitudes.reduce((a, b) => Math.min(a, b)), latitudes.reduce((a, b) => Math.max(a, b))];
  const at = low + (high - low) * 0.500037;
  const crossings = largest.flatMap((ring) => crossingsOf(ring, at)).sort((a, b) => a - b);
  let best: LonLat | null = null;
  let widest = 0;
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i]!, crossings[i + 1]!];
    if (to - from > widest) [widest, best] = [to - from, [round5((from + to) / 2), round5(at)]];
  }
  return best;
}

function crossingsOf(ring: readonly Position[], at: number): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    if (y1 > at !== y2 > at) found.push(x1 + ((at - y1) * (x2 - x1)) / (y2 - y1));
  }
  return found;
}

function signedArea(ring: readonly Position[]): number {
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [x1, y1] = ring[i] as [number, number];
    const [x2, y2] = ring[i + 1] as [number, number];
    sum += x1 * y2 - x2 * y1;
  }
  return sum / 2;
}

function round5(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
