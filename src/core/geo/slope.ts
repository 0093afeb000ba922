import type { LonLat } from '../unit.ts';
import { metresPerDegreeAt, radiansPerDegree } from './ellipsoid.ts';

/** Heights in metres, row by row from the north-west corner, each at the centre of its cell; null where unknown. */
export type HeightGrid = {
  readonly west: number;
  readonly south: number;
  readonly cellDegrees: number;
  readonly columns: number;
  readonly rows: number;
  readonly values: readonly (number | null)[];
};

/**
 * Slope in degrees of the cell that a place lies in, by the eight cells around it (Horn, Hill shading and the reflectance map, Proc. IEEE 69/1,
 * 1981, the method of GDAL and ArcGIS). Null outside the grid, in its outermost cells, and where a height around is unknown. Cells of
 * kilometres flatten the land: the true slope within may be far steeper.
 */
export function slopeDegreesAt(grid: HeightGrid, [lon, lat]: LonLat): number | null {
  const column = Math.floor((lon - grid.west) / grid.cellDegrees);
  const row = grid.rows - 1 - Math.floor((lat - grid.south) / grid.cellDegrees);
  if (column < 1 || row < 1 || column >= grid.columns - 1 || row >= grid.rows - 1) return null;
  const heights: number[] = [];
  for (const down of [-1, 0, 1])
    for (const right of [-1, 0, 1]) {
      const height = grid.values[(row + down) * grid.columns + column + right];
      if (height === null || height === undefined) return null;
      heights.push(height);
    }
  const [a, b, c, d, , f, g, h, i] = heights as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const centreLat = grid.south + (grid.rows - row - 0.5) * grid.cellDegrees;
  const { east, north } = metresPerDegreeAt(centreLat);
  const across = (c + 2 * f + i - (a + 2 * d + g)) / (8 * grid.cellDegrees * east);
  const up = (a + 2 * b + c - (g + 2 * h + i)) / (8 * grid.cellDegrees * north);
  return Math.atan(Math.hypot(across, up)) / radiansPerDegree;
}

/** A line cut where it passes from cell to cell, so that each piece has one slope. */
export function piecesByCell(
  { west, south, cellDegrees }: HeightGrid,
  line: readonly LonLat[],
): readonly (readonly [LonLat, LonLat])[] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i]!;
    const cuts = [0, 1, ...crossings(from[0] - west, to[0] - west, cellDegrees)];
    cuts.push(...crossings(from[1] - south, to[1] - south, cellDegrees));
    cuts.sort((a, b) => a - b);
    const at = (share: number): LonLat => [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    return cuts
      .slice(1)
      .flatMap((end, k): (readonly [LonLat, LonLat])[] => (end > cuts[k]! ? [[at(cuts[k]!), at(end)]] : []));
  });
}

/** Shares of the way from a to b at which a multiple of the step is passed. */
function crossings(a: number, b: number, step: number): readonly number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  const shares: number[] = [];
  for (let k = Math.ceil(low / step); k * step < high; k++) if (k * step > low) shares.push((k * step - a) / (b - a));
  return shares;
}
