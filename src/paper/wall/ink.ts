import type { Typeset } from '../font/typeset.ts';
import type { Face, Mark, TextMark } from '../page/page.ts';
import { linePath } from '../page/path.ts';

/** Colours of everything that the data do not decide: ink on white, one accent. */
export const inks = {
  ink: '#22201c',
  quiet: '#5a544a',
  hair: '#a59b8a',
  accent: '#b92b17',
  paper: '#ffffff',
  ground: '#fffdf8',
  sea: '#f4f1ea',
  surroundings: '#e9e3d6',
  boundary: '#7d7261',
  outline: '#3f382e',
  water: '#7fb0c8',
  waterInk: '#2f6d8c',
} as const;

/** What every block of a sheet needs to set itself. */
export type Setting = {
  readonly typeset: Typeset;
  /** Factor on all sizes of A4. */
  readonly enlarge: number;
};

/** Marks of a block and the height that it takes, millimetres. */
export type Block = { readonly marks: readonly Mark[]; readonly height: number };

export function textMark(
  text: string,
  x: number,
  y: number,
  style: {
    readonly size: number;
    readonly face?: Face;
    readonly colour?: string;
    readonly anchor?: TextMark['anchor'];
  },
): TextMark {
  const { size, face = 'sans', colour = inks.ink, anchor = 'start' } = style;
  return { kind: 'text', text, x, y, size, face, colour, anchor };
}

export function ruleMark(x1: number, y1: number, x2: number, y2: number, width: number, colour: string): Mark {
  return {
    kind: 'path',
    path: linePath([
      [x1, y1],
      [x2, y2],
    ]),
    stroke: { colour, width },
  };
}

/** Title of a block with the accent's rule under it; 7 mm on A4. */
export function blockTitle(title: string, x: number, y: number, width: number, enlarge: number): readonly Mark[] {
  return [
    textMark(title, x, y + 3.4 * enlarge, { size: 3.7 * enlarge, face: 'serifBold' }),
    ruleMark(x, y + 5 * enlarge, x + width, y + 5 * enlarge, 0.3 * enlarge, inks.accent),
  ];
}
export const blockTitleHeight = 7;
