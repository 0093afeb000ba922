import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { ExportSheet } from '../../../src/core/export/sheet.ts';
import { writeCsv } from '../../../src/io/export/write-csv.ts';

const sheet: ExportSheet = {
  name: '疑点',
  columns: [
    { title: '代码', kind: 'text' },
    { title: '地方', kind: 'text' },
    { title: '人口', kind: 'number' },
  ],
  rows: [
    ['0621122', '=HYPERLINK("http://x")', -3.5],
    ['@SUM(A1)', '一,"二"\n=1', '缺报'],
    ['-1+cmd', ' 岷县', null],
  ],
};

test('a table for Excel has its mark, Windows line ends, and no cell that would run', () => {
  expect(writeCsv([{ ...sheet, rows: sheet.rows.slice(0, 1) }])).toBe(
    '\ufeff代码,地方,人口\r\n0621122,"\'=HYPERLINK(""http://x"")",-3.5\r\n',
  );
});

test('is read back by another reader, every record as long as the head, the notes below', () => {
  const text = writeCsv(
    [sheet],
    [
      ['来源', '拟建'],
      ['截至', '2016-12-31'],
    ],
  );
  const { data, errors } = Papa.parse<string[]>(text.slice(1, -2));
  expect(errors).toEqual([]);
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(data.every((record) => record.length === 3)).toBe(true);
  expect(data).toEqual([
    ['代码', '地方', '人口'],
    ['0621122', '\'=HYPERLINK("http://x")', '-3.5'],
    ["'@SUM(A1)", '一,"二"\n\'=1', '缺报'],
    ["'-1+cmd", ' 岷县', ''],
    ['', '', ''],
    ['来源', '拟建', ''],
    ['截至', '2016-12-31', ''],
  ]);
});
