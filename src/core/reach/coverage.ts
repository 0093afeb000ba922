import { blocksOf, coverSection } from './capsules/blocks.ts';
import { type CapsuleIndex, indexLines } from './capsules/capsule-index.ts';
import { uncovered } from './capsules/cover-points.ts';
import { existing, type FeatureTable } from './features.ts';
import { type Bands, bandsOf, hitsOfEdge } from './hits.ts';
import { hitsInside } from './inside.ts';
import type { PointGrid } from './points.ts';

/** No coordinates, as a step of a `Coverage`; never covered is `uncovered`. */
export const missing = -2;

export type Coverage = {
  /** `existing` first where anything exists, then the planned years, ascending. */
  readonly years: readonly number[];
  /** By original number of the point: index in `years` from which on it is covered, or `uncovered` or `missing`. */
  readonly step: Int16Array;
};

/**
 * From when on each point is covered: its distance to some feature there by then is at most that feature's radius. A point covered
 * by what exists stays so, so coverage with the plan is that of the base plus increases, and no point counts twice. About linear in
 * edges plus points. `index` is that of the table's lines, built here unless it is given; it fills itself as it is used.
 *
 * Planes with a proven bound decide blocks of points, or single ones; the few that they leave are decided by
 * `edgeMetres`, so the answer is that of `edgeMetres` for every point.
 */
export function coverageOf(grid: PointGrid, table: FeatureTable, index: CapsuleIndex = indexLines(table)): Coverage {
  const years = [...new Set(table.year)].sort((a, b) => a - b);
  const byPlace = new Int16Array(grid.located).fill(uncovered);
  const blocksFor = byRadius((radius) => blocksOf(grid, radius));
  const bandsFor = bandsByRadius(grid);
  const { lon1, lat1, lon2, lat2 } = table.edges;
  const { polygons } = table;
  let hits = new Int32Array(0);
  if (grid.located > 0)
    for (const [at, year] of years.entries()) {
      for (const section of index.sections) {
        if (section.year !== year) continue;
        const { radiusMetres, polarEdges } = section;
        coverSection(blocksFor(radiusMetres), index, section, byPlace, at);
        for (const e of polarEdges)
          done(hitsOfEdge(grid, bandsFor(radiusMetres), lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!, room()), at);
      }
      for (const [p, f] of polygons.feature.entries())
        if (table.year[f] === year)
          done(hitsInside(grid, table.edges, { from: polygons.from[p]!, to: polygons.to[p]! }, room()), at);
    }
  const step = new Int16Array(grid.count);
  for (let i = 0; i < grid.count; i++) step[i] = grid.place[i]! < 0 ? missing : byPlace[grid.place[i]!]!;
  return { years, step };

  function room(): Int32Array {
    if (hits.length === 0) hits = new Int32Array(grid.located);
    return hits;
  }

  function done(count: number, at: number): void {
    for (let k = 0; k < count; k++) if (byPlace[hits[k]!] === uncovered) byPlace[hits[k]!] = at;
  }
}

/** Whether each point is covered at the end of a year (all planned years when left out): 1, 0, or 255 for missing. */
export function coveredBy({ years, step }: Coverage, year: number = Number.POSITIVE_INFINITY): Uint8Array {
  // The planned years ascend: all steps below the first later one are there by then.
  const later = years.findIndex((each) => each > year);
  const end = later < 0 ? years.length : later;
  const flags = new Uint8Array(step.length);
  const flagOf = new Uint8Array(years.length - missing);
  flagOf[0] = 255;
  flagOf.fill(1, -missing, end - missing);
  // A loop: `Uint8Array.from` with a function takes as long as the whole coverage did.
  for (let i = 0; i < step.length; i++) flags[i] = flagOf[step[i]! - missing]!;
  return flags;
}

/** Whether each point is covered by what exists, without any plan. */
export function coveredNow(coverage: Coverage): Uint8Array {
  return coveredBy(coverage, existing);
}

/** Bands of each radius, made when first asked for. */
export function bandsByRadius(grid: PointGrid): (radiusMetres: number) => Bands {
  return byRadius((radius) => bandsOf(grid, radius));
}

/** What is made for each radius when first asked for. */
function byRadius<Made>(make: (radiusMetres: number) => Made): (radiusMetres: number) => Made {
  const all = new Map<number, Made>();
  let last: { readonly radius: number; readonly made: Made } | null = null;
  return (radius) => {
    if (last?.radius === radius) return last.made;
    const made = all.get(radius) ?? make(radius);
    all.set(radius, made);
    last = { radius, made };
    return made;
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
