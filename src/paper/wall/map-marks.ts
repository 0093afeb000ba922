import type { LonLat } from '../../core/unit.ts';
import { boxAround } from '../labels/label-wishes.ts';
import { occupied } from '../labels/occupied.ts';
import { placeLabels } from '../labels/place-labels.ts';
import type { FittedMap } from '../map/fit-map.ts';
import { areaPath, geometryLinePath, mayBeSeen } from '../map/place-geometry.ts';
import type { Box, Mark } from '../page/page.ts';
import { joinPaths, type Path, rectPath } from '../page/path.ts';
import { contourDetail, contourLook, indexContourWidth } from './contour-look.ts';
import { crowdFactor } from './crowd.ts';
import { inks, type Setting } from './ink.ts';
import { lineMarks } from './legend-block.ts';
import { heightWishes, nameWishes } from './map-labels.ts';
import { flowMark, shadeMarks } from './surface-marks.ts';
import { dotMarks, dotRadius } from './symbol-marks.ts';
import type { LineLook, WallContent } from './wall-content.ts';

export type DrawnMap = {
  readonly marks: readonly Mark[];
  /** Room of every label that was set. */
  readonly labelBoxes: readonly Box[];
  /** Labels that found no room. */
  readonly leftOut: number;
};

/**
 * The map in its frame: surroundings, filled areas, zones, rivers, borders, roads, places, then the labels in order of importance: areas, towns, rivers, places.
 * `reserved` is room that labels keep clear of.
 */
export function mapMarks(whole: WallContent, map: FittedMap, reserved: readonly Box[], setting: Setting): DrawnMap {
  const { enlarge } = setting;
  const content = withinFrame(whole, map);
  const { place, frame } = map;
  const areaPaths = content.areas.map((area) => areaPath(area.geometry, place));
  const shrink = crowdFactor(content.dots, areaPaths, enlarge);
  const land = outermostPath(content, map);
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
    ...contourMarks(content, map, land, enlarge),
    ...content.zones.map(
      ({ geometry, colour, pattern }): Mark => ({
        kind: 'path',
        path: areaPath(geometry, place),
        fill: { pattern },
        stroke: { colour, width: 0.25 * enlarge },
      }),
    ),
    ...content.shades.flatMap(({ geometry, ...look }) => shadeMarks(look, areaPath(geometry, place), enlarge)),
    ...content.rivers.map(
      ({ geometry }): Mark => ({
        kind: 'path',
        path: geometryLinePath(geometry, place),
        stroke: { colour: inks.water, width: 0.55 * enlarge, cap: 'round' },
      }),
    ),
    ...borderMarks(content, map, enlarge),
    ...content.outlines.flatMap(({ geometry, look }) => lineMarks(look, areaPath(geometry, place), enlarge)),
    ...roadMarks(content, map, enlarge),
    ...content.flows.map(({ course, ...look }) => flowMark(look, course.map(place), enlarge)),
    ...content.seats.flatMap(({ point, isMinor }) => seatMarks(place(point), isMinor ? 0.6 * enlarge : enlarge)),
    ...content.dots.flatMap(({ point, look }) => dotMarks(look, ...place(point), enlarge, shrink)),
  ];
  const taken = occupied();
  for (const box of reserved) taken.take(box);
  for (const { point, isMinor } of content.seats) taken.take(boxAround(place(point), (isMinor ? 0.5 : 0.8) * enlarge));
  const avoided = occupied();
  for (const { point, look } of content.dots)
    avoided.take(boxAround(place(point), dotRadius(look, enlarge, shrink) * 0.8));
  const inner = inset(frame, 0.8 * enlarge);
  const { options, leftOut } = placeLabels(nameWishes(content, map, areaPaths, shrink, setting), inner, taken, avoided);
  // Heights come last and are no names: one without room is not missed.
  const heights = placeLabels(heightWishes(content, map, land, setting), inner, taken, avoided).options;
  const all = [...heights, ...options];
  return {
    marks: [{ kind: 'clip', box: frame, marks: [...marks, ...all.flatMap((option) => option.marks)] }],
    labelBoxes: all.map((option) => option.box),
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
    shades: content.shades.filter(isSeen),
    outlines: content.outlines.filter(isSeen),
    flows: content.flows.filter(({ course }) => course.some((point) => isNear({ point }))),
    lines: content.lines.filter(isSeen),
    dots: content.dots.filter(isNear),
    seats: content.seats.filter(isNear),
  };
}

/** Contour lines within the outermost borders, in one path a strength. */
function contourMarks({ contours }: WallContent, map: FittedMap, outline: Path, enlarge: number): readonly Mark[] {
  if (contours.length === 0) return [];
  const pathOf = (isIndexWanted: boolean) =>
    joinPaths(
      contours.flatMap(({ geometry, isIndex }) =>
        isIndex === isIndexWanted ? [geometryLinePath(geometry, map.place, contourDetail)] : [],
      ),
    );
  const mark = (path: Path, width: number): Mark => ({
    kind: 'path',
    path,
    stroke: { colour: contourLook.colour, width: width * enlarge },
    opacity: 0.7,
  });
  const marks = [mark(pathOf(false), contourLook.width), mark(pathOf(true), indexContourWidth)];
  return [{ kind: 'clip', box: map.frame, ...(outline.ops === '' ? {} : { outline }), marks }];
}

function outermostPath({ borders }: WallContent, { place }: FittedMap): Path {
  return joinPaths(borders.flatMap(({ geometry, isOutermost }) => (isOutermost ? [areaPath(geometry, place)] : [])));
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
