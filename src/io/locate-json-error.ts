/** Where JSON text stops being JSON: 1-based line and column, the characters found there, and what could have stood there. */
export type JsonError = {
  readonly line: number;
  readonly column: number;
  readonly found: string;
  readonly expected: string;
};

const blank = /[ \t\n\r]*/y;
const literal = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const stringPart = /(?:[ !#-[\]-\uffff]+|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/y;

type Expectation = 'value' | 'value, ]' | 'key, }' | 'key' | ':' | ', ]' | ', }' | 'end';

/**
 * The first syntax error of a text that `JSON.parse` has refused; null when there is none. Own scan, since engines word and place
 * the error differently and some give no place at all. Linear.
 */
export function locateJsonError(text: string): JsonError | null {
  const open: ('{' | '[')[] = [];
  let expected: Expectation = 'value';
  let at = 0;
  for (;;) {
    at = endOf(blank, text, at);
    const next = text[at];
    if (next === undefined) return expected === 'end' ? null : errorAt(text, at, expected);
    if (expected === 'end') return errorAt(text, at, expected);
    if (next === '"' && expected !== ':' && !expected.startsWith(',')) {
      const end = endOf(stringPart, text, at + 1);
      if (text[end] !== '"') return errorAt(text, end, '"');
      at = end + 1;
      expected = expected.startsWith('key') ? ':' : afterValue(open);
    } else if (next === ':' && expected === ':') {
      at++;
      expected = 'value';
    } else if (next === ',' && expected.startsWith(',')) {
      at++;
      expected = open.at(-1) === '{' ? 'key' : 'value';
    } else if ((next === '}' || next === ']') && expected.endsWith(next)) {
      at++;
      open.pop();
      expected = afterValue(open);
    } else if ((next === '{' || next === '[') && expected.startsWith('value')) {
      at++;
      open.push(next);
      expected = next === '{' ? 'key, }' : 'value, ]';
    } else {
      const end = expected.startsWith('value') ? endOf(literal, text, at) : at;
      if (end === at) return errorAt(text, at, expected);
      at = end;
      expected = afterValue(open);
    }
  }
}

function afterValue(open: readonly string[]): Expectation {
  if (open.length === 0) return 'end';
  return open.at(-1) === '{' ? ', }' : ', ]';
}

function endOf(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function errorAt(text: string, offset: number, expected: string): JsonError {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const found = text.slice(offset, offset + 12).split('\n')[0]!;
  return { line, column: offset - before.lastIndexOf('\n'), found: offset >= text.length ? 'end' : found, expected };
}
