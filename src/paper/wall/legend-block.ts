import type { WallWords } from '../../text/wall-words.ts';
import type { Mark } from '../page/page.ts';
import { linePath, rectPath } from '../page/path.ts';
import { setLines } from '../page/set-lines.ts';
import { type Block, blockTitle, blockTitleHeight, inks, type Setting, textMark } from './ink.ts';
import { flowMark, shadeMarks } from './surface-marks.ts';
import { dotMarks, symbolMarks } from './symbol-marks.ts';
import type { LegendRow, LineLook } from './wall-content.ts';

/** Rows are set closer and smaller before any is left out, down to this share. */
const closest = 0.72;

/**
 * The legend: a sample, its words and how many. As high as its rows; with more than `wanted` allows they are set closer, and those that `height` does not hold are
 * counted in a last line.
 */
export function legendBlock(
  rows: readonly LegendRow[],
  words: Pick<WallWords, 'legend' | 'more'>,
  at: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly wanted?: number;
  },
  { typeset, enlarge }: Setting,
): Block {
  const { x, y, width, height, wanted = height } = at;
  const begin = y + blockTitleHeight * enlarge;
  const natural = rowBlocks(rows, { x, y: begin, width }, { typeset, enlarge });
  const share = (wanted - (begin - y)) / (natural.height || 1);
  const close = Math.max(closest, Math.min(1, share));
  const closer = { typeset, enlarge: enlarge * close };
  const set = close === 1 ? natural : rowBlocks(rows, { x, y: begin, width }, closer);
  const last = rowStep * closer.enlarge;
  const kept =
    begin + set.height <= y + height + 1e-6
      ? set.rows
      : set.rows.filter((row) => row.top + row.height <= y + height - last);
  const end = begin + kept.reduce((sum, row) => sum + row.height, 0);
  const left = set.rows.length - kept.length;
  const more = textMark(words.more(left), x + labelX * closer.enlarge, end + last * 0.7, {
    size: textSize * closer.enlarge,
    colour: inks.quiet,
  });
  return {
    marks: [
      ...blockTitle(words.legend, x, y, width, enlarge),
      ...kept.flatMap((row) => row.marks),
      ...(left > 0 ? [more] : []),
    ],
    height: end - y + (left > 0 ? last : 0),
  };
}

/** Millimetres on A4: a row of one line, what a second line adds, the letters, and where the words begin. */
const rowStep = 4.9;
const lineStep = 3.9;
const textSize = 3.1;
const labelX = 10;

type Row = { readonly top: number; readonly height: number; readonly marks: readonly Mark[] };

function rowBlocks(
  rows: readonly LegendRow[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  { typeset, enlarge }: Setting,
): { readonly rows: readonly Row[]; readonly height: number } {
  const size = textSize * enlarge;
  let top = y;
  const set = rows.map((row): Row => {
    const countWidth = typeset.measure(row.count, 'sans', size);
    const room = { face: 'sans', size, width: width - 11.5 * enlarge - countWidth, mostLines: 2 } as const;
    const lines = setLines(row.label, room, typeset);
    const height = (rowStep + (lines.length - 1) * lineStep) * enlarge;
    const middle = top + (rowStep / 2) * enlarge;
    const base = middle + 1.1 * enlarge;
    const marks = [
      ...sampleMarks(row.sample, x, middle, enlarge),
      ...lines.map((line, i) => textMark(line, x + labelX * enlarge, base + i * lineStep * enlarge, { size })),
      textMark(row.count, x + width, base, { size, anchor: 'end', colour: inks.quiet }),
    ];
    top += height;
    return { top: top - height, height, marks };
  });
  return { rows: set, height: top - y };
}

function sampleMarks(sample: LegendRow['sample'], x: number, middle: number, enlarge: number): readonly Mark[] {
  const centre = x + 3.75 * enlarge;
  switch (sample.kind) {
    case 'fill':
      return [
        {
          kind: 'path',
          path: rectPath({ x, y: middle - 1.8 * enlarge, width: 7.5 * enlarge, height: 3.6 * enlarge }),
          fill: sample.paint,
          stroke: { colour: inks.boundary, width: 0.12 * enlarge },
        },
        ...(sample.symbol === null ? [] : symbolMarks(sample.symbol, centre, middle, 3 * enlarge, inks.ground)),
      ];
    case 'line':
      return lineMarks(
        sample.look,
        linePath([
          [x, middle],
          [x + 7.5 * enlarge, middle],
        ]),
        enlarge,
      );
    case 'dot':
      return dotMarks(sample.look, centre, middle, enlarge);
    case 'shade': {
      const box = { x, y: middle - 1.8 * enlarge, width: 7.5 * enlarge, height: 3.6 * enlarge };
      return shadeMarks(sample.look, rectPath(box), enlarge);
    }
    case 'flow': {
      const course = [
        [x, middle],
        [x + 7.5 * enlarge, middle],
      ] as const;
      return [flowMark(sample.look, course, enlarge)];
    }
    case 'none':
      return [];
  }
}

/** A line in its look, its ground first. */
export function lineMarks(look: LineLook, path: ReturnType<typeof linePath>, enlarge: number): readonly Mark[] {
  const { colour, width, dash, casing } = look;
  return [
    ...(casing === null
      ? []
      : [{ kind: 'path', path, stroke: { colour: casing, width: (width + 0.4) * enlarge } } as const]),
    {
      kind: 'path',
      path,
      stroke: { colour, width: width * enlarge, dash: dash.map((part) => part * enlarge) },
    },
  ];
}
