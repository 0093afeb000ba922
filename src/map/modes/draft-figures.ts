import { verticesOf } from '../../core/plan/element-geometry.ts';
import type { PlanElement } from '../../core/plan/plan.ts';
import type { LonLat } from '../../core/unit.ts';
import type { PlanningState } from '../../state/planning-store.ts';
import { draftMeasure } from '../../state/selectors/draft-measure.ts';
import { reachSummary } from '../../state/selectors/live-figures.ts';

export type DraftFigures = { readonly at: LonLat; readonly km: number | null; readonly people: number | null };

/** What is said beside the pointer while something is in the hand: where, how long it is, and how many more people it reaches than before. */
export function draftFigures(state: PlanningState, held: PlanElement | null): DraftFigures | null {
  const { draft, reach } = state;
  if (!draft || draft.tool === 'assign' || draft.tool === 'footprint') return null;
  const at = heldPlace(draft.places, held ? verticesOf(held) : null);
  if (!at) return null;
  const isBuilding = draft.tool === 'road' || held?.kind === 'road' || held?.kind === 'service';
  const people = isBuilding && reach && !reach.isBehind ? reachSummary(reach).draft.people : null;
  const km = draft.shape === 'line' && draft.places.length > 1 ? (draftMeasure(state)?.km ?? null) : null;
  if (km === 0 || (km === null && people === null)) return null;
  return { at, km, people };
}

/** The vertex that is moved, else the last one, which follows the pointer. */
function heldPlace(places: readonly LonLat[], before: readonly LonLat[] | null): LonLat | undefined {
  const moved = before
    ? places.find((place, k) => place[0] !== before[k]?.[0] || place[1] !== before[k]?.[1])
    : undefined;
  return moved ?? places.at(-1);
}
