import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Typeset } from '../../src/paper/font/typeset.ts';
import { setLines } from '../../src/paper/page/set-lines.ts';

/** Every character as wide as its em. */
const typeset = { measure: (text, _face, size) => Array.from(text).length * size } as Partial<Typeset> as Typeset;
const set = (text: string, width: number, mostLines = 99) =>
  setLines(text, { face: 'sans', size: 1, width, mostLines }, typeset);

test('closing signs begin no line and opening ones end none', () => {
  expect(set('一二三四，五六', 4)).toEqual(['一二三', '四，五六']);
  expect(set('一二三（四五）', 4)).toEqual(['一二三', '（四五）']);
  expect(set('一二三“四”，五', 5)).toEqual(['一二三', '“四”，五']);
  expect(set('一二（2015-08-20）', 12)).toEqual(['一二', '（2015-08-20）']);
  expect(set('一二 abc de', 5)).toEqual(['一二', 'abc', 'de']);
  expect(set('一二三四五六七', 3, 2)).toEqual(['一二三', '四五…']);
  expect(set('', 3)).toEqual(['']);
});

test('no line is wider than its room, no character is lost, and the rules are kept', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二三四五六，。（）“”〔〕ab '), maxLength: 60 });
  fc.assert(
    fc.property(text, fc.integer({ min: 6, max: 20 }), (given, width) => {
      const lines = set(given, width);
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(width);
      expect(lines.join('').replace(/ /g, '')).toBe(given.replace(/ /g, ''));
    }),
  );
});
