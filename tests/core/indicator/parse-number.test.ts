import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseNumber, percentScale } from '../../../src/core/indicator/parse-number.ts';

test.each([
  ['1234', null, 1234, []],
  ['1,234,567.5', null, 1234567.5, ['thousands']],
  ['1 204', null, 1204, ['thousands']],
  ['１２３，４５６．７', null, 123456.7, ['fullWidth', 'thousands']],
  ['－５', null, -5, ['fullWidth']],
  ['−5', null, -5, ['fullWidth']],
  ['0', '户', 0, []],
  ['1.2E+05', '人', 120000, ['scientific']],
  ['3.2万', null, 32000, ['multiplied']],
  ['3.2万元', '万元', 3.2, ['unitRemoved']],
  ['32000元', '万元', 3.2, ['multiplied', 'unitRemoved']],
  ['1.5亿元', '万元', 15000, ['multiplied', 'unitRemoved']],
  ['2亿', '元', 2e8, ['multiplied']],
  ['35户', '户', 35, ['unitRemoved']],
  ['35户', 'households', 35, ['unitRemoved']],
  ['12千米', 'km', 12, ['unitRemoved']],
  ['95%', '%', 0.95, ['percent']],
  ['95 %', null, 0.95, ['percent']],
  ['95％', 'ratio', 0.95, ['fullWidth', 'percent']],
  ['95', '%', 0.95, []],
  ['0.95', 'ratio', 0.95, []],
  ['0.95', '%', 0.0095, []],
  ['2.1‰', '‰', 0.0021, ['permille']],
] as const)('%s in %s is %d', (text, unit, value, notes) => {
  const parsed = parseNumber(text, unit);
  expect(parsed).toMatchObject({ kind: 'value', notes });
  expect(parsed.kind === 'value' ? parsed.value : Number.NaN).toBeCloseTo(value, 12);
});

test.each([
  ['', 'missing'],
  ['　', 'missing'],
  ['—', 'missing'],
  ['——', 'missing'],
  ['－', 'missing'],
  ['…', 'missing'],
  ['/', 'missing'],
  ['无', 'missing'],
  ['n.a.', 'missing'],
  ['N/A', 'missing'],
  ['暂无', 'missing'],
  ['不适用', 'notApplicable'],
  ['***', 'suppressed'],
  ['#DIV/0!', 'unreadable'],
] as const)('“%s” is absent: %s, never 0', (text, reason) => {
  expect(parseNumber(text)).toEqual({ kind: 'absent', reason, found: text.trim() });
});

test.each([
  ['1,2', null, 'commaAmbiguous'],
  ['1.234,5', null, 'commaAmbiguous'],
  ['12,34,567', null, 'commaAmbiguous'],
  ['95', 'ratio', 'scaleAmbiguous'],
  ['3.2万', '万元', 'scaleAmbiguous'],
  ['35人', '户', 'unitDiffers'],
  ['95%', '户', 'unitDiffers'],
  ['≥95', null, 'notExact'],
  ['约120', null, 'notExact'],
  ['5-10', null, 'notExact'],
  ['100以上', null, 'notExact'],
  ['三十', null, 'notNumber'],
  ['12a3', null, 'notNumber'],
  ['1e999', null, 'tooLarge'],
] as const)('“%s” in %s is refused: %s', (text, unit, why) => {
  expect(parseNumber(text, unit)).toEqual({ kind: 'refused', why, found: text });
});

test('a column says how its percentages are meant', () => {
  expect(percentScale(['0.95', '0.5', ''])).toBe('share');
  expect(percentScale(['0.95', '23.5'])).toBe('percent');
  expect(percentScale(['0', '1', '95%', '—'])).toBeNull();
});

test('any number comes back, whatever its spelling; no other text becomes one', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (number) => {
      for (const text of [String(number), number.toLocaleString('en-US'), ` ${number} `, `'${number}`])
        expect(parseNumber(text)).toMatchObject({ kind: 'value', value: number });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const parsed = parseNumber(text);
      if (parsed.kind === 'value') expect(text.normalize('NFKC')).toMatch(/\d/);
    }),
  );
});
