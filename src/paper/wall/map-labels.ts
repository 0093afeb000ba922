import type { LonLat } from '../../core/unit.ts';
import {
  areaLabelOptions,
  isInside,
  lineLabelOptions,
  placeLabelOptions,
  pointLabelOptions,
} from '../labels/label-wishes.ts';
import type { LabelOption, LabelWish } from '../labels/place-labels.ts';
import type { FittedMap } from '../map/fit-map.ts';
import { areaPath, thinned } from '../map/place-geometry.ts';
import type { Path } from '../page/path.ts';
import { contourDetail, contourLook } from './contour-look.ts';
import { surfaceOf } from './crowd.ts';
import { inks, type Setting } from './ink.ts';
import { dotRadius } from './symbol-marks.ts';
import type { WallContent } from './wall-content.ts';

/** Size of an area's name on A4, millimetres; on a map of few large areas up to twice that. */
const nameSize = 2.6;

/** Square millimetres on A4 that each dot's name needs; with less the names would be a grey veil. Signs keep theirs. */
const leastRoom = 250;
/** With so much they are set larger. */
const ampleRoom = 900;

/** Names grow with the middle one of the areas, a fifteenth of its side. */
function nameSizeOf(content: WallContent, areaPaths: readonly Path[], enlarge: number): number {
  const sides = areaPaths
    .slice(0, content.areas.length)
    .map((path) => Math.sqrt(surfaceOf(path)))
    .sort((a, b) => a - b);
  const middle = sides[sides.length >> 1] ?? 0;
  return Math.min(2 * nameSize * enlarge, Math.max(nameSize * enlarge, middle / 15));
}

/** Names in order of importance: areas, towns, custom areas, rivers, places. `shrink` is the dots' factor. */
export function* nameWishes(
  content: WallContent,
  map: FittedMap,
  areaPaths: readonly Path[],
  shrink: number,
  { typeset, enlarge }: Setting,
): Generator<LabelWish> {
  const { place, frame } = map;
  const isShown = (point: LonLat) => {
    const [x, y] = place(point);
    return x > frame.x && y > frame.y && x < frame.x + frame.width && y < frame.y + frame.height;
  };
  const seatLabels = function* (isMinorWanted: boolean): Generator<LabelWish> {
    for (const { point, name, isMinor } of content.seats)
      if (isMinor === isMinorWanted && name !== '' && isShown(point))
        yield placeLabelOptions(
          { name, point: place(point), radius: (isMinor ? 0.5 : 0.8) * enlarge },
          isMinor
            ? { size: 2.2 * enlarge, face: 'sans', colour: inks.quiet }
            : { size: 3.2 * enlarge, face: 'serifBold', colour: inks.ink },
          typeset,
        );
  };
  yield* seatLabels(false);
  for (const { name, points, geometry } of content.outlines)
    if (name !== '')
      yield pointLabelOptions(
        { name, points: centralFirst(points.map(place)), outline: areaPath(geometry, place) },
        { size: 3.6 * enlarge, face: 'serifBold', colour: inks.outline },
        typeset,
      );
  const size = nameSizeOf(content, areaPaths, enlarge);
  for (const [i, area] of content.areas.entries()) {
    if (area.point === null || !isShown(area.point)) continue;
    const label = { ...area, point: place(area.point), outline: areaPaths[i]! };
    yield areaLabelOptions(label, size, typeset);
  }
  for (const { geometry, name } of content.rivers) {
    const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
    const longest = [...lines].sort((a, b) => b.length - a.length)[0];
    if (longest && name !== '')
      yield lineLabelOptions(
        name,
        thinned(longest, place),
        { size: 2.6 * enlarge, colour: inks.waterInk, lift: 0.75 },
        typeset,
      );
  }
  yield* seatLabels(true);
  const names = content.dots.filter(({ look, name }) => look.kind === 'disc' && name !== '').length;
  const room = (frame.width * frame.height) / Math.max(1, names) / enlarge ** 2;
  const isCrowded = room < leastRoom;
  const dotSize = (room > ampleRoom ? 2.7 : 2.2) * enlarge;
  for (const { point, look, name } of content.dots)
    if (name !== '' && isShown(point) && (look.kind === 'sign' || !isCrowded))
      yield placeLabelOptions(
        { name, point: place(point), radius: dotRadius(look, enlarge, shrink) },
        { size: dotSize, face: 'sans', colour: inks.quiet },
        typeset,
      );
}

/** The points in order of their distance from the middle of them all. */
function centralFirst(points: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const away = (point: readonly [number, number]) => Math.hypot(point[0] - x, point[1] - y);
  return [...points].sort((a, b) => away(a) - away(b));
}

/** Heights of the stronger contour lines, on the longest of each, where they are drawn: inside `within`. */
export function* heightWishes(
  { contours }: WallContent,
  { place }: FittedMap,
  within: Path,
  setting: Setting,
): Generator<LabelWish> {
  const look = { size: 1.9 * setting.enlarge, colour: contourLook.ink, lift: 0 };
  for (const { metres, geometry, isIndex } of contours) {
    if (!isIndex) continue;
    const longest = [...geometry.coordinates].sort((a, b) => b.length - a.length).slice(0, 2);
    for (const line of longest)
      yield optionsWithin(
        lineLabelOptions(String(metres), thinned(line, place, contourDetail), look, setting.typeset),
        within,
      );
  }
}

function* optionsWithin(options: LabelWish, outline: Path): Generator<LabelOption> {
  for (const option of options) {
    const { x, y, width, height } = option.box;
    if (isInside(outline, x + width / 2, y + height / 2)) yield option;
  }
}
