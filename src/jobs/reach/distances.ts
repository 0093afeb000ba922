import type { Geometry } from 'geojson';
import { createFeatureTable } from '../../core/reach/features.ts';
import { nearestOf } from '../../core/reach/nearest.ts';
import { indexPoints } from '../../core/reach/points.ts';
import type { DistanceAnswer, DistanceQuestion } from './protocol.ts';

/**
 * Straight-line metres from each point to the nearest destination that exists, and to the nearest of these and of what the plan adds. Who
 * is covered at any radius then follows by comparing, without asking again. NaN without coordinates, infinite without any destination.
 */
export function distancesOf({ lon, lat, existing, added }: DistanceQuestion): DistanceAnswer {
  const grid = indexPoints({ lon, lat });
  const metresTo = (geometries: readonly Geometry[]): Float64Array => {
    const builder = createFeatureTable();
    // All with one radius, so that the nearest of all is found, at any distance.
    for (const geometry of geometries) builder.add({ id: '', class: '', plannedYear: null, geometry }, 1);
    const { metres } = nearestOf(grid, builder.build());
    return metres.map((each, i) => (Number.isNaN(each) && grid.place[i]! >= 0 ? Number.POSITIVE_INFINITY : each));
  };
  const toExisting = metresTo(existing);
  const toAdded = metresTo(added);
  return { existing: toExisting, withPlan: toExisting.map((metres, i) => Math.min(metres, toAdded[i]!)) };
}
