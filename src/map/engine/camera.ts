import type { FitBoundsOptions, Map as MapLibreMap } from 'maplibre-gl';
import { framePadding } from '../flat-map.ts';
import type { MapModel } from '../map-model.ts';

/**
 * Given with a movement that the user asked for by a key, a list or a form: what he looks at stays, as after his own pan and zoom, when the page gives the
 * map another size.
 */
export const askedFor = { isAskedFor: true } as const;

/** How the frame is fitted: clear of the panels, never closer than a village needs. */
export function fitOptions(model: Pick<MapModel, 'padding' | 'textScale'>): FitBoundsOptions {
  return { padding: framePadding(model), maxZoom: 13 };
}

/** Flies to the model's frame; at once where motion is reduced or nothing was shown before. */
export function moveToFrame(map: MapLibreMap, model: MapModel, instant: boolean): void {
  if (!model.frame) return;
  const [west, south, east, north] = model.frame;
  const still = instant || model.reducedMotion;
  map.fitBounds([west, south, east, north], {
    ...fitOptions(model),
    ...(still ? { animate: false } : { duration: 900 }),
  });
}

/** Whether two models ask for the same camera. */
export function sameFrame(a: MapModel, b: MapModel): boolean {
  const text = (model: MapModel) => JSON.stringify([model.frame, model.padding ?? null]);
  return (a.frame === b.frame && a.padding === b.padding) || text(a) === text(b);
}
