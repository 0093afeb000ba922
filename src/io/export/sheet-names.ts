/** What a sheet may not be called (Excel): none of these, at most 31 characters, no apostrophe at the ends, no name twice. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const forbidden = /[\u0000-\u001f[\]:*?/\\]/g;
const mostCharacters = 31;

/** Names of sheets as Excel accepts them, in order; a repeated one gets a number. Capitals do not tell names apart. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((text, i) => {
    const plain =
      text
        .replace(forbidden, ' ')
        .trim()
        .replace(/^'+|'+$/g, '') || `Sheet${i + 1}`;
    let name = cut(plain, mostCharacters);
    for (let n = 2; taken.has(name.toLowerCase()); n++) {
      const ending = ` (${n})`;
      name = cut(plain, mostCharacters - ending.length) + ending;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** The first UTF-16 units, no half of a pair left over. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}
