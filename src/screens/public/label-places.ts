import type { Box } from './map-frame.ts';

export type LabelPlace = {
  readonly code: string;
  readonly x: number;
  readonly y: number;
  /** Only where the map is wide: on a phone its letters would collide. */
  readonly isWideOnly: boolean;
};

type Wish = {
  readonly code: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** Letter sizes in units of the picture, which is 720 wide: on a phone half as large as here, so twice as high. */
export const labelSizes = { phone: 25, wide: 15 } as const;
/** Room for a figure of any subject, in letters. */
const figureLetters = 6;

/** Gives the largest areas their names first; who would collide gets one on wide screens alone, or none: the table names it. */
export function placeLabels(
  wishes: readonly Wish[],
  frame: { readonly width: number; readonly height: number },
): readonly LabelPlace[] {
  const inOrder = wishes.toSorted((a, b) => b.size - a.size || (a.code < b.code ? -1 : 1));
  const onPhone: Box[] = [];
  const phoneCodes = new Set<string>();
  const onWide: Box[] = [];
  const placed: LabelPlace[] = [];
  const fits = (box: Box, taken: readonly Box[]) =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= frame.width &&
    box[3] <= frame.height &&
    !taken.some((other) => overlaps(box, other));
  for (const wish of inOrder) {
    const box = boxOf(wish, labelSizes.phone);
    if (!fits(box, onPhone)) continue;
    onPhone.push(box);
    phoneCodes.add(wish.code);
  }
  for (const wish of inOrder.toSorted((a, b) => Number(phoneCodes.has(b.code)) - Number(phoneCodes.has(a.code)))) {
    const isWideOnly = !phoneCodes.has(wish.code);
    const box = boxOf(wish, labelSizes.wide);
    if (isWideOnly && !fits(box, onWide)) continue;
    onWide.push(box);
    placed.push({ code: wish.code, x: wish.x, y: wish.y, isWideOnly });
  }
  return placed;
}

function boxOf({ name, x, y }: Wish, size: number): Box {
  const width = Math.max(textWidth(name), figureLetters) * size;
  return [x - width / 2, y - size * 1.2, x + width / 2, y + size * 1.3];
}

function overlaps(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

/** In letters of one em: Chinese ones are one wide, others about 0.58. */
function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (character > '\u2e7f' ? 1 : 0.58), 0);
}
