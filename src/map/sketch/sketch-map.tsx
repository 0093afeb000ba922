import { type PointerEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { flatMapOf } from '../flat-map.ts';
import type { MapHit, MapModel } from '../map-model.ts';
import type { MapViewProps } from '../map-view.tsx';
import { drawSketch, type SketchedArea, sameSketch } from './draw-sketch.ts';

type Size = { readonly width: number; readonly height: number };

/**
 * The first drawing of a map: areas, outlines and labels on a plain canvas, which answers hover and click on areas. It is there most of a
 * second before WebGL is, looks the same, and gives way to it. `onPainted` is called once, when the areas are on the screen.
 */
export function SketchMap(props: MapViewProps & { readonly onPainted: () => void }): ReactNode {
  const { model, events, label, describedBy, onPainted } = props;
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const areas = useRef<readonly SketchedArea[]>([]);
  const sketched = useRef<{ readonly model: MapModel; readonly view: Size } | null>(null);
  const over = useRef<string | null>(null);
  const latest = useRef(onPainted);
  const [view, setView] = useState<Size>({ width: 0, height: 0 });
  const hasAreas = view.width > 0 && model.paint.length > 0 && model.polygons.features.length > 0;

  useLayoutEffect(() => {
    latest.current = onPainted;
  });

  useLayoutEffect(() => {
    const element = container.current;
    if (!element) return;
    // The observer's first call tells what was just measured: the same size must stay the same object, or all is drawn twice.
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setView((view) => (view.width === width && view.height === height ? view : { width, height }));
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, []);

  useLayoutEffect(() => {
    const element = canvas.current;
    // Drawn by the processor: the graphics card is busy making the map that follows, and would have to be waited for.
    const context = element?.getContext('2d', { willReadFrequently: true });
    if (!element || !context || view.width === 0) return;
    if (sketched.current?.view === view && sameSketch(sketched.current.model, model)) return;
    sketched.current = { model, view };
    element.width = Math.round(view.width * devicePixelRatio);
    element.height = Math.round(view.height * devicePixelRatio);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    areas.current = drawSketch(context, model, flatMapOf(model, view), view);
  }, [model, view]);

  useEffect(() => {
    if (!hasAreas) return;
    // The second frame begins when the first has been given to the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => latest.current());
    });
    return () => cancelAnimationFrame(frame);
  }, [hasAreas]);

  const hitOf = ({ nativeEvent: { offsetX: x, offsetY: y } }: { readonly nativeEvent: MouseEvent }): MapHit | null => {
    const context = canvas.current?.getContext('2d');
    // The path is in CSS pixels and the point is taken in those of the canvas.
    const at = [x * devicePixelRatio, y * devicePixelRatio] as const;
    const area = areas.current.findLast(({ path }) => context?.isPointInPath(path, ...at, 'evenodd'));
    return area ? { kind: 'area', id: area.code, x, y } : null;
  };
  const onMove = (event: PointerEvent) => {
    const hit = hitOf(event);
    if (hit === null && over.current === null) return;
    over.current = hit?.id ?? null;
    events.onHover(hit);
  };

  return (
    <div ref={container} style={{ position: 'absolute', inset: 0 }}>
      <canvas
        ref={canvas}
        role="img"
        aria-label={label}
        aria-describedby={describedBy}
        style={{ width: '100%', height: '100%', display: 'block' }}
        onPointerMove={onMove}
        onPointerLeave={() => {
          over.current = null;
          events.onHover(null);
        }}
        onClick={(event) => events.onClick(hitOf(event))}
      />
    </div>
  );
}
