/** Markup that is safe to write into a page: made by `html` alone, which escapes every text put into it. */
export type Html = { readonly markup: string };
export type HtmlPart = string | number | Html | null | false | readonly HtmlPart[];

/** Template of markup. Text and numbers are escaped, so that text of files is never markup; null and false leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return { markup: strings.map((text, i) => (i === 0 ? text : markupOf(parts[i - 1]!) + text)).join('') };
}

export function escapeText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === false) return '';
  if (Array.isArray(part)) return (part as readonly HtmlPart[]).map(markupOf).join('');
  if (typeof part === 'object') return (part as Html).markup;
  return escapeText(String(part));
}
