import fc from 'fast-check';
import { expect, test } from 'vitest';
import { neutraliseFormula } from '../../../src/core/export/neutralise.ts';

test.each([
  ...['=1+1', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠A1'],
  ...['  =1', '\u00a0=1', '\u3000＝1', '一\n=1', '一\r\n@A1', '-'],
])('%j does not begin a formula in any line', (text) => {
  const safe = neutraliseFormula(text);
  expect(safe).not.toBe(text);
  expect(safe.replaceAll("'", '')).toBe(text);
});

test.each(['-3.5', '12', '岷县', 'a=1', '6211－22', '', '2016-12-31', 'a\nb'])('%j is left alone', (text) => {
  expect(neutraliseFormula(text)).toBe(text);
});

test('no line of any text begins a formula afterwards, and once is enough', () => {
  const character = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    '\t',
    '\r',
    '\n',
    ' ',
    '\u00a0',
    '1',
    'a',
    '县',
  );
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 12 }), (text) => {
      const safe = neutraliseFormula(text);
      const runs = safe.split(/\r\n|[\r\n]/).some((line) => /^[\s\u00a0]*[=+\-@＝＋－＠]/.test(line));
      expect(runs && !/^-?\d+$/.test(safe)).toBe(false);
      expect(neutraliseFormula(safe)).toBe(safe);
    }),
  );
});
