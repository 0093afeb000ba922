import type { Map as MapLibreMap } from 'maplibre-gl';
import { chooseTool, selectBeside, selectElement, selectVertexBeside } from '../../commands/plan/choose-tool.ts';
import type { PlanningDesk } from '../../commands/plan/planning-desk.ts';
import { removeSelected } from '../../commands/plan/reshape-element.ts';
import { setCursor } from '../../commands/plan/set-draft.ts';
import type { LonLat } from '../../core/unit.ts';
import { askedFor } from '../engine/camera.ts';
import type { Gesture, Spot } from './gesture.ts';
import type { SpotKeys } from './spot-at.ts';

/** Pixels that an arrow key moves the cross: by itself, and with Shift. */
const stepPixels = { usual: 12, fine: 2 };
/** The map follows when the cross comes nearer to its edge than this. */
const edgePixels = 60;

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The keyboard as a pointer: arrows move a cross over the map, Enter presses there. With the select tool, Enter on a handle takes it up and
 * the next one puts it down. `[` `]` go through the elements, `,` `.` through the vertices of one.
 */
export function listenToKeys(
  desk: PlanningDesk,
  map: MapLibreMap,
  gesture: () => Gesture,
  spotOf: (point: readonly [number, number], keys: SpotKeys, isCoarse: boolean) => Spot,
  onSpot: (spot: Spot | null) => void,
): () => void {
  const { planning } = desk;
  const canvas = map.getCanvas();
  let isHolding = false;

  const spotHere = (event: SpotKeys): Spot => {
    const at = planning.getState().cursor ?? centre();
    const { x, y } = map.project([at[0], at[1]]);
    return spotOf([x, y], { altKey: event.altKey, shiftKey: false }, false);
  };
  const centre = (): LonLat => {
    const { lng, lat } = map.getCenter();
    return [lng, lat];
  };
  const goTo = (at: LonLat) => {
    setCursor(desk, at);
    const { x, y } = map.project([at[0], at[1]]);
    const { clientWidth, clientHeight } = canvas;
    const isNearEdge =
      x < edgePixels || y < edgePixels || x > clientWidth - edgePixels || y > clientHeight - edgePixels;
    if (isNearEdge) map.panTo([at[0], at[1]], { animate: false }, askedFor);
  };
  const moveBy = ([dx, dy]: readonly [number, number], event: KeyboardEvent) => {
    const from = planning.getState().cursor ?? centre();
    const step = event.shiftKey ? stepPixels.fine : stepPixels.usual;
    const { x, y } = map.project([from[0], from[1]]);
    const to = map.unproject([x + dx * step, y + dy * step]);
    goTo([to.lng, to.lat]);
    const spot = spotHere(event);
    onSpot(spot);
    if (isHolding) gesture().drag(spot);
    else gesture().hover(spot);
  };
  const press = (event: KeyboardEvent) => {
    const spot = spotHere(event);
    if (isHolding) {
      isHolding = false;
      gesture().drag(spot);
      gesture().release(spot);
      return;
    }
    const holds = planning.getState().tool === 'select' && gesture().press(spot);
    if (holds && planning.getState().vertex !== null) isHolding = true;
    else gesture().tap(spot);
  };
  const beside = (to: LonLat | null) => {
    if (to) goTo(to);
  };
  const stepBack = () => {
    isHolding = false;
    const { tool, selected } = planning.getState();
    if (gesture().cancel()) return;
    if (tool !== 'select') chooseTool(desk, 'select');
    else if (selected !== null) selectElement(desk, null);
    setCursor(desk, null);
  };
  const act: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    Enter: (event) => (event.ctrlKey || event.metaKey ? gesture().finish() : press(event)),
    ' ': press,
    Escape: stepBack,
    Backspace: () => gesture().back() || removeSelected(desk),
    Delete: () => gesture().back() || removeSelected(desk),
    '[': () => beside(selectBeside(desk, -1)),
    ']': () => beside(selectBeside(desk, 1)),
    ',': () => beside(selectVertexBeside(desk, -1)),
    '.': () => beside(selectVertexBeside(desk, 1)),
  };

  const onKey = (event: KeyboardEvent) => {
    const arrow = arrows[event.key];
    const what = act[event.key];
    if (arrow && !event.ctrlKey && !event.metaKey) moveBy(arrow, event);
    else if (what) what(event);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** Reached by a key, the map shows its cross at once; a click puts the focus there too, and needs none. */
  const onFocus = () => {
    if (canvas.matches(':focus-visible') && planning.getState().tool !== 'select') goTo(centre());
  };
  const onBlur = () => setCursor(desk, null);
  canvas.addEventListener('keydown', onKey);
  canvas.addEventListener('focus', onFocus);
  canvas.addEventListener('blur', onBlur);
  return () => {
    canvas.removeEventListener('keydown', onKey);
    canvas.removeEventListener('focus', onFocus);
    canvas.removeEventListener('blur', onBlur);
  };
}
