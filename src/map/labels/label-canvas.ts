import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapModel } from '../map-model.ts';
import { drawLabels, measureWith } from './draw-labels.ts';
import { mapLabels } from './map-labels.ts';
import { labelMetrics, placeLabels } from './place-labels.ts';

export type LabelCanvas = { readonly show: (model: MapModel) => void; readonly destroy: () => void };

/**
 * Names, figures and status shapes on a canvas of their own above the map and above the deck.gl overlay, redrawn with
 * every frame of the map. A symbol layer of MapLibre would lie under the villages, and would have to cut a distance
 * field for each of the hundreds of Chinese characters on the main thread.
 */
export function createLabelCanvas(map: MapLibreMap): LabelCanvas {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', zIndex: '3', pointerEvents: 'none' });
  map.getContainer().append(canvas);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('label-canvas: expected a 2d context, got none');
  const measure = remembered(measureWith(context));
  let model: MapModel | null = null;
  let labels: ReturnType<typeof mapLabels> = [];
  let drawnFor = '';

  const draw = () => {
    if (!model) return;
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const { lng, lat } = map.getCenter();
    const zoom = map.getZoom();
    const state = [lng, lat, zoom, width, height, devicePixelRatio].join();
    if (state === drawnFor) return;
    drawnFor = state;
    sizeCanvas(canvas, width, height);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, width, height);
    const metrics = labelMetrics(zoom, model.textScale);
    const project = (label: { readonly at: readonly [number, number] }) => {
      const point = map.project([label.at[0], label.at[1]]);
      return [point.x, point.y] as const;
    };
    const placed = placeLabels({ labels, zoom, metrics, view: { width, height }, project, measure });
    drawLabels(context, placed, { theme: model.theme, scale: model.textScale, metrics });
  };
  map.on('render', draw);
  map.on('resize', draw);

  return {
    show(next) {
      model = next;
      labels = mapLabels(next);
      drawnFor = '';
      draw();
    },
    destroy() {
      map.off('render', draw);
      map.off('resize', draw);
      canvas.remove();
    },
  };
}

function sizeCanvas(canvas: HTMLCanvasElement, width: number, height: number): void {
  const [pixelWidth, pixelHeight] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)];
  if (canvas.width === pixelWidth && canvas.height === pixelHeight) return;
  canvas.width = pixelWidth;
  canvas.height = pixelHeight;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
}

/** Widths scale with the size, so one measurement a text is enough. */
function remembered(measure: (text: string, size: number) => number): (text: string, size: number) => number {
  const widths = new Map<string, number>();
  return (text, size) => {
    let width = widths.get(text);
    if (width === undefined) {
      width = measure(text, 1);
      widths.set(text, width);
    }
    return width * size;
  };
}
