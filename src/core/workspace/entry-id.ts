/** Ids stand in files and addresses: no blanks at the ends, no control characters, at most 60 characters. */
export function isEntryId(id: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  return id !== '' && id.length <= 60 && id === id.trim() && !/[\u0000-\u001f|/\\]/.test(id);
}
