import type { Language } from '../../core/unit.ts';
import type { Path } from './path.ts';

/** Rectangle on the page, millimetres from the upper left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const faces = ['sans', 'sansBold', 'serifBold'] as const;
/** A cut of type; which font it is, `font/font-faces` says. */
export type Face = (typeof faces)[number];

/** `#rrggbb`, or the id of one of the page's patterns. */
export type Paint = string | { readonly pattern: string };

export type Stroke = {
  /** `#rrggbb`. */
  readonly colour: string;
  readonly width: number;
  /** On, off, on, … in millimetres; empty or absent is solid. */
  readonly dash?: readonly number[];
  readonly cap?: 'round';
};

/** One thing drawn. Lengths in millimetres, y downwards; later marks cover earlier ones. */
export type Mark =
  | {
      readonly kind: 'path';
      readonly path: Path;
      /** Even-odd, so holes need no winding. */
      readonly fill?: Paint;
      readonly stroke?: Stroke;
      /** 0 to 1, of fill and stroke alike. */
      readonly opacity?: number;
    }
  | {
      readonly kind: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill?: string;
      readonly stroke?: Stroke;
    }
  | TextMark
  | {
      readonly kind: 'clip';
      readonly box: Box;
      /** Closed rings within the box that are clipped to instead of it, even-odd. */
      readonly outline?: Path;
      readonly marks: readonly Mark[];
    }
  /** Another page drawn into this one with its upper left corner at x, y: a sheet of a larger map. */
  | { readonly kind: 'page'; readonly page: Page; readonly x: number; readonly y: number };

/** One line of text on its base line. */
export type TextMark = {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Height of the em. */
  readonly size: number;
  readonly face: Face;
  readonly colour: string;
  readonly anchor: 'start' | 'middle' | 'end';
  /** Ground drawn around the letters, so that they can be read on lines and fills. */
  readonly halo?: { readonly colour: string; readonly width: number };
  /** Degrees clockwise about x, y. */
  readonly angle?: number;
};

/** A tile that repeats, `size` millimetres square. */
export type Pattern = {
  readonly id: string;
  readonly size: number;
  /** Null lets what lies below show through. */
  readonly ground: string | null;
  readonly marks: readonly Mark[];
};

/** A page: the one description that preview, SVG and PDF are written from. */
export type Page = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** White all round that nothing is set in. */
  readonly edgeMm: number;
  /** For the file's own title; not drawn. */
  readonly title: string;
  readonly language: Language;
  readonly patterns: readonly Pattern[];
  readonly marks: readonly Mark[];
};

/** Every text of a page with its face, sheets within sheets included. */
export function textsOf(page: Page): readonly TextMark[] {
  const found: TextMark[] = [];
  const seen = new Set<Page>();
  const visit = (marks: readonly Mark[]) => {
    for (const mark of marks) {
      if (mark.kind === 'text') found.push(mark);
      else if (mark.kind === 'clip') visit(mark.marks);
      else if (mark.kind === 'page' && !seen.has(mark.page)) {
        seen.add(mark.page);
        visit(mark.page.marks);
      }
    }
  };
  visit(page.marks);
  return found;
}
