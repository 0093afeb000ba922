/** The word for an id, or an office's own id as it stands: also one that every object has something under (`constructor`). */
export function ownWord(words: Readonly<Record<string, string>>, id: string): string {
  return Object.hasOwn(words, id) ? words[id]! : id;
}
