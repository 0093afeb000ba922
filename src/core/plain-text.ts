/** Full-width ASCII (FF01–FF5E), ideographic and no-break spaces, and the signs of minus as plain characters; ends trimmed. */
export function plainText(text: string): string {
  if (!/[\uff01-\uff5e\u3000\u00a0\u2009\u202f\u2212\ufeff]/.test(text)) return text.trim();
  return text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2009\u202f]/g, ' ')
    .replaceAll('\u2212', '-')
    .replaceAll('\ufeff', '')
    .trim();
}
