import type PptxGenJS from 'pptxgenjs';
import type { LonLat } from '../../core/unit.ts';
import { contains } from '../labels/occupied.ts';
import type { FittedMap } from '../map/fit-map.ts';
import { areaPath, geometryLinePath } from '../map/place-geometry.ts';
import { clippedLines, clippedRings } from '../page/clip-path.ts';
import { joinPaths, linePath, type Path, symbolPath } from '../page/path.ts';
import { flowMark } from '../wall/surface-marks.ts';
import type { DotLook, LegendRow, LineLook, WallContent, WallDot } from '../wall/wall-content.ts';
import { addDisc, addPathShape, colourOf, fillOf, mmPerInch, type ShapeLook } from './slide-shape.ts';

/** Detail below this, in millimetres, is lost on a projector and would only make shapes slow to edit. */
export const finest = 0.25;

/** Each place and each move is a shape of its own; with more of them a slide becomes slow to edit, and they are left to the wall map. */
const mostShapes = 300;

/** Points of a line for a millimetre on paper. */
const pointsPerMm = 72 / mmPerInch;

/** Sizes of signs against A4. */
const enlarge = 1.15;

/** Rows of the legend for what a slide leaves out. */
export function leftOutRows({ legend, dots, flows }: WallContent): readonly LegendRow[] {
  const isCrowded = dots.length > mostShapes;
  return legend.filter(
    ({ sample: { kind } }) =>
      ((kind === 'dot' || kind === 'none') && isCrowded) || (kind === 'flow' && flows.length > mostShapes),
  );
}

/** What lies over the areas: zones, surfaces, rivers, outlines and roads, lines of one look as one shape. */
export function addSlideLayers(slide: PptxGenJS.Slide, content: WallContent, { place, frame }: FittedMap): void {
  const surface = (geometry: Parameters<typeof areaPath>[0]) => clippedRings(areaPath(geometry, place, finest), frame);
  const line = (geometry: Parameters<typeof geometryLinePath>[0]) =>
    clippedLines(geometryLinePath(geometry, place, finest), frame);
  for (const { geometry, colour, pattern } of content.zones)
    addPathShape(slide, surface(geometry), {
      objectName: pattern,
      fill: fillOf({ pattern }, content.zones),
      line: { color: colourOf(colour), width: 0.75 },
    });
  for (const { geometry, fill, opacity, line: edge } of content.shades)
    addPathShape(slide, surface(geometry), {
      fill: { color: colourOf(fill), transparency: Math.round(100 - opacity * 100) },
      ...(edge === null ? {} : { line: { color: colourOf(edge), width: 0.75 } }),
    });
  const rivers = content.rivers.map(({ geometry }) => line(geometry));
  addPathShape(slide, joinPaths(rivers), { objectName: 'rivers', line: { color: '7FB0C8', width: 1.5 } });
  for (const { geometry, look, name } of content.outlines)
    addPathShape(slide, surface(geometry), { objectName: name || 'outline', line: lineOf(look) });
  const byLook = new Map<string, { readonly look: LineLook; readonly paths: Path[] }>();
  for (const { geometry, look } of content.lines) {
    const key = JSON.stringify(look);
    const one = byLook.get(key) ?? { look, paths: [] };
    byLook.set(key, one);
    one.paths.push(line(geometry));
  }
  for (const { look, paths } of byLook.values())
    addPathShape(slide, joinPaths(paths), { objectName: 'roads', line: lineOf(look) });
}

/** Moves and places, with their names, unless there are too many. */
export function addSlidePlaces(
  slide: PptxGenJS.Slide,
  { flows, dots }: WallContent,
  { place, frame }: FittedMap,
): void {
  const isShown = (point: LonLat) => {
    const [x, y] = place(point);
    return contains(frame, { x, y, width: 0, height: 0 });
  };
  if (flows.length <= mostShapes)
    for (const { course, ...look } of flows) {
      if (!course.every(isShown)) continue;
      const mark = flowMark(look, course.map(place), enlarge);
      if (mark.kind === 'path')
        addPathShape(slide, mark.path, { fill: { color: colourOf(look.colour), transparency: 50 } });
    }
  if (dots.length <= mostShapes)
    for (const dot of dots) if (isShown(dot.point)) addDot(slide, dot.look, place(dot.point), dot);
}

/** A place's sign, or its sample in the legend. */
export function addDot(
  slide: PptxGenJS.Slide,
  look: DotLook,
  at: readonly [number, number],
  { name }: Pick<WallDot, 'name'>,
): void {
  const named: ShapeLook = name === '' ? {} : { objectName: name };
  if (look.kind === 'ring') {
    const line = { color: colourOf(look.line), width: look.width * pointsPerMm };
    addDisc(slide, at, look.radius * enlarge, { ...named, line });
    return;
  }
  const filled = { fill: { color: colourOf(look.fill) }, line: { color: colourOf(look.line), width: 0.5 } };
  if (look.kind === 'sign') {
    addPathShape(slide, symbolPath(look.path, (look.size * enlarge) / 20, ...at), { ...named, ...filled });
    return;
  }
  if (look.outer !== null) addDisc(slide, at, look.outer * enlarge, { fill: { color: 'FFFDF8' }, line: filled.line });
  addDisc(slide, at, look.radius * enlarge, { ...named, ...filled });
}

/** A sample of the legend in a box of millimetres. */
export function addSample(
  slide: PptxGenJS.Slide,
  sample: LegendRow['sample'],
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { zones }: WallContent,
): void {
  const middle = box.y + box.height / 2;
  const course = [
    [box.x, middle],
    [box.x + box.width, middle],
  ] as const;
  switch (sample.kind) {
    case 'fill':
    case 'shade': {
      const { x, y, width, height } = box;
      const fill =
        sample.kind === 'fill'
          ? fillOf(sample.paint, zones)
          : { color: colourOf(sample.look.fill), transparency: Math.round(100 - sample.look.opacity * 100) };
      slide.addShape('rect' as PptxGenJS.SHAPE_NAME, {
        ...{ x: x / mmPerInch, y: y / mmPerInch, w: width / mmPerInch, h: height / mmPerInch },
        fill,
        line: { color: '7D7261', width: 0.5 },
      });
      return;
    }
    case 'line':
      addPathShape(slide, linePath(course), { line: lineOf(sample.look) });
      return;
    case 'dot':
      addDot(slide, sample.look, [box.x + box.width / 2, middle], { name: '' });
      return;
    case 'flow': {
      const mark = flowMark(sample.look, course, enlarge);
      if (mark.kind === 'path')
        addPathShape(slide, mark.path, { fill: { color: colourOf(sample.look.colour), transparency: 50 } });
      return;
    }
    case 'none':
      return;
  }
}

function lineOf({ colour, width, dash }: LineLook): PptxGenJS.ShapeLineProps {
  return {
    color: colourOf(colour),
    width: Math.round(width * pointsPerMm * 4) / 4,
    ...(dash.length === 0 ? {} : { dashType: dash[0]! > 1.5 ? 'dash' : 'sysDash' }),
  };
}
