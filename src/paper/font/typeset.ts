import { type Face, faces, type Page, textsOf } from '../page/page.ts';
import { sliceOf } from './font-faces.ts';
import { type FontSlice, readSlice } from './read-slice.ts';

/** Bytes of one slice of a face; rejects when it cannot be had. */
export type SliceSource = (face: Face, slice: string) => Promise<Uint8Array>;

/** The type at hand: measures lines and gives outlines. */
export type Typeset = {
  /** Width of a line in the unit of `size`. A character that cannot be drawn counts as a whole em. */
  readonly measure: (text: string, face: Face, size: number) => number;
  /** Slice and glyph of a character; null when the font does not have it, or its slice is not loaded. */
  readonly glyphOf: (face: Face, code: number) => { readonly slice: FontSlice; readonly glyph: number } | null;
  /** The slice that holds the sign for unknown characters. */
  readonly latin: (face: Face) => FontSlice;
};

/** Slices loaded so far, by face and slice; kept between pages, since most pages use the same ones. */
export type LoadedSlices = Map<string, FontSlice>;

/**
 * Lays pages out with the type that they need, and no more: a first layout tells which characters there are, their slices are loaded, a second one
 * is set with their real widths. When all of them are loaded already, the first one stands.
 */
export async function layOutWithType<Result extends { readonly pages: readonly Page[] }>(
  layOut: (typeset: Typeset) => Result,
  source: SliceSource,
  loaded: LoadedSlices,
): Promise<{ readonly result: Result; readonly typeset: Typeset }> {
  for (;;) {
    const asked = new Map<Face, Set<number>>(faces.map((face) => [face, new Set()]));
    const typeset = typesetOf(loaded, asked);
    const result = layOut(typeset);
    for (const page of result.pages)
      for (const { face, text } of textsOf(page))
        for (const character of text) asked.get(face)!.add(character.codePointAt(0)!);
    const missing = missingSlices(asked, loaded);
    if (missing.length === 0) return { result, typeset };
    await Promise.all(
      missing.map(async ([face, slice]) => {
        loaded.set(`${face} ${slice}`, readSlice(await source(face, slice)));
      }),
    );
  }
}

/** The type to measure the given texts with, plain and bold. */
export async function typesetFor(
  texts: readonly string[],
  source: SliceSource,
  loaded: LoadedSlices,
): Promise<Typeset> {
  const { typeset } = await layOutWithType(
    ({ measure }) => {
      for (const text of texts) for (const face of ['sans', 'sansBold'] as const) measure(text, face, 1);
      return { pages: [] };
    },
    source,
    loaded,
  );
  return typeset;
}

function missingSlices(
  asked: ReadonlyMap<Face, ReadonlySet<number>>,
  loaded: LoadedSlices,
): readonly (readonly [Face, string])[] {
  const missing = new Map<string, readonly [Face, string]>();
  for (const [face, codes] of asked) {
    if (codes.size === 0) continue;
    // The Latin slice has the sign for characters that no slice has.
    for (const slice of ['latin', ...[...codes].map((code) => sliceOf(face, code))])
      if (slice !== null && !loaded.has(`${face} ${slice}`)) missing.set(`${face} ${slice}`, [face, slice]);
  }
  return [...missing.values()];
}

function typesetOf(loaded: LoadedSlices, asked: ReadonlyMap<Face, Set<number>>): Typeset {
  const found = new Map<string, ReturnType<Typeset['glyphOf']>>();
  const glyphOf: Typeset['glyphOf'] = (face, code) => {
    const key = `${face} ${code}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const slice = loaded.get(`${face} ${sliceOf(face, code)}`);
    const glyph = slice?.glyphByCode.get(code);
    const answer = slice === undefined || glyph === undefined ? null : { slice, glyph };
    found.set(key, answer);
    return answer;
  };
  return {
    glyphOf,
    latin: (face) => loaded.get(`${face} latin`)!,
    measure(text, face, size) {
      let width = 0;
      for (const character of text) {
        const code = character.codePointAt(0)!;
        asked.get(face)!.add(code);
        const at = glyphOf(face, code);
        width += at === null ? 1000 : at.slice.advanceOf(at.glyph);
      }
      return (width / 1000) * size;
    },
  };
}
