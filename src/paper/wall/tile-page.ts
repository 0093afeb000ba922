import { wallWordsOf } from '../../text/wall-words.ts';
import type { Box, Mark, Page } from '../page/page.ts';
import { linePath } from '../page/path.ts';
import { inks, textMark } from './ink.ts';
import { type SheetSize, sheetMm } from './sheet.ts';

/** Edge that office printers leave white, and what neighbouring sheets share for glueing; millimetres. */
export const tileMargin = 5;
export const tileOverlap = 6;

/** Length of the marks at the corners of what is cut out. */
const cropLength = 3;

export type Tiling = {
  readonly columns: number;
  readonly rows: number;
  /** Part of the large page on each sheet, row by row; the outermost reach over its edge alike on both sides. */
  readonly parts: readonly Box[];
  readonly sheet: { readonly width: number; readonly height: number };
};

/** How what is set on a page is cut onto small sheets, whichever way round takes fewer of them; its white edge needs none. */
export function tilingOf(page: Pick<Page, 'widthMm' | 'heightMm' | 'edgeMm'>, size: SheetSize): Tiling {
  const setWidth = page.widthMm - 2 * page.edgeMm;
  const setHeight = page.heightMm - 2 * page.edgeMm;
  const [across, upright] = (['landscape', 'portrait'] as const).map((orientation) => {
    const sheet = sheetMm(size, orientation);
    const width = sheet.width - 2 * tileMargin;
    const height = sheet.height - 2 * tileMargin;
    const columns = countOf(setWidth, width);
    const rows = countOf(setHeight, height);
    const left = (page.widthMm - span(columns, width)) / 2;
    const top = (page.heightMm - span(rows, height)) / 2;
    const parts = Array.from({ length: rows * columns }, (_, i) => ({
      x: left + (i % columns) * (width - tileOverlap),
      y: top + Math.floor(i / columns) * (height - tileOverlap),
      width,
      height,
    }));
    return { columns, rows, parts, sheet };
  });
  return across!.parts.length <= upright!.parts.length ? across! : upright!;
}

/**
 * The page on small sheets, to be cut along the marks and glued: each says its row and column, and thin lines show how far the next one laps over. The
 * large page itself is stored once.
 */
export function tilePage(page: Page, size: SheetSize): readonly Page[] {
  const { columns, rows, parts, sheet } = tilingOf(page, size);
  const words = wallWordsOf(page.language);
  return parts.map((part, i) => {
    const [column, row] = [i % columns, Math.floor(i / columns)];
    const box = { x: tileMargin, y: tileMargin, width: part.width, height: part.height };
    const marks: Mark[] = [
      { kind: 'clip', box, marks: [{ kind: 'page', page, x: tileMargin - part.x, y: tileMargin - part.y }] },
      ...cropMarks(box),
      ...lapLines(box, column < columns - 1, row < rows - 1),
      textMark(words.tile(row + 1, column + 1, rows, columns), box.x + 12, box.y + box.height + 3.6, {
        size: 2.6,
        colour: inks.quiet,
      }),
    ];
    return { ...page, widthMm: sheet.width, heightMm: sheet.height, patterns: [], marks };
  });
}

function countOf(length: number, part: number): number {
  return Math.max(1, Math.ceil((length - tileOverlap) / (part - tileOverlap) - 1e-9));
}

function span(count: number, part: number): number {
  return count * part - (count - 1) * tileOverlap;
}

/** Two short lines outside each corner. */
function cropMarks({ x, y, width, height }: Box): readonly Mark[] {
  const stroke = { colour: inks.ink, width: 0.15 };
  return [x, x + width].flatMap((cornerX) =>
    [y, y + height].flatMap((cornerY): Mark[] => {
      const [outX, outY] = [cornerX === x ? -1 : 1, cornerY === y ? -1 : 1];
      return [
        {
          kind: 'path',
          path: linePath([
            [cornerX + outX, cornerY],
            [cornerX + outX * (1 + cropLength), cornerY],
          ]),
          stroke,
        },
        {
          kind: 'path',
          path: linePath([
            [cornerX, cornerY + outY],
            [cornerX, cornerY + outY * (1 + cropLength)],
          ]),
          stroke,
        },
      ];
    }),
  );
}

/** Where the sheets to the right and below begin. */
function lapLines(box: Box, hasRight: boolean, hasBelow: boolean): readonly Mark[] {
  const stroke = { colour: inks.hair, width: 0.1, dash: [2, 1.5] };
  const right = box.x + box.width - tileOverlap;
  const below = box.y + box.height - tileOverlap;
  return [
    ...(hasRight
      ? [
          {
            kind: 'path',
            path: linePath([
              [right, box.y],
              [right, box.y + box.height],
            ]),
            stroke,
          } as const,
        ]
      : []),
    ...(hasBelow
      ? [
          {
            kind: 'path',
            path: linePath([
              [box.x, below],
              [box.x + box.width, below],
            ]),
            stroke,
          } as const,
        ]
      : []),
  ];
}
