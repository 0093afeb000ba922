import { expect, test } from 'vitest';
import { parseCode } from '../../../src/core/area/parse-code.ts';
import { areaCode } from '../../../src/core/unit.ts';

const known = new Set(['621102', '621102001', '621102001002', '621102001003', '621122', '530602S01'].map(areaCode));

test.each([
  ['621102', '621102', []],
  ["'621102001002", '621102001002', ['apostrophe']],
  ['６２１１０２', '621102', ['fullWidth']],
  ['621102 001 002', '621102001002', ['blanks']],
  ['621102.0', '621102', ['decimal']],
  ['621102000000', '621102', ['padding']],
  ['621102001000', '621102001', ['padding']],
  ['6.21122E+11', '621122', ['scientific']],
  ['6.21102001002E+11', '621102001002', ['scientific']],
  ['530602S01', '530602S01', []],
] as const)('%s is %s', (text, code, repairs) => {
  expect(parseCode(text, known)).toEqual({ kind: 'code', code, repairs, isKnown: true });
});

test('scientific notation is recovered only when one known code fits', () => {
  expect(parseCode('6.21102E+11', known)).toMatchObject({
    kind: 'refused',
    why: 'scientificAmbiguous',
    candidates: ['621102', '621102001', '621102001002', '621102001003'],
  });
  expect(parseCode('6.21103E+11', known)).toMatchObject({ kind: 'refused', why: 'scientificLost' });
  expect(parseCode('6.21102E+11', null)).toMatchObject({ kind: 'refused', why: 'scientificLost' });
});

test.each([
  ['62110', 'lengthUnusual'],
  ['62110200100', 'lengthUnusual'],
  ['6211.02', 'notCode'],
  ['-621102', 'notCode'],
  ['621,102', 'notCode'],
] as const)('%s is refused: %s', (text, why) => expect(parseCode(text, known)).toMatchObject({ kind: 'refused', why }));

test('blank is absent, an unknown code says so, nothing is doubted where nothing is known', () => {
  expect(parseCode(' ', known)).toEqual({ kind: 'absent' });
  expect(parseCode('—', known)).toEqual({ kind: 'absent' });
  expect(parseCode('530699', known)).toMatchObject({ code: '530699', isKnown: false });
  expect(parseCode('530699000000', null)).toMatchObject({ code: '530699', repairs: ['padding'], isKnown: null });
  expect(parseCode('NUTS-DE21', null)).toMatchObject({ code: 'NUTS-DE21', isKnown: null });
});
