import { areaSquareMetres, lengthMetres, type Slope, slopeAlong } from '../../core/drawing/measure.ts';
import { positionOf } from '../../core/geo/position-of.ts';
import type { ElevationGrid } from '../../core/workspace/workspace.ts';
import type { PlanningState } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

export type DraftMeasure = {
  readonly km: number;
  readonly squareKm: number | null;
  /** Over the elevation grid of the workspace; null without one, and where it does not know the heights. */
  readonly slope: Slope | null;
};

/** Length of what is in the hand or was measured last, with the area that it closes where it has one; null when there is nothing to measure. */
export function draftMeasure({ draft, measured, basis }: PlanningState): DraftMeasure | null {
  if (!draft) return measured.length > 1 ? measureOf(measured, true, basis?.elevation ?? null) : null;
  if (draft.shape === 'point' || draft.tool === 'assign') return null;
  return measureOf(draft.places, draft.shape === 'ring' || draft.tool === 'measure', basis?.elevation ?? null);
}

const measureOf = memoiseLast(
  (places: PlanningState['measured'], hasArea: boolean, heights: ElevationGrid | null): DraftMeasure => {
    const positions = places.map(positionOf);
    const squareKm = hasArea && places.length > 2 ? areaSquareMetres(positions) / 1e6 : null;
    const slope = heights && places.length > 1 ? slopeAlong(heights, positions) : null;
    return { km: lengthMetres(positions) / 1000, squareKm, slope };
  },
);
