import type { Box, Mark } from '../page/page.ts';
import { contains, type Occupied } from './occupied.ts';

/** One way to set a label: the room it takes and what is drawn there. */
export type LabelOption = {
  readonly box: Box;
  readonly marks: readonly Mark[];
  /** How much less it says than the best option; absent is nothing. */
  readonly loss?: number;
};

/** A label with the ways to set it, best first; worked out only while they are asked for. */
export type LabelWish = Iterable<LabelOption>;

export type PlacedLabels = { readonly options: readonly LabelOption[]; readonly leftOut: number };

/**
 * Gives every label the first of its options that lies whole inside the frame and overlaps nothing taken; one without such an option is left out. Of those that
 * say as much as this first one, one that also keeps clear of `avoided`, the signs on the map, is preferred. First come, first served in the order given, so the
 * same input is set the same way. What is placed is taken from then on.
 */
export function placeLabels(
  wishes: Iterable<LabelWish>,
  frame: Box,
  taken: Occupied,
  avoided?: Occupied,
): PlacedLabels {
  const options: LabelOption[] = [];
  let leftOut = 0;
  for (const wish of wishes) {
    const found = bestThatFits(wish, frame, taken, avoided);
    if (found === null) leftOut += 1;
    else {
      taken.take(found.box);
      options.push(found);
    }
  }
  return { options, leftOut };
}

function bestThatFits(wish: LabelWish, frame: Box, taken: Occupied, avoided?: Occupied): LabelOption | null {
  let first: LabelOption | null = null;
  for (const option of wish) {
    if (first !== null && (option.loss ?? 0) > (first.loss ?? 0)) return first;
    if (!contains(frame, option.box) || !taken.isFree(option.box)) continue;
    if (avoided === undefined || avoided.isFree(option.box)) return option;
    first ??= option;
  }
  return first;
}
