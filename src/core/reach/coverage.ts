import { existing, type FeatureTable } from './features.ts';
import { type Bands, bandsOf, createSkips, hitsOfEdge } from './hits.ts';
import { chainScratch, edgesTogether, hitsOfChain } from './hits-of-chain.ts';
import { hitsInside } from './inside.ts';
import { columnOf, type PointGrid, rowOf } from './points.ts';

/** Never covered, and no coordinates, as steps of a `Coverage`. */
export const uncovered = -1;
export const missing = -2;

/** Side of a block of cells. */
const blockCells = 16;

export type Coverage = {
  /** `existing` first where anything exists, then the planned years, ascending. */
  readonly years: readonly number[];
  /** By original number of the point: index in `years` from which on it is covered, or `uncovered` or `missing`. */
  readonly step: Int32Array;
};

/**
 * From when on each point is covered: its distance to some feature there by then is at most that feature's radius. A point covered
 * by what exists stays so, so coverage with the plan is that of the base plus increases, and no point counts twice. About linear
 * in edges plus points: points once covered are passed over.
 */
export function coverageOf(grid: PointGrid, table: FeatureTable): Coverage {
  const order = neighboursTogether(grid, table);
  const years = [...new Set(table.year)].sort((a, b) => a - b);
  const byPlace = new Int32Array(grid.located).fill(uncovered);
  const next = createSkips(grid);
  const hits = new Int32Array(grid.located);
  const scratch = chainScratch();
  const bandsFor = bandsByRadius(grid);
  const polygonsOf = polygonsByFeature(table);
  const { lon1, lat1, lon2, lat2 } = table.edges;
  for (const [at, year] of years.entries())
    for (const f of order) {
      if (table.year[f] !== year) continue;
      const bands = bandsFor(table.radius[f]!);
      const end = table.edgeStart[f + 1]!;
      for (let from = table.edgeStart[f]!; from < end; from += edgesTogether)
        alongEdges(bands, from, Math.min(end, from + edgesTogether), at);
      for (const p of polygonsOf.get(f) ?? [])
        done(hitsInside(grid, table.edges, { from: table.polygons.from[p]!, to: table.polygons.to[p]! }, hits), at);
    }
  const step = new Int32Array(grid.count);
  for (let i = 0; i < grid.count; i++) step[i] = grid.place[i]! < 0 ? missing : byPlace[grid.place[i]!]!;
  return { years, step };

  function alongEdges(bands: Bands, from: number, to: number, at: number): void {
    const found = hitsOfChain(grid, bands, table.edges, from, to, next, hits, scratch);
    if (found >= 0) done(found, at);
    else
      for (let e = from; e < to; e++)
        done(hitsOfEdge(grid, bands, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!, next, hits), at);
  }

  function done(count: number, at: number): void {
    for (let k = 0; k < count; k++) {
      const place = hits[k]!;
      if (next[place] !== place) continue;
      next[place] = place + 1;
      byPlace[place] = at;
    }
  }
}

/** Features in the order of blocks of the grid, so that those near each other find the same points in the processor's cache. */
function neighboursTogether(grid: PointGrid, { edgeStart, edges }: FeatureTable): Int32Array {
  const count = edgeStart.length - 1;
  const across = Math.ceil(grid.columns / blockCells);
  const block = new Int32Array(count);
  const starts = new Int32Array(across * Math.ceil(grid.rows / blockCells) + 1);
  for (let f = 0; f < count; f++) {
    const e = edgeStart[f]!;
    if (e === edgeStart[f + 1]) continue;
    const row = Math.floor(rowOf(grid, edges.lat1[e]!) / blockCells);
    block[f] = row * across + Math.floor(columnOf(grid, edges.lon1[e]!) / blockCells);
  }
  for (let f = 0; f < count; f++) starts[block[f]! + 1]!++;
  for (let b = 1; b < starts.length; b++) starts[b]! += starts[b - 1]!;
  const order = new Int32Array(count);
  for (let f = 0; f < count; f++) order[starts[block[f]!]!++] = f;
  return order;
}

/** Whether each point is covered at the end of a year (all planned years when left out): 1, 0, or 255 for missing. */
export function coveredBy({ years, step }: Coverage, year: number = Number.POSITIVE_INFINITY): Uint8Array {
  // The planned years ascend: all steps below the first later one are there by then.
  const later = years.findIndex((each) => each > year);
  const end = later < 0 ? years.length : later;
  const flags = new Uint8Array(step.length);
  // A loop: `Uint8Array.from` with a function takes as long as the whole coverage did.
  for (let i = 0; i < step.length; i++) {
    const at = step[i]!;
    flags[i] = at === missing ? 255 : at >= 0 && at < end ? 1 : 0;
  }
  return flags;
}

/** Whether each point is covered by what exists, without any plan. */
export function coveredNow(coverage: Coverage): Uint8Array {
  return coveredBy(coverage, existing);
}

/** Bands of each radius, made when first asked for. */
export function bandsByRadius(grid: PointGrid): (radiusMetres: number) => Bands {
  const made = new Map<number, Bands>();
  let last: Bands | null = null;
  return (radiusMetres) => {
    if (last?.radiusMetres === radiusMetres) return last;
    last = made.get(radiusMetres) ?? bandsOf(grid, radiusMetres);
    made.set(radiusMetres, last);
    return last;
  };
}

/** Numbers of the polygons of each feature that has any. */
export function polygonsByFeature({ polygons }: FeatureTable): ReadonlyMap<number, readonly number[]> {
  const result = new Map<number, number[]>();
  for (const [p, f] of polygons.feature.entries()) {
    const list = result.get(f);
    if (list) list.push(p);
    else result.set(f, [p]);
  }
  return result;
}
