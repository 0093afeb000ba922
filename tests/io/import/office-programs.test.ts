import { expect, test } from 'vitest';
import { troubles, understandFixture } from './read-fixture.ts';

const columns = [
  '县区代码',
  '县区',
  '贫困人口 / 2015年',
  '贫困人口 / 2016年',
  '贫困发生率',
  '其中 / 当年减少（人）',
  '报送日期',
];

test.each([
  ['office-merged.xlsx', null, '2017-01-10'],
  ['office-1904.xlsx', null, '2017-01-10'],
  ['office-page.xls', 'UTF-8', '2017年1月10日'],
  ['office-gbk.csv', 'GB18030', '01/10/2017'],
  ['office-utf16.tsv', 'UTF-16LE', '01/10/2017'],
])(
  'one table as LibreOffice saves it, merged header in two rows, formulas computed: %s',
  async (name, encoding, day) => {
    const understood = await understandFixture(name);
    const table = understood.tables.find(({ sheet }) => sheet === null || sheet === '减贫')!;
    expect(troubles(understood)).toEqual([]);
    expect(table.encoding?.encoding ?? null).toBe(encoding);
    expect(table.headerRows).toEqual({ from: 3, to: 4 });
    expect(table.columns.map((column) => column.name)).toEqual(columns);
    expect(table.aside.map(({ row, why }) => `${row} ${why}`)).toEqual(['1 title', '2 title', '10 total', '11 note']);
    const [first] = table.rows;
    expect([...first!.slice(0, 4).map((cell) => cell.replace(',', '')), ...first!.slice(4)]).toEqual([
      ...['621102', '安定区', '31200', '23400', '8.51%', '7800'],
      day,
    ]);
    expect(table.rows[4]!.slice(2, 4).map((cell) => cell.replace(',', ''))).toEqual(['84300', '—']);
  },
);

test('every sheet of a workbook is a table; codes typed in as numbers keep all their digits', async () => {
  const { tables, files } = await understandFixture('office-merged.xlsx');
  expect(files[0]!.sheets).toEqual(['减贫', '村']);
  expect(tables[1]!.rows.map(([code]) => code)).toEqual(['621102101201', '621102101202', '621121101203']);
});

test('a workbook of Excel 97 as LibreOffice writes it is refused by name', async () => {
  expect(troubles(await understandFixture('office-97.xls'))).toEqual(['officeOld']);
});

test.each([
  ['ogr.kml', 'kml'],
  ['ogr.kmz', 'kmz'],
  ['ogr.gpx', 'gpx'],
])('%s as GDAL writes it: twelve points with their codes', async (name, format) => {
  const { layers, files } = await understandFixture(name);
  expect(files[0]!.format).toBe(format);
  const [layer] = layers;
  expect(layer!.rowCount).toBe(12);
  expect(layer!.geometries[0]).toEqual({ type: 'Point', coordinates: [103.76012, 27.53549] });
  const code = layer!.columns.findIndex((column) => column.name === '村代码');
  expect(layer!.rows[0]![code]).toBe('530602S01901');
});

test.each([
  ['ogr-cgcs2000.zip', 'cgcs2000'],
  ['ogr-gk3-zone.zip', 'gk3z:105'],
  ['ogr-gk6-zone.zip', 'gk6z:105'],
  ['ogr-gcj02.zip', 'wgs84'],
])('%s, a shapefile of GDAL in GBK: text right, first guess of the system %s', async (name, crs) => {
  const { layers } = await understandFixture(name);
  expect(layers[0]).toMatchObject({ rowCount: 402, encoding: { encoding: 'GB18030' } });
  expect(layers[0]!.columns.map((column) => column.name)).toEqual(['村代码', '村名', '乡镇代码']);
  expect(layers[0]!.rows[0]).toEqual(['530602S01901', '拟·明川镇甲村', '530602S01']);
  expect(layers[0]!.crs[0]!.crs).toBe(crs);
});
