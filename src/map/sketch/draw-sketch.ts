import { sameFrame } from '../engine/camera.ts';
import { type FlatMap, pathData } from '../flat-map.ts';
import { drawLabels, measureWith } from '../labels/draw-labels.ts';
import { mapLabels } from '../labels/map-labels.ts';
import { labelMetrics, placeLabels } from '../labels/place-labels.ts';
import { absentPattern } from '../layers/absent-pattern.ts';
import { mapPalettes } from '../layers/map-palette.ts';
import type { MapModel } from '../map-model.ts';

/** An area as drawn, for finding what the pointer is on. */
export type SketchedArea = { readonly code: string; readonly path: Path2D };

/** Whether two models have the same sketch. */
export function sameSketch(a: MapModel, b: MapModel): boolean {
  return sketchKeys.every((key) => a[key] === b[key]) && sameFrame(a, b);
}

const sketchKeys = [
  ...(['polygons', 'paint', 'labelPoints', 'backdrop', 'outlines', 'highlighted', 'selected', 'cursor'] as const),
  ...(['theme', 'language', 'textScale'] as const),
];

/**
 * Draws the areas of a model, their outlines and their labels on a canvas whose origin is the view's upper left corner, in CSS pixels, and
 * returns the areas. Villages, projects and zones are left to the map that follows.
 */
export function drawSketch(
  context: CanvasRenderingContext2D,
  model: MapModel,
  flat: FlatMap,
  view: { readonly width: number; readonly height: number },
): readonly SketchedArea[] {
  const palette = mapPalettes[model.theme];
  const shapes = new Map(model.polygons.features.map((area) => [area.properties.code, area.geometry]));
  const pathOf = (code: string): Path2D => {
    const shape = shapes.get(code);
    return new Path2D(shape ? pathData(shape, flat.project) : '');
  };
  context.fillStyle = palette.background;
  context.fillRect(0, 0, view.width, view.height);
  context.lineJoin = 'round';
  const areas = model.paint.map(({ code, fill, absent }) => {
    const path = pathOf(code);
    const style = absent ? patternOf(context, model, absent) : fill;
    if (style !== null) {
      context.fillStyle = style;
      context.fill(path, 'evenodd');
    }
    return { code, path };
  });
  const stroke = (paths: readonly Path2D[], colour: string, width: number) => {
    context.strokeStyle = colour;
    context.lineWidth = width * model.textScale;
    for (const path of paths) context.stroke(path);
  };
  const drawn = areas.map(({ path }) => path);
  stroke(drawn, palette.boundary, 1.3);
  stroke(drawn, palette.boundaryHair, 0.5);
  stroke(model.outlines.map(pathOf), palette.outline, 1.8);
  stroke(model.highlighted.map(pathOf), palette.accent, 2.6);
  if (model.selected) stroke([pathOf(model.selected)], palette.selected, 3);
  if (model.cursor) stroke([pathOf(model.cursor)], palette.cursor, 2.4);
  const metrics = labelMetrics(flat.zoom, model.textScale);
  const placed = placeLabels({
    labels: mapLabels(model),
    zoom: flat.zoom,
    metrics,
    view,
    project: (label) => flat.project(label.at),
    measure: measureWith(context),
  });
  drawLabels(context, placed, { theme: model.theme, scale: model.textScale, metrics });
  return areas;
}

function patternOf(
  context: CanvasRenderingContext2D,
  { theme, textScale }: MapModel,
  kind: Parameters<typeof absentPattern>[0],
): CanvasPattern | null {
  const ratio = devicePixelRatio;
  const { width, height, data } = absentPattern(kind, theme, textScale, ratio);
  const tile = new OffscreenCanvas(width, height);
  // On the processor like the canvas itself: from the graphics card it would have to be read back.
  tile.getContext('2d', { willReadFrequently: true })?.putImageData(new ImageData(data, width, height), 0, 0);
  const pattern = context.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern;
}
