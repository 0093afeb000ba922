import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { MapHit } from '../map-model.ts';
import { askedFor } from './camera.ts';

/** What lies under a point of the canvas, topmost first; null for empty ground. */
export type FindHit = (x: number, y: number) => MapHit | null;

/**
 * Reports what the pointer is over (at most once a frame, and only on change or move) and what is clicked.
 * Returns the function that takes the listeners away.
 */
export function listenToGestures(
  map: MapLibreMap,
  find: FindHit,
  report: { readonly onHover: (hit: MapHit | null) => void; readonly onClick: (hit: MapHit | null) => void },
): () => void {
  let frame = 0;
  let over = false;
  const hover = (hit: MapHit | null) => {
    if (!hit && !over) return;
    over = hit !== null;
    map.getCanvas().style.cursor = hit ? 'pointer' : '';
    report.onHover(hit);
  };
  const onMove = (event: MapMouseEvent) => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => {
      if (!map.isMoving()) hover(find(event.point.x, event.point.y));
    });
  };
  const onOut = () => {
    cancelAnimationFrame(frame);
    hover(null);
  };
  const onClick = (event: MapMouseEvent) => report.onClick(find(event.point.x, event.point.y));
  // Where the keys lead to; one that is pressed before the map is there adds to it.
  let ahead: number | null = null;
  const zoomBy = (levels: number) => {
    const zoom = Math.min(map.getMaxZoom(), Math.max(map.getMinZoom(), (ahead ?? map.getZoom()) + levels));
    map.zoomTo(zoom, {}, askedFor);
    ahead = zoom;
  };
  const onMoveEnd = () => {
    ahead = null;
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') zoomBy(0.5);
    else if (event.key === '-' || event.key === '_') zoomBy(-0.5);
    else return;
    event.preventDefault();
  };
  const canvas = map.getCanvas();
  map.on('mousemove', onMove);
  map.on('mouseout', onOut);
  map.on('click', onClick);
  map.on('moveend', onMoveEnd);
  canvas.addEventListener('keydown', onKey);
  return () => {
    cancelAnimationFrame(frame);
    map.off('mousemove', onMove);
    map.off('mouseout', onOut);
    map.off('click', onClick);
    map.off('moveend', onMoveEnd);
    canvas.removeEventListener('keydown', onKey);
  };
}
