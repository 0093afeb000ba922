import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react';
import type { MapTool } from './engine/map-engine.ts';
import type { MapLink } from './join-cameras.ts';
import type { MapEvents, MapModel } from './map-model.ts';
import { SketchMap } from './sketch/sketch-map.tsx';

export type MapViewProps = {
  readonly model: MapModel;
  readonly events: MapEvents;
  /** Accessible name of the map. */
  readonly label: string;
  /** Id of the element that says in words what the map shows. */
  readonly describedBy?: string;
  /** Works on the drawn map itself and takes its gestures; the first one stays. The map of paths has no use for it. */
  readonly tool?: MapTool;
  /** Moves the drawn map together with others. The map of paths does not move. */
  readonly link?: MapLink;
};

const GlMap = lazy(() => import('./gl-map.tsx').then((module) => ({ default: module.GlMap })));

const MapFallback = lazy(() =>
  import('./fallback/map-fallback.tsx').then((module) => ({ default: module.MapFallback })),
);

/** How long WebGL waits for the sketch to be painted before it starts all the same: a subject without any figure paints none. */
const sketchPatienceMs = 1500;

/** Loads the drawing code while the workspace is being read. */
export function preloadMap(): void {
  if (supportsWebGl2()) void import('./gl-map.tsx');
}

/**
 * The map of the meeting screen. Fills its nearest positioned ancestor, draws the model and reports gestures; it decides nothing. The areas
 * come as a sketch first, which costs a tenth of WebGL's first drawing; WebGL takes its place when its own drawing is complete.
 */
export function MapView(props: MapViewProps): ReactNode {
  const { events } = props;
  const [isAvailable, setAvailable] = useState(supportsWebGl2);
  const [isSketched, setSketched] = useState(false);
  const [isLive, setLive] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSketched(true), sketchPatienceMs);
    return () => clearTimeout(timer);
  }, []);
  const onPainted = useCallback(() => {
    setSketched(true);
    events.onFirstDrawn();
  }, [events]);
  const liveEvents = useMemo((): MapEvents => {
    const onDrawn = () => {
      setLive(true);
      events.onDrawn();
    };
    return { ...events, onDrawn };
  }, [events]);
  if (!isAvailable) {
    return (
      <Suspense fallback={null}>
        <MapFallback {...props} />
      </Suspense>
    );
  }
  return (
    <>
      {isSketched && (
        <Suspense fallback={null}>
          <GlMap {...props} events={liveEvents} isHidden={!isLive} onUnavailable={() => setAvailable(false)} />
        </Suspense>
      )}
      {!isLive && <SketchMap {...props} onPainted={onPainted} />}
    </>
  );
}

/** Whether the browser knows WebGL 2 at all; whether it can be had shows when the map is made, and trying twice costs time. */
function supportsWebGl2(): boolean {
  return 'WebGL2RenderingContext' in globalThis;
}
