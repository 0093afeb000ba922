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

/** Starts loading the drawing code, so that it arrives while the workspace is still being opened. */
export async function preloadMap(): Promise<void> {
  await import('./gl-map.tsx');
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

function supportsWebGl2(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
