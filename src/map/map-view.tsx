import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { MapEvents, MapModel } from './map-model.ts';

export type MapViewProps = {
  readonly model: MapModel;
  readonly events: MapEvents;
  /** Accessible name of the map. */
  readonly label: string;
  /** Id of the element that says in words what the map shows. */
  readonly describedBy?: string;
};

const GlMap = lazy(() => import('./gl-map.tsx').then((module) => ({ default: module.GlMap })));

const MapFallback = lazy(() =>
  import('./fallback/map-fallback.tsx').then((module) => ({ default: module.MapFallback })),
);

/** Loads the drawing code and builds a map out of sight, so that both are there when the workspace has been read. */
export async function preloadMap(theme: MapModel['theme']): Promise<void> {
  if (!supportsWebGl2()) return;
  const { warmUpMap } = await import('./gl-map.tsx');
  warmUpMap(theme);
}

/**
 * The map of the meeting screen. Fills its nearest positioned ancestor, draws the model and reports gestures; it
 * decides nothing.
 */
export function MapView(props: MapViewProps): ReactNode {
  const [available, setAvailable] = useState(supportsWebGl2);
  return (
    <Suspense fallback={null}>
      {available ? <GlMap {...props} onUnavailable={() => setAvailable(false)} /> : <MapFallback {...props} />}
    </Suspense>
  );
}

/** Whether the browser knows WebGL 2 at all; whether it can be had shows when the map is made, and trying twice costs time. */
function supportsWebGl2(): boolean {
  return 'WebGL2RenderingContext' in globalThis;
}
