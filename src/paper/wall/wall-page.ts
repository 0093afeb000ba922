import type { Typeset } from '../font/typeset.ts';
import { overlaps } from '../labels/occupied.ts';
import { type FittedMap, fitMap } from '../map/fit-map.ts';
import { areaPath } from '../map/place-geometry.ts';
import type { Box, Mark, Page } from '../page/page.ts';
import { rectPath } from '../page/path.ts';
import { footBlock, footLines } from './foot-block.ts';
import { bandWidth, frameMarks, northArrow } from './frame-marks.ts';
import { headBlock, headHeight } from './head-block.ts';
import { inks, type Setting } from './ink.ts';
import { mapMarks } from './map-marks.ts';
import { lowerMarginHeight, marginMarks } from './margin-marks.ts';
import { enlargement, type Orientation, type SheetSize, sheetEdge, sheetMm } from './sheet.ts';
import type { WallContent, WallParts } from './wall-content.ts';

export type WallOptions = {
  readonly size: SheetSize;
  readonly orientation: Orientation;
  /** The N of 1:N; null fits the map to the sheet at a round scale. */
  readonly scale: number | null;
  readonly parts: WallParts;
  /** Set at the lower right, such as the number of the page. */
  readonly pageNote: string;
};

export type WallPage = {
  readonly page: Page;
  readonly scale: number;
  readonly isWhole: boolean;
  readonly labelBoxes: readonly Box[];
  readonly leftOut: number;
};

/**
 * One sheet for the wall: head, map in its frame, margins with legend, locator, ranked table and target cards, foot. On a landscape sheet the margin is on
 * the right, on a portrait one below. Null when no area has an outline.
 */
export function wallPage(content: WallContent, options: WallOptions, typeset: Typeset): WallPage | null {
  const { width, height } = sheetMm(options.size, options.orientation);
  const enlarge = enlargement(options.size);
  const setting: Setting = { typeset, enlarge };
  const boxes = layout(content, options, setting);
  const map = fitMap({
    outlines: content.areas.map((area) => area.geometry),
    frame: boxes.map,
    clear: 3 * enlarge,
    scale: options.scale,
  });
  if (map === null) return null;
  const arrow = arrowBox(content, map, 13 * enlarge);
  const drawn = mapMarks(content, map, [arrow], setting);
  const foot = { x: boxes.inner.x, y: boxes.footTop, width: boxes.inner.width };
  const marks: Mark[] = [
    { kind: 'path', path: rectPath({ x: 0, y: 0, width, height }), fill: inks.paper },
    ...headBlock(content, boxes.inner, setting),
    ...drawn.marks,
    ...frameMarks(map, setting),
    ...northArrow(map, arrow.x + arrow.width / 2, arrow.y + arrow.height * 0.58, arrow.height * 0.9),
    ...marginMarks(content, options, boxes.margin, map, setting),
    ...footBlock(content, map, boxes.foot, foot, setting),
  ];
  const title = [content.title, content.place, content.subject].join(' · ');
  return {
    page: {
      widthMm: width,
      heightMm: height,
      edgeMm: sheetEdge(options.size),
      title,
      language: content.language,
      patterns: content.patterns,
      marks,
    },
    scale: map.scale,
    isWhole: map.isWhole,
    labelBoxes: drawn.labelBoxes,
    leftOut: drawn.leftOut,
  };
}

/** The way round of the sheet that gives the larger map; landscape when both give the same. */
export function bestOrientation(
  content: WallContent,
  options: Omit<WallOptions, 'orientation'>,
  typeset: Typeset,
): Orientation {
  const enlarge = enlargement(options.size);
  const outlines = content.areas.map((area) => area.geometry);
  const [across, upright] = (['landscape', 'portrait'] as const).map((orientation) => {
    const frame = layout(content, { ...options, orientation }, { typeset, enlarge }).map;
    return fitMap({ outlines, frame, clear: 3 * enlarge, scale: null })?.exact ?? 0;
  });
  return across! <= upright! ? 'landscape' : 'portrait';
}

type Boxes = {
  readonly inner: Box;
  readonly map: Box;
  readonly margin: Box;
  readonly footTop: number;
  readonly foot: ReturnType<typeof footLines>;
};

function layout(content: WallContent, options: WallOptions, setting: Setting): Boxes {
  const { enlarge } = setting;
  const { width, height } = sheetMm(options.size, options.orientation);
  const edge = sheetEdge(options.size);
  const band = bandWidth * enlarge;
  const inner = { x: edge, y: edge, width: width - 2 * edge, height: height - 2 * edge };
  const top = inner.y + headHeight * enlarge;
  const foot = footLines(content, options.pageNote, inner.width, setting);
  const footTop = inner.y + inner.height - foot.height;
  const gap = 5 * enlarge;
  const bodyHeight = footTop - 2.5 * enlarge - top;
  const framed = (box: Box): Box => ({
    x: box.x + band,
    y: box.y + band,
    width: box.width - 2 * band,
    height: box.height - 2 * band,
  });
  if (options.orientation === 'landscape') {
    const column = Math.max(60 * enlarge, inner.width * 0.2);
    const mapWidth = inner.width - column - gap;
    return {
      inner,
      map: framed({ x: inner.x, y: top, width: mapWidth, height: bodyHeight }),
      margin: { x: inner.x + mapWidth + gap, y: top, width: column, height: bodyHeight },
      footTop,
      foot,
    };
  }
  const marginHeight = Math.min(bodyHeight * 0.34, lowerMarginHeight(content, options.parts, inner.width, setting));
  const mapHeight = bodyHeight - marginHeight - gap;
  return {
    inner,
    map: framed({ x: inner.x, y: top, width: inner.width, height: mapHeight }),
    margin: { x: inner.x, y: top + mapHeight + gap, width: inner.width, height: marginHeight },
    footTop,
    foot,
  };
}

/** The corner of the frame that covers the least of the map, upper right first. */
function arrowBox(content: WallContent, map: FittedMap, size: number): Box {
  const { frame } = map;
  const near = size * 0.2;
  const corners = [
    { x: frame.x + frame.width - size - near, y: frame.y + near },
    { x: frame.x + near, y: frame.y + near },
    { x: frame.x + frame.width - size - near, y: frame.y + frame.height - size - near },
    { x: frame.x + near, y: frame.y + frame.height - size - near },
  ].map((corner) => ({ ...corner, width: size, height: size }));
  const counts = corners.map(() => 0);
  for (const area of content.areas) {
    const { at } = areaPath(area.geometry, map.place);
    for (let i = 0; i < at.length; i += 2) {
      const point = { x: at[i]!, y: at[i + 1]!, width: 0.01, height: 0.01 };
      corners.forEach((corner, k) => {
        if (overlaps(corner, point)) counts[k]! += 1;
      });
    }
  }
  return corners[counts.indexOf(Math.min(...counts))]!;
}
