import type PptxGenJS from 'pptxgenjs';
import type { Typeset } from '../font/typeset.ts';
import { areaLabelOptions } from '../labels/label-wishes.ts';
import { occupied } from '../labels/occupied.ts';
import { placeLabels } from '../labels/place-labels.ts';
import { fitMap } from '../map/fit-map.ts';
import { areaPath } from '../map/place-geometry.ts';
import type { Box, Mark, Paint } from '../page/page.ts';
import type { WallContent } from '../wall/wall-content.ts';
import { nameMark } from './fix-package.ts';
import { addSlideLayers, addSlidePlaces, finest } from './slide-layers.ts';
import { addPathShape, fillOf, mmPerInch } from './slide-shape.ts';

/** Height of a label's em in millimetres. */
const labelSize = 3.6;

/** With more areas than this names cross borders, and stand on a light plate, as they do over roads and places. */
const mostBare = 20;

/** Names on a slide are read from afar: only the most urgent areas are named, the rest keep their names in the shapes. */
const mostLabels = 30;

/** The areas as shapes that can be recoloured and moved, each with its name and value; borders and labels above them. */
export function addSlideMap(
  slide: PptxGenJS.Slide,
  content: WallContent,
  frame: Box,
  fontFace: string,
  typeset: Typeset,
): void {
  const outlines = content.areas.map((area) => area.geometry);
  const fit = { outlines, frame, clear: 2 };
  // A slide states no scale, so it need not be round.
  const map = fitMap({ ...fit, scale: fitMap({ ...fit, scale: null })?.exact ?? null });
  if (map === null) return;
  const paths = content.areas.map((area) => areaPath(area.geometry, map.place, finest));
  for (const [i, area] of content.areas.entries())
    addPathShape(slide, paths[i]!, {
      objectName: `${area.name}${nameMark}${valueText(content, area.code)}`,
      fill: fillOf(area.paint, content.zones),
      line: { color: '7D7261', width: 0.5 },
    });
  addSlideLayers(slide, content, map);
  for (const [i, { geometry, isOutermost }] of content.borders.entries())
    addPathShape(slide, areaPath(geometry, map.place, finest), {
      objectName: `border ${i + 1}`,
      line: { color: '3F382E', width: isOutermost ? 1.5 : 1 },
    });
  addSlidePlaces(slide, content, map);
  const hasPlates = content.areas.length > mostBare || content.lines.length > 0 || content.dots.length > 0;
  const wishes = content.areas.slice(0, mostLabels).flatMap((area, i) => {
    if (area.point === null) return [];
    const colour = !hasPlates && isDark(area.paint) ? '#ffffff' : '#22201c';
    const label = { ...area, point: map.place(area.point), outline: paths[i]!, symbol: null, colour };
    return [areaLabelOptions(label, labelSize, typeset)];
  });
  for (const { marks } of placeLabels(wishes, frame, occupied()).options)
    for (const mark of marks) addLabel(slide, mark, { fontFace, hasPlate: hasPlates }, typeset);
}

function valueText({ ranking, unit, areas, absentWords }: WallContent, code: string): string {
  const row = ranking.rows.find((one) => one.code === code);
  if (row) return `${row.value}${unit === '' ? '' : ` ${unit}`}`;
  const area = areas.find((one) => one.code === code);
  return typeof area?.paint === 'object' ? (absentWords[area.paint.pattern] ?? '') : (area?.figure ?? '');
}

function addLabel(
  slide: PptxGenJS.Slide,
  mark: Mark,
  { fontFace, hasPlate }: { readonly fontFace: string; readonly hasPlate: boolean },
  typeset: Typeset,
): void {
  if (mark.kind !== 'text') return;
  const width = typeset.measure(mark.text, mark.face, mark.size) * 1.15;
  const height = mark.size * 1.2;
  const left = mark.anchor === 'middle' ? mark.x - width / 2 : mark.x - width * 0.065;
  slide.addText(mark.text, {
    x: left / mmPerInch,
    y: (mark.y - mark.size) / mmPerInch,
    w: width / mmPerInch,
    h: height / mmPerInch,
    margin: 0,
    fontSize: (mark.size / mmPerInch) * 72,
    bold: mark.face !== 'sans',
    color: mark.colour.slice(1),
    align: 'center',
    valign: 'middle',
    wrap: false,
    fontFace,
    ...(hasPlate ? { fill: { color: 'FFFDF8', transparency: 25 } } : {}),
  });
}

/** Whether white letters read better on it (relative luminance of WCAG 2.2, against the middle between black and white). */
function isDark(paint: Paint): boolean {
  if (typeof paint !== 'string') return false;
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(paint.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.18;
}
