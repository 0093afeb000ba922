import { type PointerEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import { flatMapOf } from '../flat-map.ts';
import { mapPalettes } from '../layers/map-palette.ts';
import type { MapHit } from '../map-model.ts';
import type { MapViewProps } from '../map-view.tsx';
import { AbsentPatterns, FallbackAreas } from './fallback-areas.tsx';
import { FallbackLabels } from './fallback-labels.tsx';
import { FallbackProjects, FallbackVillages } from './fallback-objects.tsx';

/**
 * The same model as SVG paths, for virtual desktops and old machines without WebGL 2. Shows the frame, answers hover
 * and click; does not pan or zoom by hand.
 */
export function MapFallback({ model, events, label, describedBy }: MapViewProps): ReactNode {
  const container = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [view, setView] = useState({ width: 0, height: 0 });
  const over = useRef<string | null>(null);
  const isDrawn = useRef(false);

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setView({ width: element.clientWidth, height: element.clientHeight }));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    if (isDrawn.current || view.width === 0 || model.paint.length === 0 || model.polygons.features.length === 0) return;
    isDrawn.current = true;
    events.onFirstDrawn();
    events.onDrawn();
  }, [view, model, events]);

  const { frame, padding, textScale } = model;
  const flat = useMemo(() => {
    const framed = padding === undefined ? { frame, textScale } : { frame, textScale, padding };
    return flatMapOf(framed, view);
  }, [frame, padding, textScale, view]);

  const onMove = (event: PointerEvent) => {
    const hit = hitOf(event);
    const key = hit && `${hit.kind}:${hit.id}`;
    if (key === null && over.current === null) return;
    over.current = key;
    events.onHover(hit);
  };

  return (
    <div ref={container} style={{ position: 'absolute', inset: 0, background: mapPalettes[model.theme].background }}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the screen moves its own cursor over the areas by keyboard */}
      <svg
        width={view.width}
        height={view.height}
        role="img"
        aria-label={label}
        aria-describedby={describedBy}
        onPointerMove={onMove}
        onPointerLeave={() => {
          over.current = null;
          events.onHover(null);
        }}
        onClick={(event) => events.onClick(hitOf(event))}
      >
        <AbsentPatterns theme={model.theme} scale={textScale} prefix={prefix} />
        <FallbackAreas model={model} flat={flat} prefix={prefix} />
        <FallbackProjects model={model} flat={flat} />
        <FallbackVillages model={model} flat={flat} />
        <FallbackLabels model={model} flat={flat} view={view} />
      </svg>
    </div>
  );
}

function hitOf(event: { readonly target: EventTarget; readonly nativeEvent: MouseEvent }): MapHit | null {
  const element = event.target instanceof Element ? event.target.closest<SVGElement>('[data-kind]') : null;
  const { kind, id } = element?.dataset ?? {};
  if (!id || (kind !== 'area' && kind !== 'village' && kind !== 'project')) return null;
  return { kind, id, x: event.nativeEvent.offsetX, y: event.nativeEvent.offsetY };
}
