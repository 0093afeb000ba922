import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ExportDocument } from '../../../src/core/export/sheet.ts';
import { sheetNames } from '../../../src/io/export/sheet-names.ts';
import { writeXlsx } from '../../../src/io/export/write-xlsx.ts';
import { understand } from '../../../src/io/import/understand.ts';

const traps = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  '<b>&"',
  '_x0041_',
  '一\n二',
  ' 两头 ',
  '\u0001',
  '00012',
];

const made: ExportDocument = {
  sheets: [
    {
      name: '村',
      columns: [
        { title: '代码', kind: 'text' },
        { title: '名称', kind: 'text' },
        { title: '人口', kind: 'number' },
      ],
      rows: traps.map((text, i) => [`62112200${i}`, text, i === 0 ? '缺报' : i === 1 ? null : i * 1.5]),
    },
    { name: '村', columns: [{ title: '年', kind: 'number' }], rows: [[2016], [-0.1], [1e21]] },
  ],
  notes: [['来源', '=拟建']],
  notesName: '说明',
};

test('is read back by an independent reader: text as text, figures as numbers', async () => {
  const sheets = await readXlsxFile(Buffer.from(writeXlsx(made)));
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['村', '村 (2)', '说明']);
  const [head, ...rows] = sheets[0]!.data;
  expect(head).toEqual(['代码', '名称', '人口']);
  // That reader trims, and shows escaped characters as they are written.
  expect(rows.map((row) => row[0])).toEqual(traps.map((_, i) => `62112200${i}`));
  expect(rows.slice(0, 4).map((row) => row[1])).toEqual(traps.slice(0, 4));
  expect(rows.map((row) => row[2]).slice(0, 4)).toEqual(['缺报', null, 3, 4.5]);
  expect(sheets[1]!.data).toEqual([['年'], [2016], [-0.1], [1e21]]);
  expect(sheets[2]!.data).toEqual([['来源', '=拟建']]);
});

test('holds no formula, and the same bytes each time', () => {
  const bytes = writeXlsx(made);
  expect(writeXlsx(made)).toEqual(bytes);
  const parts = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part));
  expect(parts.join('')).not.toMatch(/<f[ >]/);
});

test('is read back by our own reader as it was, whatever the text', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '县', '=', '<', '&', '"', '_x0041_', '\u0001', '\n', '1'),
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 5 }), async (texts) => {
      const bytes = writeXlsx({
        ...made,
        sheets: [
          {
            name: 'a',
            columns: [
              { title: '代码', kind: 'text' },
              { title: '名称', kind: 'text' },
              { title: '数', kind: 'number' },
            ],
            rows: texts.map((text, i) => [`a${i}`, text, i]),
          },
        ],
        notes: [],
      });
      const { tables } = await understand([{ path: 'a.xlsx', bytes }], {
        hints: { 'a.xlsx': { headerRow: 1, headerRows: 1 } },
      });
      const names = tables[0]!.rows.map((row) => row[1]);
      expect(names).toEqual(texts);
    }),
    { numRuns: 60 },
  );
});

test('names of sheets are those that Excel accepts', () => {
  expect(sheetNames(['a/b:c', "'x'", '', '长'.repeat(40), '长'.repeat(40), 'A', 'a'])).toEqual([
    ...['a b c', 'x', 'Sheet3', '长'.repeat(31), `${'长'.repeat(27)} (2)`, 'A', 'a (2)'],
  ]);
});
