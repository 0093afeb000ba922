import type { Box } from '../page/page.ts';

/** Room on the page that is taken. */
export type Occupied = {
  readonly isFree: (box: Box) => boolean;
  readonly take: (box: Box) => void;
};

/** Boxes by cell of a grid, so that each question meets its neighbours only. Boxes that touch do not overlap. */
export function occupied(cell = 40): Occupied {
  const cells = new Map<string, Box[]>();
  const cellsOf = (box: Box): readonly string[] => {
    const keys: string[] = [];
    for (let column = Math.floor(box.x / cell); column * cell <= box.x + box.width; column++)
      for (let row = Math.floor(box.y / cell); row * cell <= box.y + box.height; row++) keys.push(`${column} ${row}`);
    return keys;
  };
  return {
    isFree: (box) => cellsOf(box).every((key) => !cells.get(key)?.some((other) => overlaps(box, other))),
    take(box) {
      for (const key of cellsOf(box)) {
        const boxes = cells.get(key);
        if (boxes) boxes.push(box);
        else cells.set(key, [box]);
      }
    },
  };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
