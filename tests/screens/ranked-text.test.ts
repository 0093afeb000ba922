import { expect, it } from 'vitest';
import { safeCell } from '../../src/screens/meeting/ranked-text.ts';
import { commonFolder } from '../../src/screens/meeting/read-files.ts';

it('keeps a spreadsheet from taking a name for a formula', () => {
  expect(['=1+1', ' +x', '-y', '@z', '\u00a0=a', '＝b'].map(safeCell)).toEqual([
    "'=1+1",
    "' +x",
    "'-y",
    "'@z",
    "'\u00a0=a",
    "'＝b",
  ]);
  expect(safeCell('甲县\t乙\n=丙')).toBe('甲县 乙 =丙');
  expect(safeCell('甲县')).toBe('甲县');
});

it('finds the folder that all files share', () => {
  expect(commonFolder(['dingxi/datapackage.json', 'dingxi/a/b.csv'])).toBe('dingxi/');
  expect(commonFolder(['datapackage.json', 'a/b.csv'])).toBe('');
  expect(commonFolder([])).toBe('');
});
