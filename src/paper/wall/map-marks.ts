import type { LonLat } from '../../core/unit.ts';
import { areaLabelOptions, boxAround, placeLabelOptions, riverLabelOptions } from '../labels/label-wishes.ts';
import { occupied } from '../labels/occupied.ts';
import { type LabelWish, placeLabels } from '../labels/place-labels.ts';
import type { FittedMap } from '../map/fit-map.ts';
import { areaPath, geometryLinePath, mayBeSeen, thinned } from '../map/place-geometry.ts';
import type { Box, Mark } from '../page/page.ts';
import { joinPaths, type Path, rectPath } from '../page/path.ts';
import { inks, type Setting } from './ink.ts';
import { lineMarks } from './legend-block.ts';
import { dotMarks, dotRadius } from './symbol-marks.ts';
import type { LineLook, WallContent } from './wall-content.ts';

export type DrawnMap = {
  readonly marks: readonly Mark[];
  /** Room of every label that was set. */
  readonly labelBoxes: readonly Box[];
  /** Labels that found no room. */
  readonly leftOut: number;
};

/** Size of an area's name on A4, millimetres; on a map of few large areas up to twice that. */
const nameSize = 2.6;

/** Square millimetres on A4 that each dot's name needs; with less the names would be a grey veil. Signs keep theirs. */
const leastRoom = 250;

/** Names grow with the middle one of the areas, a fifteenth of its side. */
function nameSizeOf(content: WallContent, areaPaths: readonly Path[], enlarge: number): number {
  const sides = areaPaths
    .slice(0, content.areas.length)
    .map((path) => Math.sqrt(surfaceOf(path)))
    .sort((a, b) => a - b);
  const middle = sides[sides.length >> 1] ?? 0;
  return Math.min(2 * nameSize * enlarge, Math.max(nameSize * enlarge, middle / 15));
}

/** Square millimetres that closed rings of straight lines enclose; holes, which wind the other way, are taken off. */
function surfaceOf({ ops, at }: Path): number {
  let twice = 0;
  let i = 0;
  let [px, py, startX, startY] = [0, 0, 0, 0];
  for (const op of ops) {
    if (op === 'Z') twice += px * startY - startX * py;
    else {
      const [x, y] = [at[i]!, at[i + 1]!];
      i += 2;
      if (op === 'M') [startX, startY] = [x, y];
      else twice += px * y - x * py;
      [px, py] = [x, y];
    }
  }
  return Math.abs(twice) / 2;
}

/**
 * The map in its frame: surroundings, filled areas, zones, rivers, borders, roads, places, then the labels in order of importance: areas, towns, rivers, places.
 * `reserved` is room that labels keep clear of.
 */
export function mapMarks(whole: WallContent, map: FittedMap, reserved: readonly Box[], setting: Setting): DrawnMap {
  const { enlarge } = setting;
  const content = withinFrame(whole, map);
  const { place, frame } = map;
  const areaPaths = content.areas.map((area) => areaPath(area.geometry, place));
  const marks: Mark[] = [
    { kind: 'path', path: rectPath(frame), fill: inks.sea },
    ...content.surroundings.map(
      (geometry): Mark => ({
        kind: 'path',
        path: areaPath(geometry, place),
        fill: inks.surroundings,
        stroke: { colour: inks.hair, width: 0.12 * enlarge },
      }),
    ),
    ...content.areas.map(
      (area, i): Mark => ({
        kind: 'path',
        path: areaPaths[i]!,
        fill: area.paint,
        stroke: { colour: inks.boundary, width: 0.14 * enlarge },
      }),
    ),
    ...content.zones.map(
      ({ geometry, colour, pattern }): Mark => ({
        kind: 'path',
        path: areaPath(geometry, place),
        fill: { pattern },
        stroke: { colour, width: 0.25 * enlarge },
      }),
    ),
    ...content.rivers.map(
      ({ geometry }): Mark => ({
        kind: 'path',
        path: geometryLinePath(geometry, place),
        stroke: { colour: inks.water, width: 0.55 * enlarge, cap: 'round' },
      }),
    ),
    ...borderMarks(content, map, enlarge),
    ...roadMarks(content, map, enlarge),
    ...content.seats.flatMap(({ point, isMinor }) => seatMarks(place(point), isMinor ? 0.6 * enlarge : enlarge)),
    ...content.dots.flatMap(({ point, look }) => dotMarks(look, ...place(point), enlarge)),
  ];
  const taken = occupied();
  for (const box of reserved) taken.take(box);
  for (const { point, isMinor } of content.seats) taken.take(boxAround(place(point), (isMinor ? 0.5 : 0.8) * enlarge));
  const inner = inset(frame, 0.8 * enlarge);
  const { options, leftOut } = placeLabels(wishes(content, map, areaPaths, setting), inner, taken);
  return {
    marks: [{ kind: 'clip', box: frame, marks: [...marks, ...options.flatMap((option) => option.marks)] }],
    labelBoxes: options.map((option) => option.box),
    leftOut,
  };
}

/** Without what lies outside the frame; the areas themselves stay, since the map was fitted to them. */
function withinFrame(content: WallContent, { place, frame }: FittedMap): WallContent {
  const isSeen = ({ geometry }: { readonly geometry: Parameters<typeof mayBeSeen>[0] }) =>
    mayBeSeen(geometry, place, frame);
  const reach = frame.width / 10;
  const isNear = ({ point }: { readonly point: LonLat }) => {
    const [x, y] = place(point);
    return (
      x > frame.x - reach &&
      x < frame.x + frame.width + reach &&
      y > frame.y - reach &&
      y < frame.y + frame.height + reach
    );
  };
  return {
    ...content,
    surroundings: content.surroundings.filter((geometry) => isSeen({ geometry })),
    borders: content.borders.filter(isSeen),
    zones: content.zones.filter(isSeen),
    rivers: content.rivers.filter(isSeen),
    lines: content.lines.filter(isSeen),
    dots: content.dots.filter(isNear),
    seats: content.seats.filter(isNear),
  };
}

function* wishes(
  content: WallContent,
  map: FittedMap,
  areaPaths: readonly Path[],
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
      yield riverLabelOptions(name, thinned(longest, place), { size: 2.6 * enlarge, colour: inks.waterInk }, typeset);
  }
  yield* seatLabels(true);
  const names = content.dots.filter(({ look, name }) => look.kind === 'disc' && name !== '').length;
  const isCrowded = (frame.width * frame.height) / Math.max(1, names) < leastRoom * enlarge ** 2;
  for (const { point, look, name } of content.dots)
    if (name !== '' && isShown(point) && (look.kind === 'sign' || !isCrowded))
      yield placeLabelOptions(
        { name, point: place(point), radius: dotRadius(look, enlarge) },
        { size: 2.2 * enlarge, face: 'sans', colour: inks.quiet },
        typeset,
      );
}

/** Borders above the filled level, the outermost last and widest with a soft band outside it. */
function borderMarks(content: WallContent, map: FittedMap, enlarge: number): readonly Mark[] {
  const paths = content.borders.map(({ geometry, isOutermost }) => ({
    path: areaPath(geometry, map.place),
    isOutermost,
  }));
  const outermost = joinPaths(paths.flatMap(({ path, isOutermost }) => (isOutermost ? [path] : [])));
  return [
    { kind: 'path', path: outermost, stroke: { colour: inks.outline, width: 1.6 * enlarge }, opacity: 0.18 },
    ...paths.map(
      ({ path, isOutermost }): Mark => ({
        kind: 'path',
        path,
        stroke: { colour: inks.outline, width: (isOutermost ? 0.5 : 0.32) * enlarge },
      }),
    ),
  ];
}

/** All lines of a look as one path, their grounds below them all: crossings stay open, and the file small. */
function roadMarks(content: WallContent, map: FittedMap, enlarge: number): readonly Mark[] {
  const byLook = new Map<string, { readonly look: LineLook; readonly paths: Path[] }>();
  for (const { geometry, look } of content.lines) {
    const key = JSON.stringify(look);
    const one = byLook.get(key) ?? { look, paths: [] };
    byLook.set(key, one);
    one.paths.push(geometryLinePath(geometry, map.place));
  }
  return [...byLook.values()].flatMap(({ look, paths }) => lineMarks(look, joinPaths(paths), enlarge));
}

function seatMarks([x, y]: readonly [number, number], enlarge: number): Mark[] {
  const stroke = { colour: inks.ink, width: 0.25 * enlarge };
  return [
    { kind: 'circle', x, y, r: 0.75 * enlarge, fill: inks.ground, stroke },
    { kind: 'circle', x, y, r: 0.28 * enlarge, fill: inks.ink },
  ];
}

function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
