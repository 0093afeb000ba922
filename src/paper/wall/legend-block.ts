import type { Mark } from '../page/page.ts';
import { linePath, rectPath } from '../page/path.ts';
import { setLines } from '../page/set-lines.ts';
import { type Block, blockTitle, blockTitleHeight, inks, type Setting, textMark } from './ink.ts';
import { dotMarks, symbolMarks } from './symbol-marks.ts';
import type { LegendRow, LineLook } from './wall-content.ts';

/** The legend: a sample, its words and how many. As high as its rows. */
export function legendBlock(
  rows: readonly LegendRow[],
  title: string,
  at: { readonly x: number; readonly y: number; readonly width: number },
  { typeset, enlarge }: Setting,
): Block {
  const { x, y, width } = at;
  const size = 3.1 * enlarge;
  const marks: Mark[] = [...blockTitle(title, x, y, width, enlarge)];
  let top = y + blockTitleHeight * enlarge;
  const labelX = x + 10 * enlarge;
  for (const row of rows) {
    const countWidth = typeset.measure(row.count, 'sans', size);
    const room = { face: 'sans', size, width: width - 11.5 * enlarge - countWidth, mostLines: 2 } as const;
    const lines = setLines(row.label, room, typeset);
    const height = (4.9 + (lines.length - 1) * 3.9) * enlarge;
    const middle = top + (4.9 / 2) * enlarge;
    marks.push(
      ...sampleMarks(row.sample, x, middle, enlarge),
      ...lines.map((line, i) => textMark(line, labelX, middle + (1.1 + i * 3.9) * enlarge, { size })),
      textMark(row.count, x + width, middle + 1.1 * enlarge, { size, anchor: 'end', colour: inks.quiet }),
    );
    top += height;
  }
  return { marks, height: top - y };
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
