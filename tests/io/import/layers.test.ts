import { expect, test } from 'vitest';
import { troubles, understandFixture } from './read-fixture.ts';

const chinese = ['昭阳区', '昭阳区别名'];

test.each([
  ['gbk-no-cpg.zip', 'plausible'],
  ['gbk-cpg-936.zip', 'declared'],
  ['gbk-language.zip', 'declared'],
  ['wrong-cpg.zip', 'plausible'],
])('%s: GBK read by %s, two columns of one name kept apart', async (name, evidence) => {
  const { layers } = await understandFixture(name);
  const [layer] = layers;
  expect(layer!.encoding).toMatchObject({ encoding: 'GB18030', evidence });
  expect(layer!.columns.map((column) => column.name)).toEqual(['代码', '行政区名称', '行政区名称 (2)', '人口']);
  expect(layer!.rows[0]!.slice(1, 3)).toEqual(chinese);
  expect(layer!.rows.map((cells) => cells[3])).toEqual(['1000', '1001', '1002']);
  expect(layer!.crs[0]).toMatchObject({ crs: 'cgcs2000', stated: 'GCS_China_Geodetic_Coordinate_System_2000' });
});

test('a hole stays a hole, outer rings run counter-clockwise', async () => {
  const { layers } = await understandFixture('gbk-no-cpg.zip');
  const [first] = layers[0]!.geometries;
  expect(first).toMatchObject({ type: 'Polygon' });
  const rings = first?.type === 'Polygon' ? first.coordinates : [];
  expect(rings.map((ring) => ring.length)).toEqual([5, 5]);
  expect(rings[0]!.slice(0, 2)).toEqual([
    [103.6, 27.2],
    [103.8, 27.2],
  ]);
});

test.each([
  ['utf8-cpg.zip', ['columnRepeated'], 'cgcs2000'],
  ['wrong-cpg.zip', ['encodingContradicted', 'columnRepeated'], 'cgcs2000'],
  ['no-prj.zip', ['columnRepeated', 'crsNotStated'], 'wgs84'],
  ['gk3-prefix.zip', ['columnRepeated'], 'gk3z:105'],
  ['gk6-prefix.zip', ['columnRepeated'], 'gk6z:105'],
  ['gk3-no-prj.zip', ['columnRepeated', 'crsZoneUnknown'], 'gk3:75'],
  ['northing-first.zip', ['columnRepeated', 'coordinatesSwapped'], 'gk3z:105+swapped'],
  ['xian80.zip', ['columnRepeated', 'crsUnsupported', 'crsNotStated'], 'wgs84'],
  ['no-dbf.zip', ['shapefilePart'], 'cgcs2000'],
])('%s: %j, first candidate %s', async (name, codes, crs) => {
  const understood = await understandFixture(name);
  expect(troubles(understood)).toEqual(codes);
  expect(understood.layers[0]!.crs[0]!.crs).toBe(crs);
  expect(understood.layers[0]!.rowCount).toBe(3);
});

test('a shapefile cut short is an error that says what is missing', async () => {
  const understood = await understandFixture('cut-short.zip');
  expect(troubles(understood)).toEqual(expect.arrayContaining(['shapefileTruncated', 'shapefileCounts']));
  expect(understood.issues.find(({ code }) => code === 'shapefileTruncated')).toMatchObject({ severity: 'error' });
});

test.each(['counties.geojson', 'counties.topojson', 'counties.kml', 'counties.kmz'])(
  '%s: two counties, codes as text',
  async (name) => {
    const { layers } = await understandFixture(name);
    const [layer] = layers;
    const code = layer!.columns.findIndex((column) => column.name === 'code');
    expect(layer!.rows.map((cells) => cells[code])).toEqual(['530602', '530621']);
    expect(layer!.geometries.map((geometry) => geometry?.type)).toEqual(['Polygon', 'Polygon']);
  },
);

test('KML: descriptions are text, folders a column, links are not followed', async () => {
  const understood = await understandFixture('earth.kml');
  const [layer] = understood.layers;
  expect(layer!.columns.map(({ name }) => name)).toEqual(['name', 'description', '户数', '人数', 'folder']);
  expect(layer!.rows[0]![1]).toBe('<b>2016年</b><script>alert(1)</script>');
  expect(layer!.rows[1]![0]).toBe('范围 & 道路');
  expect(layer!.geometries.map((geometry) => geometry?.type)).toEqual(['Point', 'GeometryCollection', 'LineString']);
  expect(understood.issues.map(({ code }) => code)).toEqual(['linkNotFollowed']);
});

test('GPX: way point and track with two segments', async () => {
  const { layers } = await understandFixture('hand-held.gpx');
  expect(layers[0]!.geometries.map((geometry) => geometry?.type)).toEqual(['Point', 'MultiLineString']);
  expect(layers[0]!.rows.map((cells) => cells[3])).toEqual(['守望村委会', '通村公路']);
});

test.each([
  ['old.xls', 'officeOld'],
  ['book.xlsb', 'formatForeign'],
  ['book.ods', 'formatForeign'],
  ['spreadsheet-2003.xml', 'formatForeign'],
  ['empty.csv', 'fileEmpty'],
])('%s is refused by name: %s', async (name, code) => {
  expect(troubles(await understandFixture(name))).toEqual([code]);
});
