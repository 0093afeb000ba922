const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with the five entities of XML and character numbers decoded; null when there is any other, since it can only be declared. */
export function decodeEntities(text: string): string | null {
  if (!text.includes('&')) return text;
  let isKnown = true;
  const decoded = text.replace(/&([^;&<]{0,12})(;?)/g, (whole, name: string, end: string) => {
    const character = end === ';' ? (named.get(name) ?? characterOf(name)) : null;
    if (character === null) isKnown = false;
    return character ?? whole;
  });
  return isKnown ? decoded : null;
}

const value = /\s{0,100}=\s{0,100}(?:"([^"]*)"|'([^']*)')/y;

/** The value of an attribute in the raw text of a tag; null when it is not there. A prefix of the name does not matter. */
export function attributeOf(attributes: string, name: string): string | null {
  let at = attributes.indexOf(name);
  for (; at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charAt(at - 1);
    if (before !== ':' && before.trim() !== '') continue;
    value.lastIndex = at + name.length;
    const match = value.exec(attributes);
    if (match) return decodeEntities(match[1] ?? match[2] ?? '') ?? match[1] ?? match[2] ?? '';
  }
  return null;
}

function characterOf(name: string): string | null {
  const match = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/i.exec(name);
  if (!match) return null;
  const code = match[1] ? Number.parseInt(match[1], 16) : Number(match[2]);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}
