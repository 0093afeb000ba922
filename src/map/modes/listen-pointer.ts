import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Gesture, Spot } from './gesture.ts';
import type { SpotKeys } from './spot-at.ts';

/** A press that moves less than this, pixels, is a tap. */
const tapPixels = { fine: 4, coarse: 10 };

/**
 * Turns mouse, pen and finger into the calls of a gesture. The map keeps what the gesture does not take: a drag over empty ground moves it, two
 * fingers zoom it. Returns the function that takes the listeners away.
 */
export function listenToPointer(
  map: MapLibreMap,
  gesture: () => Gesture,
  spotOf: (point: readonly [number, number], keys: SpotKeys, isCoarse: boolean) => Spot,
  onSpot: (spot: Spot | null) => void,
): () => void {
  const home = map.getCanvasContainer();
  const pressed = new Map<number, { readonly x: number; readonly y: number; isTaken: boolean; isDrag: boolean }>();
  let frame = 0;

  const read = (event: PointerEvent): Spot => {
    const box = home.getBoundingClientRect();
    const isCoarse = event.pointerType !== 'mouse';
    return spotOf([event.clientX - box.left, event.clientY - box.top], event, isCoarse);
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    if (pressed.size > 0) {
      // A second finger: this is the map's, and what the first one began is dropped.
      gesture().cancel();
      for (const each of pressed.values()) each.isTaken = false;
      map.dragPan.enable();
      return;
    }
    const isTaken = gesture().press(read(event));
    pressed.set(event.pointerId, { x: event.clientX, y: event.clientY, isTaken, isDrag: false });
    if (isTaken) map.dragPan.disable();
  };
  const onMove = (event: PointerEvent) => {
    const press = pressed.get(event.pointerId);
    const limit = tapPixels[event.pointerType === 'mouse' ? 'fine' : 'coarse'];
    if (press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > limit) press.isDrag = true;
    // The last place of the frame is enough; a press keeps its own, so that a drag ends where it ended.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => move(event, press));
  };
  const move = (event: PointerEvent, press: { readonly isTaken: boolean; readonly isDrag: boolean } | undefined) => {
    const spot = read(event);
    onSpot(spot);
    if (press?.isTaken && press.isDrag) gesture().drag(spot);
    else if (!press && event.pointerType !== 'touch') gesture().hover(spot);
  };
  const onUp = (event: PointerEvent) => {
    const press = pressed.get(event.pointerId);
    if (!press) return;
    pressed.delete(event.pointerId);
    cancelAnimationFrame(frame);
    map.dragPan.enable();
    const spot = read(event);
    if (press.isTaken && press.isDrag) {
      gesture().drag(spot);
      gesture().release(spot);
    } else if (!press.isDrag && event.type === 'pointerup') gesture().tap(spot);
    else if (press.isTaken) gesture().cancel();
    onSpot(event.pointerType === 'touch' ? null : spot);
  };
  const onLeave = (event: PointerEvent) => {
    if (pressed.size > 0 || event.pointerType === 'touch') return;
    cancelAnimationFrame(frame);
    onSpot(null);
  };
  const onDouble = (event: MouseEvent) => {
    event.preventDefault();
    gesture().finish();
  };
  map.doubleClickZoom.disable();
  home.addEventListener('pointerdown', onDown);
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onUp);
  home.addEventListener('pointerleave', onLeave);
  home.addEventListener('dblclick', onDouble);
  return () => {
    cancelAnimationFrame(frame);
    home.removeEventListener('pointerdown', onDown);
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onUp);
    home.removeEventListener('pointerleave', onLeave);
    home.removeEventListener('dblclick', onDouble);
    map.dragPan.enable();
    map.doubleClickZoom.enable();
  };
}
