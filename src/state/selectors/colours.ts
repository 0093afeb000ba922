import type { Breaks } from '../../core/classify/breaks.ts';
import { classCount } from '../../core/classify/breaks.ts';
import { categoryColours, rampColours } from '../../core/classify/ramp.ts';
import type { Theme } from '../view-store.ts';
import { memoiseLast } from './memoise.ts';

/** Colours of the classes, lowest first; the same for map, legend, list and paper. */
export const classColours = memoiseLast(
  (breaks: Breaks, theme: Theme, betterIs: 'higher' | 'lower' | 'neither'): readonly string[] =>
    rampColours({ count: classCount(breaks), theme, betterIs }),
);

/** Colour of a category by its place in the dimension; the ninth starts over and is told apart by its label. */
export function categoryColour(index: number): string {
  return categoryColours[index % categoryColours.length]!;
}
