import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { PlanningDesk } from '../commands/plan/planning-desk.ts';
import { setClose, setPointer } from '../commands/plan/set-draft.ts';
import type { LonLat } from '../core/unit.ts';
import { elementGeometry } from '../state/selectors/draft-elements.ts';
import { shownElements } from '../state/selectors/present-plan.ts';
import type { MapTool } from './engine/map-engine.ts';
import { planFeatures, planLayers, planSource } from './layers/plan-layers.ts';
import { createDrawingOverlay } from './modes/drawing-overlay.ts';
import { elementAt } from './modes/edit-element.ts';
import type { Spot } from './modes/gesture.ts';
import { gestureOf } from './modes/gesture-of.ts';
import { listenToKeys } from './modes/listen-keys.ts';
import { listenToPointer } from './modes/listen-pointer.ts';
import { type SpotKeys, spotAt } from './modes/spot-at.ts';

/** From this zoom on townships can be told apart. */
const closeZoom = 8.6;

/** What makes a desk of a map: the plan as a layer, the overlay of what is in the hand, and the gestures of the tool that is chosen. */
export function createPlanningTool(desk: PlanningDesk): MapTool {
  return (map) => {
    const { plans, planning, view } = desk;
    let gesture = gestureOf(desk, planning.getState().tool);
    const stopLayers = showPlan(map, desk);
    const stopOverlay = createDrawingOverlay(map, desk);
    const spotOf = (point: readonly [number, number], keys: SpotKeys, isCoarse: boolean) =>
      spotAt(desk, map, point, keys, isCoarse);
    const onSpot = (spot: Spot | null) => {
      const hovered = spot && planning.getState().tool === 'select' ? elementAt(desk, spot) : null;
      setPointer(desk, spot?.snap ?? null, hovered);
      map.getCanvas().style.cursor = cursorFor(planning.getState().tool, hovered);
    };
    const stopPointer = listenToPointer(map, () => gesture, spotOf, onSpot);
    const stopKeys = listenToKeys(desk, map, () => gesture, spotOf, onSpot);
    const onZoom = () => setClose(desk, map.getZoom() >= closeZoom);
    map.on('zoomend', onZoom);
    onZoom();
    const stops = [
      () => map.off('zoomend', onZoom),
      planning.subscribe((now, before) => {
        if (now.tool !== before.tool) {
          gesture.cancel();
          gesture = gestureOf(desk, now.tool);
          map.getCanvas().style.cursor = cursorFor(now.tool, null);
        }
        if (now.goTo !== before.goTo && now.goTo) map.jumpTo({ center: [now.goTo.at[0], now.goTo.at[1]] });
        if (now.typed !== before.typed && now.typed) gesture.tap(exactSpot(desk, map, now.typed.at));
      }),
      // An undo in the middle of a gesture: what it would have been made of is gone.
      plans.subscribe((now, before) => {
        if (now.history !== before.history && planning.getState().draft?.element) gesture.cancel();
      }),
      view.subscribe((now, before) => {
        if (now.theme !== before.theme) restyle(map, desk);
      }),
    ];
    return () => {
      for (const stop of [...stops, stopKeys, stopPointer, stopOverlay, stopLayers]) stop();
    };
  };
}

/** Typed coordinates are meant as they stand: nothing catches them. */
function exactSpot(desk: PlanningDesk, map: MapLibreMap, at: LonLat): Spot {
  const { x, y } = map.project([at[0], at[1]]);
  const spot = spotAt(desk, map, [x, y], { altKey: false, shiftKey: false }, false);
  return { ...spot, at, pointer: at, snap: null, grip: 0 };
}

function cursorFor(tool: string, hovered: string | null): string {
  return tool === 'select' ? (hovered === null ? '' : 'pointer') : 'crosshair';
}

/** The plan's own source and layers, above everything of the model; written anew when an element changes. */
function showPlan(map: MapLibreMap, desk: PlanningDesk): () => void {
  const { plans, planning } = desk;
  const now = () => shownElements(plans.getState(), planning.getState());
  let shown = now();
  map.addSource(planSource, { type: 'geojson', data: planFeatures(shown, elementGeometry), promoteId: 'id' });
  for (const layer of planLayers({ theme: desk.view.getState().theme, scale: 1 })) map.addLayer(layer);
  const update = () => {
    const next = now();
    if (next === shown) return;
    shown = next;
    map.getSource<GeoJSONSource>(planSource)?.setData(planFeatures(next, elementGeometry));
  };
  const stops = [plans.subscribe(update), planning.subscribe(update)];
  return () => {
    for (const stop of stops) stop();
  };
}

function restyle(map: MapLibreMap, desk: PlanningDesk): void {
  const layers = planLayers({ theme: desk.view.getState().theme, scale: 1 });
  for (const { id } of layers) map.removeLayer(id);
  for (const layer of layers) map.addLayer(layer);
}
