import { areaSquareMetres, lengthMetres } from '../../core/drawing/measure.ts';
import { type PlanningState, positionOf } from '../planning-store.ts';
import { memoiseLast } from './memoise.ts';

export type DraftMeasure = { readonly km: number; readonly squareKm: number | null };

/** Length of what is in the hand or was measured last, with the area that it closes where it has one; null when there is nothing to measure. */
export function draftMeasure({ draft, measured }: PlanningState): DraftMeasure | null {
  if (!draft) return measured.length > 1 ? measureOf(measured, true) : null;
  if (draft.shape === 'point' || draft.tool === 'assign') return null;
  return measureOf(draft.places, draft.shape === 'ring' || draft.tool === 'measure');
}

const measureOf = memoiseLast((places: PlanningState['measured'], hasArea: boolean): DraftMeasure => {
  const positions = places.map(positionOf);
  const squareKm = hasArea && places.length > 2 ? areaSquareMetres(positions) / 1e6 : null;
  return { km: lengthMetres(positions) / 1000, squareKm };
});
