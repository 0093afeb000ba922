import { wallWordsOf } from '../../text/wall-words.ts';
import type { FittedMap } from '../map/fit-map.ts';
import type { Box, Mark } from '../page/page.ts';
import { cardsBlock, cardsHeight, cardsWithin } from './cards-block.ts';
import { globeBlock, globeHeight } from './globe-block.ts';
import type { Block, Setting } from './ink.ts';
import { legendBlock } from './legend-block.ts';
import { locatorBlock } from './locator-block.ts';
import { rankingBlock, rankingHeight } from './ranking-block.ts';
import type { Orientation } from './sheet.ts';
import type { WallContent, WallParts } from './wall-content.ts';

/** Between blocks, millimetres on A4. */
const gapOnA4 = 5;

/** Share of the column beside a map that a legend takes before its rows are set closer. */
const legendShare = 0.5;

/** Height on A4 of a locator: at most, and the least that is worth its room. */
const mostLocator = 46;
const leastLocator = 18;

/** Rows of the ranking that keep their room whatever else there is, and with cards beside them. */
const leastRows = 4;
const usualRows = 6;

/** One column beside the map, or columns side by side below it: legend and locator, ranked table, cards. */
export function marginMarks(
  content: WallContent,
  options: { readonly parts: WallParts; readonly orientation: Orientation },
  margin: Box,
  map: FittedMap,
  setting: Setting,
): readonly Mark[] {
  return options.orientation === 'portrait'
    ? lowerMargin(content, options.parts, margin, map, setting)
    : sideMargin(content, options.parts, margin, map, setting);
}

/** What the columns below a portrait map need at most. */
export function lowerMarginHeight(content: WallContent, parts: WallParts, width: number, setting: Setting): number {
  const { enlarge } = setting;
  const at = { x: 0, y: 0, width: width / 3, height: Infinity };
  const legend = legendBlock(content.legend, wallWordsOf(content.language), at, setting).height;
  const locator = !parts.locator ? 0 : (content.locator === null ? globeHeight + gapOnA4 : 45) * enlarge;
  return Math.max(
    legend + locator,
    parts.ranking ? rankingHeight(Math.min(content.ranking.rows.length, 24)) * enlarge : 0,
    parts.cards ? cardsHeight(Math.min(content.cards.length, 4)) * enlarge : 0,
  );
}

/** The locator stands below the legend, or where that is too long below the cards, of which there are then fewer. */
function lowerMargin(
  content: WallContent,
  parts: WallParts,
  margin: Box,
  map: FittedMap,
  setting: Setting,
): readonly Mark[] {
  const words = wallWordsOf(content.language);
  const { enlarge } = setting;
  const gap = gapOnA4 * enlarge;
  const cards = parts.cards ? content.cards : [];
  const hasRanking = parts.ranking && content.ranking.rows.length > 0;
  const columns = 1 + (hasRanking ? 1 : 0) + (cards.length > 0 ? 1 : 0);
  const width = (margin.width - (columns - 1) * gap) / columns;
  const column = (i: number) => ({ ...margin, x: margin.x + i * (width + gap), width });
  const legend = legendBlock(content.legend, words, column(0), setting);
  const under = (at: Box, height: number): Box => ({ ...at, y: at.y + height, height: at.height - height });
  const where = parts.locator
    ? whereBlock(content, under(column(0), legend.height + gap), map, setting)
    : { marks: [], height: 0 };
  const last = column(columns - 1);
  const least = content.locator === null ? globeHeight : leastLocator;
  const fewer = cards.slice(0, cardsWithin(last.height - least * enlarge - gap, enlarge));
  const isBelowCards = parts.locator && where.height === 0 && fewer.length > 0;
  const shown = cardsBlock(isBelowCards ? fewer : cards, words.cards, last, setting);
  return [
    ...legend.marks,
    ...where.marks,
    ...(hasRanking ? rankingBlock(content.ranking, words.more, column(1), setting).marks : []),
    ...shown.marks,
    ...(isBelowCards ? whereBlock(content, under(last, shown.height + gap), map, setting).marks : []),
  ];
}

function sideMargin(
  content: WallContent,
  parts: WallParts,
  margin: Box,
  map: FittedMap,
  setting: Setting,
): readonly Mark[] {
  const words = wallWordsOf(content.language);
  const { enlarge } = setting;
  const gap = gapOnA4 * enlarge;
  const cards = parts.cards ? content.cards : [];
  const rowCount = parts.ranking ? content.ranking.rows.length : 0;
  const rankingRoom = (rows: number) => (rowCount === 0 ? 0 : rankingHeight(Math.min(rows, rowCount)) * enlarge + gap);
  const legend = legendBlock(content.legend, words, { ...margin, wanted: margin.height * legendShare }, setting);
  const marks: Mark[] = [...legend.marks];
  let top = margin.y + legend.height + gap;
  let bottom = margin.y + margin.height;
  if (parts.locator) {
    const most =
      content.locator === null ? globeHeight * enlarge : Math.min(mostLocator * enlarge, margin.height * 0.22);
    const height = Math.min(most, bottom - top - rankingRoom(leastRows));
    const where = whereBlock(content, { ...margin, y: bottom - height, height }, map, setting);
    marks.push(...where.marks);
    if (where.height > 0) bottom -= height + gap;
  }
  // The whole ranking beside two cards at least, or else six rows of it; then cards, at most four; a longer ranking takes the rest.
  const room = bottom - top;
  const cardsBeside = (rows: number) =>
    [4, 3, 2, 1].find((n) => n <= cards.length && cardsHeight(n) * enlarge <= room - rankingRoom(rows)) ?? 0;
  const besideAll = cardsBeside(rowCount);
  const count = besideAll >= Math.min(2, cards.length) ? besideAll : cardsBeside(usualRows);
  if (rowCount > 0) {
    const height = room - (count > 0 ? cardsHeight(count) * enlarge + gap : 0);
    const ranking = rankingBlock(content.ranking, words.more, { ...margin, y: top, height }, setting);
    marks.push(...ranking.marks);
    top += ranking.height === 0 ? 0 : ranking.height + gap;
  }
  const at = { ...margin, y: top, height: bottom - top };
  return [...marks, ...cardsBlock(cards.slice(0, count), words.cards, at, setting).marks];
}

/** The map's place in the area above it, or on the globe when there is none; nothing where the room is too low for either. */
function whereBlock(content: WallContent, at: Box, { bounds }: FittedMap, setting: Setting): Block {
  const { enlarge } = setting;
  const { locator, language } = content;
  const least = (locator === null ? globeHeight : leastLocator) * enlarge;
  if (at.height < least - 1e-6) return { marks: [], height: 0 };
  if (locator === null) return globeBlock(bounds, language, at, setting);
  const box = { ...at, height: Math.min(at.height, mostLocator * enlarge) };
  return locatorBlock(locator, wallWordsOf(language).locator(locator.name), box, setting);
}
