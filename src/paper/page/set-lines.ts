import type { Typeset } from '../font/typeset.ts';
import type { Face } from './page.ts';

const wide = '\\u2e80-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef\\u3000-\\u303f';
const pieces = new RegExp(`[${wide}]|[^\\s${wide}]+\\s*|\\s+`, 'gu');

/** Signs that may not begin a line, and signs that may not end one (CLREQ, W3C 2024, section 3.1.2, the common ones). */
const mayNotBegin = /^[，。、；：）》〉”’！？·〕】%％…]/u;
const mayNotEnd = /[（《〈“‘〔【]$/u;
const inWord = new RegExp(`^[^\\s${wide}]`, 'u');

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
    if (last === '' || fits(last + piece)) {
      lines[lines.length - 1] = last + piece;
      continue;
    }
    const [kept, carried] = carriedOver(last, piece, fits);
    lines[lines.length - 1] = kept;
    lines.push(carried + piece);
  }
  const kept = lines.slice(0, mostLines).map((line) => line.trim());
  if (lines.length <= mostLines) return kept;
  let last = kept.at(-1) ?? '';
  while (last !== '' && !fits(`${last}…`)) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last}…`];
}

/** What of a full line goes over to the next with the piece that follows: enough that neither breaks the rules; nothing where that would be the whole line. */
function carriedOver(
  line: string,
  piece: string,
  fits: (line: string) => boolean,
): readonly [kept: string, carried: string] {
  const characters = Array.from(line);
  let at = characters.length;
  let next = piece;
  while (at > 0 && isOneWith(characters[at - 1]!, next)) {
    at -= 1;
    next = characters[at]!;
  }
  const [kept, carried] = [characters.slice(0, at).join(''), characters.slice(at).join('')];
  return at <= 1 || !fits(carried + piece) ? [line, ''] : [kept, carried];
}

/** Whether no line may end between the two: by the rules, or in a word of Latin script. */
function isOneWith(before: string, next: string): boolean {
  return mayNotBegin.test(next) || mayNotEnd.test(before) || (inWord.test(before) && inWord.test(next));
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
