const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

/** An id that no other office will give: a word and ten random letters, about 50 bits; also where `crypto.randomUUID` is withheld. */
export function newId(word: string): string {
  const random = crypto.getRandomValues(new Uint8Array(10));
  return `${word}-${[...random].map((byte) => letters[byte % letters.length]).join('')}`;
}
