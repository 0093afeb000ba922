import { assignInside, toggleVillage } from '../../commands/plan/assign-to-site.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import { type Gesture, idleGesture, pixelsTo, type Spot } from './gesture.ts';

/** A lasso keeps a place every so many pixels. */
const lassoPixels = 6;

/** Villages for the selected site: a tap takes one in or out, a drag throws a lasso around many. */
export function assignVillages(desk: PlanningDesk): Gesture {
  let lasso: readonly LonLat[] = [];
  return {
    ...idleGesture,
    press() {
      lasso = [];
      return true;
    },
    drag(spot) {
      const last = lasso.at(-1);
      if (last && pixelsTo(spot, last, spot.pointer) < lassoPixels) return;
      lasso = [...lasso, spot.pointer];
      setDraft(desk, { tool: 'assign', element: null, shape: 'ring', places: lasso, settled: lasso.length });
    },
    release() {
      const ring = lasso;
      lasso = [];
      setDraft(desk, null);
      if (ring.length > 2) assignInside(desk, ring);
    },
    tap(spot) {
      const village = villageAt(desk, spot);
      if (village !== null) toggleVillage(desk, village);
    },
    cancel() {
      const wasDrawing = lasso.length > 0;
      lasso = [];
      setDraft(desk, null);
      return wasDrawing;
    },
  };
}

/** Number of the village nearest to the pointer, within its grip. */
function villageAt({ planning }: PlanningDesk, spot: Spot): number | null {
  const { places } = planning.getState();
  if (!places) return null;
  // Typed coordinates have no grip, and are rounded.
  let [best, least]: [number | null, number] = [null, Math.max(spot.grip, 2) * 1.5];
  for (let i = 0; i < places.lon.length; i++) {
    const pixels = pixelsTo(spot, spot.pointer, [places.lon[i]!, places.lat[i]!]);
    if (pixels < least) [best, least] = [i, pixels];
  }
  return best;
}
