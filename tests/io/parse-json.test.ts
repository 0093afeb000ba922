import fc from 'fast-check';
import { expect, test } from 'vitest';
import { locateJsonError } from '../../src/io/locate-json-error.ts';

test.each([
  ['{"a": 1,}', 1, 9, '}', 'key'],
  ['[1, 2', 1, 6, 'end', ', ]'],
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"b": 2', ', }'],
  ['{"a" 1}', 1, 6, '1}', ':'],
  ["{'a': 1}", 1, 2, "'a': 1}", 'key, }'],
  ['[01]', 1, 3, '1]', ', ]'],
  ['["a\nb"]', 1, 4, '', '"'],
  ['{} x', 1, 4, 'x', 'end'],
  ['', 1, 1, 'end', 'value'],
  ['[NaN]', 1, 2, 'NaN]', 'value, ]'],
])('%j breaks at line %i, column %i', (text, line, column, found, expected) => {
  expect(locateJsonError(text)).toEqual({ line, column, found, expected });
});

test('law: there is an error exactly where JSON.parse refuses', () => {
  const soup = fc.array(
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"\\u00e9"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '"',
    ),
    { maxLength: 9 },
  );
  const mangled = fc
    .tuple(fc.json(), fc.nat())
    .map(([text, at]) => text.slice(0, at % (text.length + 1)) + text.slice((at % (text.length + 1)) + 1));
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((parts) => parts.join('')),
        mangled,
        fc.json(),
      ),
      (text) => {
        expect(locateJsonError(text) === null).toBe(isJson(text));
      },
    ),
    { numRuns: 2000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
