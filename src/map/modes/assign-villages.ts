import { assignInside, toggleVillage } from '../../commands/plan/assign-to-site.ts';
import { selectElement } from '../../commands/plan/choose-tool.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { selectedElement } from '../../commands/plan/reshape-element.ts';
import { setDraft } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import { shownElements } from '../../state/selectors/present-plan.ts';
import { drawLine } from './draw-line.ts';
import { elementAt } from './edit-element.ts';
import { type Gesture, idleGesture, pixelsTo, type Spot } from './gesture.ts';

/** A lasso keeps a place every so many pixels. */
const lassoPixels = 6;

/**
 * Villages for the selected site: a tap takes one in or out, a drag throws a lasso around many. Corner by corner the lasso is drawn with taps, or with
 * Enter at the keyboard's cross, and closed as an outline is. Without a site, a tap on one selects it.
 */
export function assignVillages(desk: PlanningDesk): Gesture {
  let lasso: readonly LonLat[] = [];
  const corners = drawLine(desk, {
    tool: 'assign',
    shape: 'ring',
    finish: (ring) => {
      setDraft(desk, null);
      assignInside(desk, ring);
    },
  });
  const isByCorners = () => desk.planning.getState().isLassoByCorners;
  return {
    ...idleGesture,
    hover(spot) {
      if (isByCorners()) corners.hover(spot);
    },
    press() {
      lasso = [];
      // Between corners a drag moves the map, so that the lasso can be larger than it.
      return !isByCorners();
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
      if (selectedElement(desk)?.kind !== 'site') {
        const site = siteAt(desk, spot);
        if (site !== null) {
          selectElement(desk, site);
          return;
        }
      }
      if (isByCorners()) {
        corners.tap(spot);
        return;
      }
      const village = villageAt(desk, spot);
      if (village !== null) toggleVillage(desk, village);
    },
    finish: corners.finish,
    back: corners.back,
    cancel() {
      const wasDrawing = lasso.length > 0;
      lasso = [];
      const hadCorners = corners.cancel();
      return wasDrawing || hadCorners;
    },
  };
}

function siteAt(desk: PlanningDesk, spot: Spot): string | null {
  const id = elementAt(desk, spot);
  const elements = shownElements(desk.plans.getState(), desk.planning.getState());
  return elements.find((each) => each.id === id)?.kind === 'site' ? id : null;
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
