import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createMapEngine, type MapEngine, type MapHooks } from './engine/map-engine.ts';
import { takeWarmMap, warmUpMap } from './engine/warm-map.ts';
import type { MapViewProps } from './map-view.tsx';

/** A context that is lost this often will be lost again: then the drawn map gives way to the one of paths. */
const rebuildLimit = 2;

/** The map drawn by WebGL. `onUnavailable` is called when that cannot be done, or no longer. */
export function GlMap(props: MapViewProps & { readonly onUnavailable: () => void }): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const engine = useRef<MapEngine | null>(null);
  const latest = useRef(props);
  const announced = useRef(false);
  const [rebuilds, setRebuilds] = useState(0);

  useLayoutEffect(() => {
    latest.current = props;
    engine.current?.update(props.model);
    engine.current?.describe(props.label, props.describedBy);
  });

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    if (rebuilds > rebuildLimit) {
      latest.current.onUnavailable();
      return;
    }
    try {
      const hooks: MapHooks = {
        events: () => latest.current.events,
        onDrawn: () => {
          if (announced.current) return;
          announced.current = true;
          latest.current.events.onDrawn();
        },
        onGone: () => setRebuilds((count) => count + 1),
      };
      engine.current = mapOn(element, latest.current, hooks);
      engine.current.describe(latest.current.label, latest.current.describedBy);
    } catch (error) {
      latest.current.events.onError(error instanceof Error ? error : new Error(String(error)));
      latest.current.onUnavailable();
    }
    return () => {
      engine.current?.destroy();
      engine.current = null;
    };
  }, [rebuilds]);

  return <div ref={container} style={{ position: 'absolute', inset: 0 }} />;
}

export { warmUpMap };

/** The map that was warmed up, moved to its place, or a new one. */
function mapOn(element: HTMLElement, { model, label }: MapViewProps, hooks: MapHooks): MapEngine {
  const warm = takeWarmMap();
  if (!warm) return createMapEngine({ container: element, model, label, hooks: () => hooks });
  const shown = { visibility: '', pointerEvents: '' };
  Object.assign(warm.container.style, { position: 'absolute', inset: '0', width: '', height: '', ...shown });
  warm.container.removeAttribute('aria-hidden');
  element.append(warm.container);
  warm.adopt(hooks);
  warm.engine.resize();
  warm.engine.update(model);
  return warm.engine;
}
