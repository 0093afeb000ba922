import sansRanges from '@fontsource/noto-sans-sc/unicode.json' with { type: 'json' };
import serifRanges from '@fontsource/noto-serif-sc/unicode.json' with { type: 'json' };
import type { Face } from '../page/page.ts';

/** Noto Sans SC and Noto Serif SC (SIL Open Font License 1.1), cut into slices of a hundred or so characters each by Google Fonts. */
export const fontFaces: Readonly<
  Record<Face, { readonly family: 'noto-sans-sc' | 'noto-serif-sc'; readonly weight: 400 | 700; readonly name: string }>
> = {
  sans: { family: 'noto-sans-sc', weight: 400, name: 'NotoSansSC-Regular' },
  sansBold: { family: 'noto-sans-sc', weight: 700, name: 'NotoSansSC-Bold' },
  serifBold: { family: 'noto-serif-sc', weight: 700, name: 'NotoSerifSC-Bold' },
};

/** File of a slice in the package `@fontsource/FAMILY`. */
export function sliceFile(face: Face, slice: string): string {
  const { family, weight } = fontFaces[face];
  return `${family}-${slice}-${weight}-normal.woff`;
}

type Ranges = readonly { readonly first: number; readonly last: number; readonly slice: string }[];

const ranges = { 'noto-sans-sc': readRanges(sansRanges), 'noto-serif-sc': readRanges(serifRanges) };

/** Slice that draws a character, Latin first; null when the font does not have it. */
export function sliceOf(face: Face, code: number): string | null {
  return ranges[fontFaces[face].family].find((range) => code >= range.first && code <= range.last)?.slice ?? null;
}

/** `U+0-FF,U+131` of every slice, the Latin one before all others. */
function readRanges(bySlice: Readonly<Record<string, string>>): Ranges {
  const all = Object.entries(bySlice).flatMap(([key, text]) =>
    text.split(',').map((range) => {
      const [first = '', last = first] = range.trim().slice(2).split('-');
      return {
        first: Number.parseInt(first, 16),
        last: Number.parseInt(last, 16),
        slice: key.replace(/[[\]]/g, ''),
      };
    }),
  );
  return [...all.filter(({ slice }) => slice === 'latin'), ...all.filter(({ slice }) => slice !== 'latin')];
}
