import type { ZoneEdges } from './zone-edges.ts';

/** Parallels at equal distances, each in the middle of its strip; degrees. */
export type Rows = { readonly south: number; readonly step: number; readonly count: number };
/** By row: longitudes where the border is crossed, from the west; between the first and the second is inside, and so on. */
export type Crossings = readonly (readonly number[])[];

/** Where a zone lies on each row, by the even-odd rule. Linear in edges and crossings. */
export function crossingsOf({ edges }: ZoneEdges, { south, step, count }: Rows): Crossings {
  const rows = Array.from({ length: count }, (): number[] => []);
  for (const [[x1, y1], [x2, y2]] of edges) {
    const [low, high] = y1 < y2 ? [y1, y2] : [y2, y1];
    const first = Math.max(0, Math.ceil((low - south) / step - 0.5));
    for (let r = first; r < count; r++) {
      const lat = south + (r + 0.5) * step;
      if (lat >= high) break;
      rows[r]!.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  for (const row of rows) row.sort((a, b) => a - b);
  return rows;
}

/** Length of all rows inside, and inside both; in degrees of longitude, to be compared with each other only. */
export function insideLength(a: Crossings, b: Crossings = a): number {
  let sum = 0;
  for (const [r, own] of a.entries()) {
    const other = b[r]!;
    for (let i = 0, k = 0; i + 1 < own.length && k + 1 < other.length; ) {
      sum += Math.max(0, Math.min(own[i + 1]!, other[k + 1]!) - Math.max(own[i]!, other[k]!));
      if (own[i + 1]! < other[k + 1]!) i += 2;
      else k += 2;
    }
  }
  return sum;
}
