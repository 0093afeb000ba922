import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { understand } from '../../../src/io/import/understand.ts';
import { rowOf, workbookOf } from './made-files.ts';
import { fixtureBytes, troubles, understandFixture } from './read-fixture.ts';

async function tableOf(name: string, sheet?: string) {
  const { tables } = await understandFixture(name);
  const found = sheet === undefined ? tables[0] : tables.find((table) => table.sheet === sheet);
  if (!found) throw new Error(`${name}: expected a table`);
  return found;
}
const columnsOf = (table: Awaited<ReturnType<typeof tableOf>>) =>
  table.columns.map(({ name, type, unit }) => [name, type, ...(unit ? [unit] : [])].join(':'));

test('a GBK table with titles, subtotals, a quoted line break and a note', async () => {
  const table = await tableOf('gbk-title.csv');
  expect(table).toMatchObject({ encoding: { encoding: 'GB18030' }, delimiter: ',', headerRows: { from: 3, to: 3 } });
  expect(columnsOf(table)).toEqual([
    '村代码:code',
    '村名:text',
    '户数（户）:number:户',
    '人均收入:number:万元',
    '贫困发生率（%）:percent:%',
  ]);
  expect(table.rowNumbers).toEqual([4, 5, 6, 8]);
  expect(table.rows[3]).toEqual(['530602102201', '小米\r\n村', '412', '暂无', '28']);
  expect(table.aside.map(({ row, why }) => `${row} ${why}`)).toEqual([
    '1 title',
    '2 title',
    '7 total',
    '9 total',
    '10 note',
  ]);
});

test.each([
  ['utf8-bom.csv', 'UTF-8', 'byteOrderMark'],
  ['unicode-text.txt', 'UTF-16LE', 'byteOrderMark'],
  ['utf16be-no-mark.csv', 'UTF-16BE', 'zeroBytes'],
  ['gb18030-mark.csv', 'GB18030', 'byteOrderMark'],
  ['scientific.csv', 'GB18030', 'plausible'],
  ['big5.csv', 'Big5', 'plausible'],
  ['no-header.csv', 'UTF-8', 'ascii'],
  ['damaged-utf8.csv', 'UTF-8', 'damaged'],
])('%s is %s by %s', async (name, encoding, evidence) => {
  const { encoding: found, columns } = await tableOf(name);
  expect(found).toMatchObject({ encoding, evidence });
  expect(columns[0]!.name).not.toContain('\ufeff');
});

test('four-byte characters of GB18030 survive', async () => {
  expect((await tableOf('gb18030-mark.csv')).rows.map((cells) => cells[2])).toEqual(['𠮷田', '㐂山']);
});

test('two header rows become paths, the row of column numbers is no data', async () => {
  const table = await tableOf('two-headers.csv');
  expect(table.columns.map(({ name }) => name)).toEqual([
    '区划 / 代码',
    '区划 / 名称',
    '2014年 / 户数',
    '2014年 / 人数',
    '2015年 / 户数',
    '2015年 / 人数',
    '备注',
  ]);
  expect(table.rowNumbers).toEqual([4, 5]);
  expect(table.aside).toMatchObject([{ row: 3, why: 'ordinal' }]);
});

test('merged headers of a workbook, totals, dates and full precision', async () => {
  const understood = await understandFixture('merged-header.xlsx');
  const table = await tableOf('merged-header.xlsx');
  expect(understood.files[0]!.sheets).toEqual(['贫困村', '空表']);
  expect(columnsOf(table)).toEqual([
    '村代码:code',
    '村名:text',
    '贫困人口 / 户数（户）:number:户',
    '贫困人口 / 人数（人）:number:人',
    '资金 / 计划:number:万元',
    '资金 / 到位:number:万元',
    '脱贫日期:date',
  ]);
  expect(table.headerRows).toEqual({ from: 3, to: 4 });
  expect(table.rows[0]).toEqual(['530602101201', '守望村', '120', '431', '56.5', '40', '2016-03-31']);
  expect(table.rowNumbers).toEqual([5, 6, 8]);
  expect(table.aside.map(({ row, why }) => `${row} ${why}`)).toEqual(['1 title', '2 title', '7 total', '9 total']);
  expect(troubles(understood)).toEqual(['formulaWithoutValue']);
});

test('dates of the 1904 system, times, percentages, formulas, rich text, escapes, hidden sheets', async () => {
  const understood = await understandFixture('dates-1904.xlsx');
  expect(understood.tables.map(({ sheet }) => sheet)).toEqual(['进度', '第二张']);
  expect(understood.tables[0]!.rows).toEqual([
    ['530602', '2016-03-31', '2016-03-31T08:30:00', '08:30:00', '95.3%', '3', '已通过验收'],
    ['530621', '2015-01-01', '', '', '7%', '#DIV/0!', '_x0041_ 字面'],
  ]);
  expect(troubles(understood)).toEqual(['cellError']);
  const hidden = await understandFixture('dates-1904.xlsx', { sheet: '隐藏' });
  expect(hidden.tables[0]!.rows).toEqual([['1', '2']]);
});

test('dates of the 1900 system with the day that never was; merged body cells are filled', async () => {
  const table = await tableOf('dates-1900.xlsx');
  expect(table.rows.map((cells) => cells[2])).toEqual(['2016-03-31', '1900-02-29', '1900-02-28']);
  expect(table.rows.map((cells) => cells[0])).toEqual(['守望乡', '守望乡', '小龙洞乡']);
});

test('an HTML page called .xls: largest table, spans, entities, charset', async () => {
  const table = await tableOf('system-export.xls');
  expect(table).toMatchObject({ format: 'html', encoding: { encoding: 'GB18030', evidence: 'declared' } });
  expect(columnsOf(table)).toEqual(['乡镇:text', '代码:code', '贫困人口 / 户数:number', '贫困人口 / 人数:number']);
  expect(table.rows).toEqual([
    ['守望乡', '530602101', '321', '1 204'],
    ['小龙洞回族乡', '530602102', '18', '70'],
  ]);
  expect(table.aside).toMatchObject([{ why: 'total' }]);
});

test('another writer of workbooks', async () => {
  expect((await tableOf('sheetjs.xlsx')).rows).toEqual([
    ['530602', '昭阳区', '812345'],
    ['530621', '鲁甸县', '390654'],
  ]);
});

test('ragged rows: a long one is set aside, a short one kept, both named', async () => {
  const understood = await understandFixture('ragged.csv');
  expect(understood.issues.map(({ code, where }) => [code, where.row])).toEqual([
    ['rowShort', 3],
    ['csvRagged', 4],
  ]);
  expect(understood.tables[0]!.rowNumbers).toEqual([2, 3, 5, 6]);
});

test('a quotation mark that is never closed is named with its row, and nothing after it is guessed', async () => {
  const { issues, tables } = await understandFixture('open-quote.csv');
  expect(issues).toMatchObject([
    { code: 'csvQuote', severity: 'error', where: { row: 2 } },
    {},
    { code: 'tableEmpty' },
  ]);
  expect(tables[0]!.rows).toEqual([]);
});

test('a total row is looked at for numbers of persons, its amounts are not taken for any', async () => {
  const lines = [
    '村,联系电话,资金（元）,备注',
    '甲村,13800138000,900,',
    '乙村,13900139000,800,',
    '合计,13800138000,13800138000,',
    '总计,,6212345678901232,经办人王某，电话13800138000',
    '小计,,11010519491231002X,',
    '小计,,13800138000,',
  ];
  const { tables, issues } = await understand([{ path: 'a.csv', bytes: strToU8(lines.join('\n')) }]);
  expect(
    issues.filter(({ code }) => code === 'personalAside').map(({ where, context }) => [where.row, context.count]),
  ).toEqual([
    [4, 1],
    [5, 1],
    [6, 1],
  ]);
  const shown = tables[0]!.aside.map(({ cells }) => cells.join('|'));
  expect(shown.slice(0, 3).join()).not.toMatch(/13800138000|11010519491231002X/);
  expect(shown[3]).toBe('小计||13800138000|');
});

test.each([
  // Amounts that carry one unit themselves are figures of that unit.
  [['资金', '3.5万元', '1.2亿元', '3500元', '—'], 'number:元'],
  [['资金（万元）', '3500万元', '１．２亿元', '３５００'], 'number:万元'],
  [['规模', '12人', '3户', '4人'], 'text'],
  [['资金', '3.5万元', '200', '3500元'], 'text'],
  [['班组', '3组', '4组', '5组'], 'text'],
  [['东坐标', '471234.5', '472234.5'], 'longitude'],
  [['纵坐标', '3023456.1', '3024456.1'], 'latitude'],
])('a column of %j', async ([header, ...cells], expected) => {
  const text = [`村,${header}`, ...cells.map((cell, i) => `${'甲乙丙丁'[i]}村,${cell}`)].join('\n');
  const { tables } = await understand([{ path: 'a.csv', bytes: strToU8(text) }]);
  const { type, unit } = tables[0]!.columns[1]!;
  expect([type, ...(unit && type === 'number' ? [unit] : [])].join(':')).toBe(expected);
});

test('a unit that stands alone below a group is the unit of its column', async () => {
  const lines = ['县区,贫困人口,,进度,', ',户,人,年,月', '安定区,10,41,2016,3', '岷县,12,50,2016,4'];
  const { tables } = await understand([{ path: 'a.csv', bytes: strToU8(lines.join('\n')) }]);
  expect(columnsOf(tables[0]!).slice(1, 3)).toEqual(['贫困人口 / 户:number:户', '贫困人口 / 人:number:人']);
  expect(tables[0]!.columns.slice(3).map(({ unit }) => unit)).toEqual([null, null]);
});

test('a sheet without rows beside filled ones is named, and the workbook is taken', async () => {
  const workbook = unzipSync(fixtureBytes('dates-1904.xlsx'));
  const bytes = zipSync({
    ...workbook,
    'xl/worksheets/sheet1.xml': unzipSync(workbookOf(rowOf(1, '填报说明', '')))['xl/worksheets/sheet1.xml']!,
  });
  const { tables, issues } = await understand([{ path: 'a.xlsx', bytes }]);
  expect(tables.map(({ sheet }) => sheet)).toEqual(['第二张']);
  expect(issues.filter(({ code }) => code === 'tableEmpty')).toMatchObject([
    { severity: 'info', where: { file: 'a.xlsx', path: '进度' } },
  ]);
});

test('columns with one name stay apart, nameless ones get a letter', async () => {
  const table = await tableOf('repeated.csv');
  expect(table.columns.map(({ name }) => name)).toEqual(['代码', '人数', '人数 (2)', 'D']);
});

test('hints change what is read', async () => {
  const { tables } = await understandFixture('gbk-title.csv', { headerRow: 2, headerRows: 2, units: { 村名: '个' } });
  expect(tables[0]!.headerRows).toEqual({ from: 2, to: 3 });
  const [wrong] = (await understandFixture('gbk-title.csv', { encoding: 'Big5' })).tables;
  expect(wrong!.encoding).toMatchObject({ encoding: 'Big5', evidence: 'hint' });
  const [other] = (await understandFixture('semicolon.csv', { delimiter: ',' })).tables;
  expect(other!.columns).toHaveLength(1);
  const [none] = (await understandFixture('no-header.csv', { headerRows: 0 })).tables;
  expect(none!.rows).toHaveLength(2);
});

test('only some rows are kept when asked, all are counted', async () => {
  const table = await tableOf('gbk-title.csv');
  expect(table.rowCount).toBe(4);
});
