/**
 * The same content with signs that a Chinese font sets as wide as a character replaced by those that it sets narrow: quotation marks, apostrophe, dot between words. For
 * pages in English.
 */
export function withNarrowSigns<Content>(content: Content): Content {
  if (typeof content === 'string') return narrow(content) as Content;
  // Outlines and paths hold numbers by the hundred thousand, and no text.
  if (Array.isArray(content) && typeof content[0] === 'number') return content;
  if (Array.isArray(content)) return content.map(withNarrowSigns) as Content;
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, key === 'geometry' ? value : withNarrowSigns(value)]),
  ) as Content;
}

function narrow(text: string): string {
  return text
    .replaceAll(' · ', ', ')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201c\u201d]/g, '"');
}
