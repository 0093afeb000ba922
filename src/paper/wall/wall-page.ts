import { wallWordsOf } from '../../text/wall-words.ts';
import type { Typeset } from '../font/typeset.ts';
import { overlaps } from '../labels/occupied.ts';
import { type FittedMap, fitMap } from '../map/fit-map.ts';
import { areaPath } from '../map/place-geometry.ts';
import type { Box, Mark, Page } from '../page/page.ts';
import { rectPath } from '../page/path.ts';
import { cardsBlock, cardsHeight } from './cards-block.ts';
import { footBlock, footLines } from './foot-block.ts';
import { bandWidth, frameMarks, northArrow } from './frame-marks.ts';
import { headBlock, headHeight } from './head-block.ts';
import { inks, type Setting } from './ink.ts';
import { legendBlock } from './legend-block.ts';
import { locatorBlock } from './locator-block.ts';
import { mapMarks } from './map-marks.ts';
import { rankingBlock, rankingHeight } from './ranking-block.ts';
import { enlargement, type Orientation, type SheetSize, sheetMm } from './sheet.ts';
import type { WallContent } from './wall-content.ts';

/** What may be left off a sheet. */
export type WallParts = { readonly ranking: boolean; readonly cards: boolean; readonly locator: boolean };

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
    ...marginMarks(content, options.parts, boxes.margin, options.orientation, setting),
    ...footBlock(content, map, boxes.foot, foot, setting),
  ];
  const title = [content.title, content.place, content.subject].join(' · ');
  return {
    page: { widthMm: width, heightMm: height, title, language: content.language, patterns: content.patterns, marks },
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
  const edge = 9 * Math.min(enlarge, 2);
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

/** What the columns below a portrait map need at most. */
function lowerMarginHeight(content: WallContent, parts: WallParts, width: number, setting: Setting): number {
  const { enlarge } = setting;
  const legend = legendBlock(content.legend, '', { x: 0, y: 0, width: width / 3 }, setting).height;
  const locator = parts.locator && content.locator !== null ? 45 * enlarge : 0;
  return Math.max(
    legend + locator,
    parts.ranking ? rankingHeight(Math.min(content.ranking.rows.length, 24)) * enlarge : 0,
    parts.cards ? cardsHeight(Math.min(content.cards.length, 4)) * enlarge : 0,
  );
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

/** One column on the right, or columns side by side below: legend and locator, ranked table, cards. */
function marginMarks(
  content: WallContent,
  parts: WallParts,
  margin: Box,
  orientation: Orientation,
  setting: Setting,
): readonly Mark[] {
  const words = wallWordsOf(content.language);
  const { enlarge } = setting;
  const gap = 5 * enlarge;
  const cards = parts.cards ? content.cards : [];
  const locator = parts.locator ? content.locator : null;
  const hasRanking = parts.ranking && content.ranking.rows.length > 0;
  if (orientation === 'portrait') {
    const count = 1 + (hasRanking ? 1 : 0) + (cards.length > 0 ? 1 : 0);
    const width = (margin.width - (count - 1) * gap) / count;
    const column = (i: number) => ({ ...margin, x: margin.x + i * (width + gap), width });
    const legend = legendBlock(content.legend, words.legend, column(0), setting);
    const below = margin.height - legend.height - gap;
    return [
      ...legend.marks,
      ...(locator !== null && below > 18 * enlarge
        ? locatorBlock(
            locator,
            words.locator(locator.name),
            { ...column(0), y: margin.y + legend.height + gap, height: Math.min(below, 50 * enlarge) },
            setting,
          ).marks
        : []),
      ...(hasRanking ? rankingBlock(content.ranking, words.more, column(1), setting).marks : []),
      ...cardsBlock(cards, words.cards, column(count - 1), setting).marks,
    ];
  }
  const legend = legendBlock(content.legend, words.legend, margin, setting);
  const marks: Mark[] = [...legend.marks];
  let top = margin.y + legend.height + gap;
  let bottom = margin.y + margin.height;
  if (locator !== null) {
    const height = Math.min(46 * enlarge, margin.height * 0.22);
    bottom -= height;
    const at = { ...margin, y: bottom, height };
    marks.push(...locatorBlock(locator, words.locator(locator.name), at, setting).marks);
    bottom -= gap;
  }
  // A ranking of six rows at least comes first, then cards, at most four; a longer ranking takes the rest.
  const room = bottom - top;
  const leastRanking = hasRanking ? rankingHeight(Math.min(6, content.ranking.rows.length)) * enlarge + gap : 0;
  const count = [4, 3, 2, 1].find((n) => n <= cards.length && cardsHeight(n) * enlarge <= room - leastRanking) ?? 0;
  if (hasRanking) {
    const height = room - (count > 0 ? cardsHeight(count) * enlarge + gap : 0);
    const ranking = rankingBlock(content.ranking, words.more, { ...margin, y: top, height }, setting);
    marks.push(...ranking.marks);
    top += ranking.height === 0 ? 0 : ranking.height + gap;
  }
  marks.push(
    ...cardsBlock(cards.slice(0, count), words.cards, { ...margin, y: top, height: bottom - top }, setting).marks,
  );
  return marks;
}
