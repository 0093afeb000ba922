import { bandsByRadius, polygonsByFeature } from './coverage.ts';
import type { FeatureTable } from './features.ts';
import { hitsOfEdge } from './hits.ts';
import { hitsInside } from './inside.ts';
import type { PointGrid } from './points.ts';

/** By feature: what it reaches, and what it alone reaches, in points and in weight. */
export type Contributions = {
  readonly points: Float64Array;
  readonly weight: Float64Array;
  readonly alonePoints: Float64Array;
  readonly aloneWeight: Float64Array;
};

/**
 * What each feature adds: the points it reaches, of them those that no other feature reaches, and their weights (by original number,
 * from `exactWeights`; one a point when null). Each point counts once a feature however many of its edges reach it. What it alone
 * reaches is what would be lost without it; these parts of several features never overlap. Costs every pair of edge and point
 * within the radius: 0.1 s for 600,000 points and 10,000 roads at 2 km.
 */
export function contributionsOf(grid: PointGrid, table: FeatureTable, weights: Float64Array | null): Contributions {
  const count = table.ids.length;
  const hits = new Int32Array(grid.located);
  const lastFeature = new Int32Array(grid.located).fill(-1);
  const reachedBy = new Int32Array(grid.located);
  const [points, weight] = [new Float64Array(count), new Float64Array(count)];
  const [alonePoints, aloneWeight] = [new Float64Array(count), new Float64Array(count)];
  const bandsFor = bandsByRadius(grid);
  const polygonsOf = polygonsByFeature(table);
  const { lon1, lat1, lon2, lat2 } = table.edges;
  for (let f = 0; f < count; f++) {
    const bands = bandsFor(table.radius[f]!);
    for (let e = table.edgeStart[f]!; e < table.edgeStart[f + 1]!; e++)
      reached(f, hitsOfEdge(grid, bands, lon1[e]!, lat1[e]!, lon2[e]!, lat2[e]!, hits));
    for (const p of polygonsOf.get(f) ?? [])
      reached(f, hitsInside(grid, table.edges, { from: table.polygons.from[p]!, to: table.polygons.to[p]! }, hits));
  }
  for (let place = 0; place < grid.located; place++) {
    if (reachedBy[place] !== 1) continue;
    alonePoints[lastFeature[place]!]!++;
    aloneWeight[lastFeature[place]!]! += weightOf(place);
  }
  return { points, weight, alonePoints, aloneWeight };

  function reached(f: number, found: number): void {
    for (let k = 0; k < found; k++) {
      const place = hits[k]!;
      if (lastFeature[place] === f) continue;
      lastFeature[place] = f;
      reachedBy[place]!++;
      points[f]!++;
      weight[f]! += weightOf(place);
    }
  }

  function weightOf(place: number): number {
    return weights === null ? 1 : weights[grid.original[place]!]!;
  }
}
