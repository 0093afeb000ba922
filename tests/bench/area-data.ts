import { Delaunay } from 'd3-delaunay';
import type { Polygon, Position } from 'geojson';
import { randomFor } from '../../src/demos/random.ts';
import { centre, metresPerDegree } from './reach-data.ts';

const sideMetres = 500_000;

/**
 * Areas that tile the box of `reach-data`: cells around random places whose shared borders are broken into `pieces` jolted edges,
 * the same ones from both sides.
 */
export function syntheticAreas(count: number, pieces: number): readonly Polygon[] {
  const random = randomFor(2020, `areas ${count}`);
  const [halfWidth, halfHeight] = [sideMetres / metresPerDegree.east / 2, sideMetres / metresPerDegree.north / 2];
  const bounds = [centre.lon - halfWidth, centre.lat - halfHeight, centre.lon + halfWidth, centre.lat + halfHeight];
  const places = Float64Array.from({ length: count * 2 }, (_, i) =>
    i % 2 === 0 ? random.between(bounds[0]!, bounds[2]!) : random.between(bounds[1]!, bounds[3]!),
  );
  const cells = new Delaunay(places).voronoi(bounds as [number, number, number, number]);
  const known = new Map<string, Position[]>();
  const isOutside = ([x, y]: Position) => x === bounds[0] || x === bounds[2] || y === bounds[1] || y === bounds[3];
  const side = (from: Position, to: Position): Position[] => {
    const isTurned = from[0]! > to[0]! || (from[0] === to[0] && from[1]! > to[1]!);
    const [a, b] = isTurned ? [to, from] : [from, to];
    const key = `${a} ${b}`;
    const made = known.get(key) ?? joltedLine(a, b, isOutside(a) && isOutside(b) ? 0 : 0.1);
    known.set(key, made);
    return isTurned ? made.toReversed() : made;
  };
  const joltedLine = (a: Position, b: Position, size: number): Position[] =>
    Array.from({ length: pieces + 1 }, (_, k) => {
      const t = k / pieces;
      const jolt = k === 0 || k === pieces ? 0 : (random.between(-size, size) / pieces) * 2;
      const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!];
      return k === pieces ? b : [a[0]! + t * dx - jolt * dy, a[1]! + t * dy + jolt * dx];
    });
  return Array.from({ length: count }, (_, i) => {
    const corners = rounded(cells.cellPolygon(i) as Position[]);
    const ring = corners.slice(1).flatMap((to, k) => side(corners[k]!, to).slice(0, -1));
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] };
  });
}

/** Both cells of a border must name its ends by the same numbers. */
function rounded(corners: readonly Position[]): readonly Position[] {
  return corners.map(([x, y]) => [Math.round(x! * 1e9) / 1e9, Math.round(y! * 1e9) / 1e9]);
}
