import type { Mark } from '../page/page.ts';
import { fittedSize, setLines } from '../page/set-lines.ts';
import { type Block, blockTitle, blockTitleHeight, inks, ruleMark, type Setting, textMark } from './ink.ts';
import { symbolMarks } from './symbol-marks.ts';
import type { WallCard } from './wall-content.ts';

/** Height of a card on A4. */
const step = 20.5;

/** Facts are set smaller to stay in a line, down to this share; below it they take two. */
const leastShare = 0.82;

/** Height on A4 of so many cards. */
export function cardsHeight(count: number): number {
  return count === 0 ? 0 : blockTitleHeight + count * step;
}

/** How many cards a height in millimetres holds, at the sheet's factor. */
export function cardsWithin(height: number, enlarge: number): number {
  return Math.max(0, Math.floor((height / enlarge - blockTitleHeight) / step));
}

/** Target cards under each other, as many as the height holds: title, the one large figure, status, what is owed. */
export function cardsBlock(
  cards: readonly WallCard[],
  title: string,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  { typeset, enlarge }: Setting,
): Block {
  const { x, y, width } = at;
  const count = Math.min(cards.length, cardsWithin(at.height, enlarge));
  if (count <= 0) return { marks: [], height: 0 };
  const marks: Mark[] = [...blockTitle(title, x, y, width, enlarge)];
  cards.slice(0, count).forEach((card, i) => {
    const top = y + (blockTitleHeight + i * step) * enlarge;
    const small = 2.8 * enlarge;
    const oneLine = fittedSize(card.facts, { face: 'sans', size: small, width }, typeset);
    const isOneLine = oneLine >= small * leastShare;
    const factsSize = isOneLine ? oneLine : small * leastShare;
    const facts = isOneLine
      ? [card.facts]
      : setLines(card.facts, { face: 'sans', size: factsSize, width, mostLines: 2 }, typeset);
    const numberSize = 7.6 * enlarge;
    const numberWidth = typeset.measure(card.number, 'sansBold', numberSize);
    const statusSize = 3 * enlarge;
    const statusWidth = typeset.measure(card.status, 'sansBold', statusSize);
    const base = top + 10 * enlarge;
    marks.push(
      ...(i === 0 ? [] : [ruleMark(x, top - 0.9 * enlarge, x + width, top - 0.9 * enlarge, 0.08 * enlarge, inks.hair)]),
      textMark(card.title, x, top + 2.6 * enlarge, {
        size: fittedSize(card.title, { face: 'sans', size: small, width }, typeset),
        colour: inks.quiet,
      }),
      textMark(card.number, x, base, { size: numberSize, face: 'sansBold' }),
      textMark(card.unit, x + numberWidth + 1.2 * enlarge, base, { size: small, colour: inks.quiet }),
      ...symbolMarks(card.symbol, x + width - statusWidth - 2.6 * enlarge, base - 1.1 * enlarge, 3.2 * enlarge),
      textMark(card.status, x + width, base, { size: statusSize, face: 'sansBold', anchor: 'end' }),
      ...facts.map((text, k) =>
        textMark(text, x, top + (14.2 + k * 3.2) * enlarge, { size: factsSize, colour: inks.quiet }),
      ),
    );
  });
  return { marks, height: cardsHeight(count) * enlarge };
}
