/** Distinct pieces of texts, between quotes, tags, commas and lines: pages repeat themselves, and a name never runs over one of these. */
export function distinctPieces(texts: Iterable<string>): ReadonlySet<string> {
  const pieces = new Set<string>();
  for (const text of texts) for (const piece of text.split(/["<>\n,]/)) pieces.add(piece);
  return pieces;
}

/** Which of the needles, two letters or longer, occur anywhere in a piece. */
export function needlesIn(pieces: ReadonlySet<string>, needles: Iterable<string>): readonly string[] {
  const byStart = new Map<string, string[]>();
  for (const needle of new Set(needles)) {
    const start = needle.slice(0, 2);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  const found = new Set<string>();
  for (const piece of pieces)
    for (let i = 0; i + 1 < piece.length; i++) {
      const candidates = byStart.get(piece.slice(i, i + 2));
      if (!candidates) continue;
      for (const needle of candidates) if (piece.startsWith(needle, i)) found.add(needle);
    }
  return [...found];
}
