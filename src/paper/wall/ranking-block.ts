import type { Mark } from '../page/page.ts';
import { setLines } from '../page/set-lines.ts';
import { type Block, blockTitle, blockTitleHeight, inks, ruleMark, type Setting, textMark } from './ink.ts';
import { symbolMarks } from './symbol-marks.ts';
import type { WallContent } from './wall-content.ts';

const rowStep = 4.9;

/** Height on A4 of a ranking with so many rows. */
export function rankingHeight(rows: number): number {
  return blockTitleHeight + 4 + rows * rowStep;
}

/** The ranked table, as many rows as the height holds; the last line then says how many more there are. */
export function rankingBlock(
  ranking: WallContent['ranking'],
  more: (count: number) => string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { typeset, enlarge }: Setting,
): Block {
  const { x, y, width } = at;
  const { rows } = ranking;
  const size = 3.1 * enlarge;
  const fits = Math.floor((at.height / enlarge - blockTitleHeight - 4) / rowStep);
  const shown = rows.length <= fits ? rows : rows.slice(0, Math.max(0, fits - 1));
  if (shown.length === 0) return { marks: [], height: 0 };
  const widest = (texts: readonly string[], face: 'sans' | 'sansBold', extra: string) =>
    Math.max(typeset.measure(extra, 'sans', size * 0.86), ...texts.map((text) => typeset.measure(text, face, size)));
  const hasGap = shown.some(({ gap }) => gap !== '');
  const gapWidth = hasGap
    ? widest(
        shown.map(({ gap }) => gap),
        'sans',
        ranking.gap,
      ) +
      2.5 * enlarge
    : 0;
  const valueWidth = widest(
    shown.map(({ value }) => value),
    'sansBold',
    ranking.value,
  );
  const hasSymbol = shown.some(({ symbol }) => symbol !== null);
  const rankWidth = Math.max(...shown.map(({ rank }) => typeset.measure(rank, 'sans', size))) + 1.6 * enlarge;
  const nameX = x + rankWidth + (hasSymbol ? 4.4 : 0) * enlarge;
  const valueX = x + width - gapWidth;
  const head = y + (blockTitleHeight + 2.2) * enlarge;
  const marks: Mark[] = [
    ...blockTitle(ranking.title, x, y, width, enlarge),
    textMark(ranking.value, valueX, head, { size: size * 0.86, anchor: 'end', colour: inks.quiet }),
    ...(hasGap
      ? [textMark(ranking.gap, x + width, head, { size: size * 0.86, anchor: 'end', colour: inks.quiet })]
      : []),
  ];
  shown.forEach((row, i) => {
    const base = y + (blockTitleHeight + 4 + (i + 0.72) * rowStep) * enlarge;
    const room = { face: 'sans', size, width: valueX - valueWidth - 1.5 * enlarge - nameX, mostLines: 1 } as const;
    marks.push(
      ...(i === 0
        ? []
        : [ruleMark(x, base - 3.6 * enlarge, x + width, base - 3.6 * enlarge, 0.08 * enlarge, inks.hair)]),
      textMark(row.rank, x + rankWidth - 1.6 * enlarge, base, { size, colour: inks.quiet, anchor: 'end' }),
      ...(row.symbol === null
        ? []
        : symbolMarks(row.symbol, x + rankWidth + 1.6 * enlarge, base - 1.1 * enlarge, 3 * enlarge)),
      textMark(setLines(row.name, room, typeset)[0] ?? '', nameX, base, { size }),
      textMark(row.value, valueX, base, { size, face: 'sansBold', anchor: 'end' }),
      ...(row.gap === '' ? [] : [textMark(row.gap, x + width, base, { size, anchor: 'end', colour: inks.quiet })]),
    );
  });
  const left = rows.length - shown.length;
  if (left > 0) {
    const base = y + (blockTitleHeight + 4 + (shown.length + 0.72) * rowStep) * enlarge;
    marks.push(textMark(more(left), nameX, base, { size: size * 0.9, colour: inks.quiet }));
  }
  return { marks, height: rankingHeight(shown.length + (left > 0 ? 1 : 0)) * enlarge };
}
