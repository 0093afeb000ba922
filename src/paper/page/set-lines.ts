import type { Typeset } from '../font/typeset.ts';
import type { Face } from './page.ts';

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f';
const pieces = new RegExp(`[${wide}]|[^\\s${wide}]+\\s*|\\s+`, 'gu');

/** Signs that may not begin a line (CLREQ, W3C 2024, section 3.1.2, the common ones). */
const mayNotBegin = /^[，。、；：）》”！？·]/u;

/**
 * Breaks text into lines no wider than `width`; words of Latin script stay whole where they fit. The last line kept ends in … when text is left. Empty text is one
 * empty line.
 */
export function setLines(
  text: string,
  type: { readonly face: Face; readonly size: number; readonly width: number; readonly mostLines: number },
  typeset: Typeset,
): readonly string[] {
  const { face, size, width, mostLines } = type;
  const fits = (line: string) => typeset.measure(line.trimEnd(), face, size) <= width;
  const lines: string[] = [''];
  for (const piece of (text.match(pieces) ?? []).flatMap((each) => broken(each, fits))) {
    const last = lines.at(-1) ?? '';
    if (last === '' || mayNotBegin.test(piece) || fits(last + piece)) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  const kept = lines.slice(0, mostLines).map((line) => line.trim());
  if (lines.length <= mostLines) return kept;
  let last = kept.at(-1) ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last}…`];
}

/** A word wider than a whole line is cut into letters. */
function broken(piece: string, fits: (line: string) => boolean): readonly string[] {
  return fits(piece) ? [piece] : Array.from(piece);
}

/** The largest size up to `size` at which the text is no wider than `width`. */
export function fittedSize(
  text: string,
  type: { readonly face: Face; readonly size: number; readonly width: number },
  typeset: Typeset,
): number {
  const natural = typeset.measure(text, type.face, type.size);
  return natural <= type.width ? type.size : (type.size * type.width) / natural;
}
