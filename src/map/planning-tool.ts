import type { Map as MapLibreMap } from 'maplibre-gl';
import type { PlanningDesk } from '../commands/plan/planning-desk.ts';
import { setClose, setPointer } from '../commands/plan/set-draft.ts';
import { verticesOf } from '../core/plan/element-geometry.ts';
import type { PlanElement } from '../core/plan/plan.ts';
import type { LonLat } from '../core/unit.ts';
import type { MergeReview, PlanTool } from '../state/planning-store.ts';
import { differencesNow } from '../state/selectors/comparison-now.ts';
import { planNow } from '../state/selectors/present-plan.ts';
import { askedFor } from './engine/camera.ts';
import type { MapTool } from './engine/map-engine.ts';
import { bringAbove, differencesInView } from './modes/differences-in-view.ts';
import { createDrawingOverlay } from './modes/drawing-overlay.ts';
import { elementAt } from './modes/edit-element.ts';
import type { Spot } from './modes/gesture.ts';
import { gestureOf } from './modes/gesture-of.ts';
import { listenToKeys } from './modes/listen-keys.ts';
import { listenToPointer } from './modes/listen-pointer.ts';
import { type SpotKeys, spotAt } from './modes/spot-at.ts';
import { restylePlan, showPlan } from './show-plan.ts';
import { typeScale } from './type-scale.ts';

/** From this zoom on townships can be told apart. */
const closeZoom = 8.6;
/** A conflict is looked at from no nearer, unless the map is nearer already. */
const conflictZoom = 11;

/** What makes a desk of a map: the plan as a layer, the overlay of what is in the hand, and the gestures of the tool that is chosen. */
export function createPlanningTool(desk: PlanningDesk): MapTool {
  return (map) => {
    const { plans, planning, view } = desk;
    let gesture = gestureOf(desk, planning.getState().tool);
    const stopLayers = showPlan(map, desk);
    const stopOverlay = createDrawingOverlay(map, desk);
    const showDifferences = differencesInView(map);
    const spotOf = (point: readonly [number, number], keys: SpotKeys, isCoarse: boolean) =>
      spotAt(desk, map, point, keys, isCoarse);
    const onSpot = (spot: Spot | null) => {
      const { tool, draft } = planning.getState();
      const hovered = spot && tool === 'select' ? elementAt(desk, spot) : null;
      // While something is only looked for, nothing is caught.
      setPointer(desk, tool === 'select' && !draft ? null : (spot?.snap ?? null), hovered);
      map.getCanvas().style.cursor = cursorFor(tool, hovered);
    };
    const stopPointer = listenToPointer(map, () => gesture, spotOf, onSpot);
    const stopKeys = listenToKeys(desk, map, () => gesture, spotOf, onSpot);
    const takeTyped = () => {
      const { typed, isComparing, merge } = planning.getState();
      if (typed.length === 0) return;
      planning.setState({ typed: [] });
      lookAt(map, typed.at(-1)!, isComparing || merge !== null);
      for (const place of typed) gesture.tap(exactSpot(desk, map, place));
    };
    const onZoom = () => setClose(desk, map.getZoom() >= closeZoom);
    map.on('zoomend', onZoom);
    onZoom();
    let scale = typeScale();
    const onResize = () => {
      if (typeScale() === scale) return;
      scale = typeScale();
      restylePlan(map, desk);
    };
    map.on('resize', onResize);
    const stops = [
      () => map.off('zoomend', onZoom),
      () => map.off('resize', onResize),
      planning.subscribe((now, before) => {
        if (now.tool !== before.tool) {
          gesture.cancel();
          gesture = gestureOf(desk, now.tool);
          map.getCanvas().style.cursor = cursorFor(now.tool, null);
        }
        if (now.goTo !== before.goTo && now.goTo) lookAt(map, now.goTo.at, now.isComparing || now.merge !== null);
        if (now.isComparing !== before.isComparing) showDifferences(differencesNow(planNow(plans.getState()), now));
        if (now.merge?.focus !== before.merge?.focus) showConflict(map, now.merge);
        if (now.asked !== before.asked && now.asked) gesture[now.asked.what]();
        if (now.typed !== before.typed) takeTyped();
      }),
      // An undo in the middle of a gesture: what it would have been made of is gone.
      plans.subscribe((now, before) => {
        if (now.history !== before.history && planning.getState().draft?.element) gesture.cancel();
      }),
      view.subscribe((now, before) => {
        if (now.theme !== before.theme) restylePlan(map, desk);
      }),
    ];
    // What was typed before there was a map.
    takeTyped();
    return () => {
      for (const stop of [...stops, stopKeys, stopPointer, stopOverlay, stopLayers]) stop();
    };
  };
}

/** Brings a place into the middle of what can be seen; the table of the comparison covers the lower half. */
function lookAt(map: MapLibreMap, [lon, lat]: LonLat, isHalfCovered: boolean): void {
  const offset: [number, number] = [0, isHalfCovered ? -map.getContainer().clientHeight / 4 : 0];
  map.easeTo({ center: [lon, lat], offset, duration: 0 }, askedFor);
}

/** Both sides of the conflict that is looked at, near enough to tell them apart. */
function showConflict(map: MapLibreMap, merge: MergeReview | null): void {
  const conflict = merge?.answer?.ok ? merge.answer.conflicts.find(({ id }) => id === merge.focus) : undefined;
  if (!conflict || conflict.element === null) return;
  const sides = [conflict.ours, conflict.theirs] as readonly (PlanElement | null)[];
  bringAbove(
    map,
    sides.flatMap((side) => (side ? verticesOf(side) : [])),
    Math.max(map.getZoom(), conflictZoom),
  );
}

/** Typed coordinates are meant as they stand: nothing catches them. */
function exactSpot(desk: PlanningDesk, map: MapLibreMap, at: LonLat): Spot {
  const { x, y } = map.project([at[0], at[1]]);
  const spot = spotAt(desk, map, [x, y], { altKey: false, shiftKey: false }, false);
  return { ...spot, at, pointer: at, snap: null, grip: 0 };
}

function cursorFor(tool: PlanTool, hovered: string | null): string {
  if (tool !== 'select') return 'crosshair';
  return hovered === null ? '' : 'pointer';
}
