import { createDelimitedReader } from './delimited-reader.ts';

/** Likeliest first: on equal evidence the earlier one wins. */
const candidates = [',', '\t', ';', '|', '，', '；', '、', '^', '~', '\u0001', '#', ':', ' '] as const;

/**
 * The delimiter that cuts most of the first rows into the same number of cells, at least two. Excel's `sep=;` line decides at once.
 * A comma when no candidate cuts anything: then there is one column.
 */
export function detectDelimiter(text: string): string {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (stated) return stated;
  const scores = candidates.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  const best = scores.reduce((a, b) => (b.score > a.score + 1e-9 ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

function scoreOf(text: string, delimiter: string): number {
  const widths: number[] = [];
  const reader = createDelimitedReader(delimiter, (cells) => {
    if (cells.length > 1 || cells[0]?.trim() !== '') widths.push(cells.length);
    return widths.length < 100;
  });
  reader.push(text);
  if (widths.length === 0) reader.end();
  const counts = new Map<number, number>();
  for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let [modal, most] = [0, 0];
  for (const [width, count] of counts) if (count > most) [modal, most] = [width, count];
  // Blanks and colons stand inside ordinary cells, so that they have to cut far better than the others.
  const weight = delimiter === ' ' || delimiter === ':' || delimiter === '#' || delimiter === '、' ? 0.5 : 1;
  return modal < 2 ? 0 : weight * (most / widths.length) * Math.log2(modal + 1);
}
