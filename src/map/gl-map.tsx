import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createMapEngine, type MapEngine, type MapHooks } from './engine/map-engine.ts';
import type { MapViewProps } from './map-view.tsx';

/** A context that is lost this often will be lost again: then the drawn map gives way to the one of paths. */
const rebuildLimit = 2;

/** The map drawn by WebGL; hidden, it draws out of sight. `onUnavailable` is called when that cannot be done, or no longer. */
export function GlMap(
  props: MapViewProps & { readonly isHidden: boolean; readonly onUnavailable: () => void },
): ReactNode {
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
      const { model, label } = latest.current;
      engine.current = createMapEngine({ container: element, model, label, hooks });
      engine.current.describe(latest.current.label, latest.current.describedBy);
      if (latest.current.tool) engine.current.attach(latest.current.tool);
    } catch (error) {
      latest.current.events.onError(error instanceof Error ? error : new Error(String(error)));
      latest.current.onUnavailable();
    }
    return () => {
      engine.current?.destroy();
      engine.current = null;
    };
  }, [rebuilds]);

  const { link } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a map that was built anew joins anew
  useEffect(() => (link ? engine.current?.join(link) : undefined), [link, rebuilds]);

  const visibility = props.isHidden ? 'hidden' : 'visible';
  return <div ref={container} style={{ position: 'absolute', inset: 0, visibility }} />;
}
