/** Text as it may stand between SVG tags or in an attribute: markup characters escaped, characters that XML forbids left out. */
export function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** Width of a line in ems, near enough to set labels: a full-width character is 1, others 0.56. */
export function widthInEms(text: string): number {
  let ems = 0;
  for (const character of text)
    ems += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u.test(character) ? 1 : 0.56;
  return ems;
}

/** Breaks text into lines no wider than `ems`; words of Latin script stay whole where they fit. The last line kept ends in … when text is left. */
export function wrapText(text: string, ems: number, mostLines: number): readonly string[] {
  const pieces =
    text.match(
      /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]+\s*|\s+/gu,
    ) ?? [];
  const lines: string[] = [''];
  for (const piece of pieces) {
    const last = lines.at(-1) ?? '';
    const isOpening = /^[，。、；：）》”！？]/u.test(piece);
    if (last === '' || isOpening || widthInEms((last + piece).trimEnd()) <= ems) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  if (lines.length <= mostLines) return lines.map((line) => line.trim());
  const kept = lines.slice(0, mostLines).map((line) => line.trim());
  let last = kept.at(-1) ?? '';
  while (last !== '' && widthInEms(last) + 1 > ems) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last}…`];
}
