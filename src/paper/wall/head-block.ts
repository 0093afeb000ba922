import { wallWordsOf } from '../../text/wall-words.ts';
import type { Mark } from '../page/page.ts';
import { rectPath } from '../page/path.ts';
import { fittedSize, setLines } from '../page/set-lines.ts';
import { inks, type Setting, textMark } from './ink.ts';
import type { WallContent } from './wall-content.ts';

/** Height of the head on A4. */
export const headHeight = 20;

/** Title, what is shown where, the classification and origin badges, and the as-of date. */
export function headBlock(
  content: WallContent,
  at: { readonly x: number; readonly y: number; readonly width: number },
  { typeset, enlarge }: Setting,
): readonly Mark[] {
  const words = wallWordsOf(content.language);
  const { x, y, width } = at;
  const right = x + width;
  const badges = badgeMarks(content, right, y + 0.6 * enlarge, { typeset, enlarge });
  const date = words.made(content.asOf);
  const dateSize = 4 * enlarge;
  const dateWidth = typeset.measure(date, 'sansBold', dateSize);
  const titleRoom = { face: 'serifBold', size: 8.6 * enlarge, width: badges.left - x - 6 * enlarge } as const;
  const unit = content.unit === '' ? '' : content.language === 'zh' ? `（${content.unit}）` : ` (${content.unit})`;
  const placeSize = 5.2 * enlarge;
  const placeWidth = typeset.measure(content.place, 'serifBold', placeSize) + 3 * enlarge;
  const line = `${content.subject}${unit}`;
  const room = { face: 'sans', size: 4.4 * enlarge, width: width - placeWidth - dateWidth - 8 * enlarge } as const;
  const lineSize = Math.max(fittedSize(line, room, typeset), 3 * enlarge);
  return [
    textMark(content.title, x, y + 9 * enlarge, {
      size: fittedSize(content.title, titleRoom, typeset),
      face: 'serifBold',
    }),
    textMark(content.place, x, y + 16.4 * enlarge, { size: placeSize, face: 'serifBold' }),
    textMark(
      setLines(line, { face: 'sans', size: lineSize, width: room.width, mostLines: 1 }, typeset)[0] ?? '',
      x + placeWidth,
      y + 16.4 * enlarge,
      { size: lineSize, colour: inks.quiet },
    ),
    textMark(date, right, y + 16.4 * enlarge, { size: dateSize, face: 'sansBold', anchor: 'end' }),
    ...badges.marks,
  ];
}

function badgeMarks(content: WallContent, right: number, top: number, { typeset, enlarge }: Setting) {
  const words = wallWordsOf(content.language);
  const size = 3.1 * enlarge;
  const marks: Mark[] = [];
  let left = right;
  for (const [text, colour] of [
    [content.classification, inks.quiet],
    ...(content.simulated ? ([[words.simulated, inks.accent]] as const) : []),
  ] as const) {
    if (text === '') continue;
    const width = typeset.measure(text, 'sansBold', size) + 3.6 * enlarge;
    left -= width;
    marks.push(
      {
        kind: 'path',
        path: rectPath({ x: left, y: top, width, height: 5.6 * enlarge }),
        stroke: { colour, width: 0.35 * enlarge },
      },
      textMark(text, left + width / 2, top + 3.9 * enlarge, { size, face: 'sansBold', colour, anchor: 'middle' }),
    );
    left -= 2 * enlarge;
  }
  return { marks, left };
}
