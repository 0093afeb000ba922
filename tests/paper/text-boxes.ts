import type { Typeset } from '../../src/paper/font/typeset.ts';
import { type Box, type Page, textsOf } from '../../src/paper/page/page.ts';

type TextBox = Box & { readonly text: string };

/** Letters without the room above and below them; turned text, on rivers and the frame, is held apart by `labelBoxes`. */
export function textBoxes(page: Page, { measure }: Typeset): readonly TextBox[] {
  return textsOf(page).flatMap(({ text, x, y, size, face, anchor, angle }) => {
    if (angle !== undefined || text.trim() === '') return [];
    const width = measure(text, face, size);
    const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
    return [{ text, x: left, y: y - size * 0.74, width, height: size * 0.76 }];
  });
}

/** Pairs of boxes that share more than an edge. */
export function overlaps<One extends Box>(boxes: readonly One[]): readonly (readonly [One, One])[] {
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
      .map((b) => [a, b] as const),
  );
}
