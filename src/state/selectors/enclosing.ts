import type { Bounds } from '../../core/unit.ts';

/** The least box that holds some boxes; null for none, and for those that have none. */
export function enclosing(boxes: Iterable<Bounds | null | undefined>): Bounds | null {
  let all: Bounds | null = null;
  for (const box of boxes) {
    if (!box) continue;
    const [west, south, east, north]: Bounds = all ?? box;
    all = [Math.min(west, box[0]), Math.min(south, box[1]), Math.max(east, box[2]), Math.max(north, box[3])];
  }
  return all;
}
