import { strToU8, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { understand } from '../../../src/io/import/understand.ts';
import { collectionOf, featureOf, rowOf, workbookOf } from './made-files.ts';

const clean = new Set(Object.getOwnPropertyNames(Object.prototype));
afterAll(() => expect(new Set(Object.getOwnPropertyNames(Object.prototype))).toEqual(clean));

async function codesOf(path: string, bytes: Uint8Array): Promise<readonly string[]> {
  const started = process.cpuUsage();
  const { issues } = await understand([{ path, bytes }], { keepRows: 100 });
  // Of the processor, in microseconds: other tests run beside this one.
  expect(process.cpuUsage(started).user).toBeLessThan(9e6);
  return issues.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

test.each([
  [
    'a sheet that unpacks to 200 MB',
    () => workbookOf(`<row r="1"><c r="A1"><v>${' '.repeat(200e6)}</v></c></row>`),
    'zipTooLarge',
  ],
  [
    'a corner at XFD1048576',
    () => workbookOf(`${rowOf(1, 'a', 'b')}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`),
    'tableTooLarge',
  ],
  [
    'a cell at ZZZZZZ99999999',
    () => workbookOf('<row r="1"><c r="ZZZZZZ99999999"><v>1</v></c></row>'),
    'sheetDisordered',
  ],
  ['a row number of 1e9', () => workbookOf('<row r="1000000000"><c><v>1</v></c></row>'), 'sheetDisordered'],
  ['a string that is not there', () => workbookOf('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'), 'sheetDisordered'],
  [
    'half a sheet',
    () => workbookOf('', { 'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rowOf(1, 'a', 'b')}<row r="2"><c` }),
    'xmlTruncated',
  ],
  [
    'a DOCTYPE in a sheet',
    () => workbookOf('', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>' }),
    'xmlDoctype',
  ],
  [
    'a DOCTYPE in the strings',
    () =>
      workbookOf(rowOf(1, 'a', 'b'), { 'xl/sharedStrings.xml': '<!DOCTYPE x SYSTEM "http://example.org/x"><sst/>' }),
    'xmlDoctype',
  ],
  ['XML a million deep', () => workbookOf('<a>'.repeat(1e6)), 'nestingTooDeep'],
])('XLSX: %s', async (_, bytes, code) => {
  expect(await codesOf('a.xlsx', bytes())).toContain(code);
});

test('XLSX: merged ranges over everything do no harm', async () => {
  const merges = '<mergeCell ref="A1:XFD1048576"/>'.repeat(1000) + '<mergeCell ref="A1:T1000"/>'.repeat(20_000);
  const sheet = `<worksheet><sheetData>${rowOf(1, 'a', 'b')}${rowOf(2, '1', '2')}</sheetData><mergeCells>${merges}</mergeCells></worksheet>`;
  await codesOf('a.xlsx', workbookOf('', { 'xl/worksheets/sheet1.xml': sheet }));
});

test('XLSX: prefixed names, cells without references, a style that is not there', async () => {
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>code</x:t></x:is></x:c><x:c t="str"><x:v>v</x:v></x:c></x:row><x:row><x:c s="999"><x:v>621102001002</x:v></x:c><x:c><x:v>0.1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
  const { tables } = await understand([
    { path: 'a.xlsx', bytes: workbookOf('', { 'xl/worksheets/sheet1.xml': sheet }) },
  ]);
  expect(tables[0]!.rows).toEqual([['621102001002', '0.1']]);
});

test('names of prototypes are names like any other', async () => {
  const csv = strToU8('__proto__,constructor,toString\npolluted,1,2\n');
  const { tables } = await understand([{ path: 'a.csv', bytes: csv }], {
    hints: JSON.parse('{"__proto__":{"encoding":"Big5"}}'),
  });
  expect(tables[0]!.columns.map(({ name }) => name)).toEqual(['__proto__', 'constructor', 'toString']);
  const json = strToU8(
    '{"type":"FeatureCollection","__proto__":{"polluted":1},"features":[{"type":"Feature","properties":{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}},"geometry":null}]}',
  );
  const { layers } = await understand([{ path: 'a.geojson', bytes: json }]);
  expect(layers[0]!.columns.map(({ name }) => name)).toEqual(['constructor']);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
});

test.each([
  ['quadratic comment', `<kml>${'<!-- '.repeat(2e5)}`],
  ['a tag without end', `<kml><Placemark ${'a="b" '.repeat(1e6)}`],
  ['quotes without end', `<kml a="${'>'.repeat(1e6)}`],
  ['many entities', `<kml><name>${'&amp;'.repeat(1e6)}</name></kml>`],
  ['an entity of its own', '<kml><name>&lol;</name></kml>'],
  ['a million placemarks', `<kml>${'<Placemark/>'.repeat(1e6 + 5)}</kml>`],
])('KML: %s', async (_, text) => {
  expect((await codesOf('a.kml', strToU8(text))).length).toBeGreaterThan(0);
});

test.each([
  ['deep brackets', '['.repeat(1e6)],
  ['deep geometry collections', `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${']}'.repeat(5000)}`],
  [
    'a wrong geometry',
    JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'GeometryCollection' } }],
    }),
  ],
  ['features of anything', '{"type":"FeatureCollection","features":[null,1,"a",[],{}]}'],
  ['a topology of nothing', '{"type":"Topology","objects":{"a":null,"b":{"type":"Polygon","arcs":[[9]]}},"arcs":[]}'],
  [
    'a topology that refers to itself in length',
    '{"type":"Topology","transform":{"scale":["a"],"translate":null},"objects":{"b":{"type":"Polygon","arcs":[[0]]}},"arcs":[[[0,0],[1,1]]]}',
  ],
])('JSON: %s', async (_, text) => {
  expect((await codesOf('a.geojson', strToU8(text))).length).toBeGreaterThan(0);
});

test('a bow tie is named', async () => {
  const tie = [
    [
      [103, 27],
      [104, 28],
      [104, 27],
      [103, 28],
      [103, 27],
    ],
  ];
  expect(await codesOf('a.geojson', collectionOf([featureOf('Polygon', tie)]))).toEqual(['geometryInvalid']);
});

test.each([
  ['quotes', '"a'.repeat(2e5)],
  ['delimiters', ',;\t|'.repeat(3e5)],
  ['one line', 'a'.repeat(3e6)],
  ['blanks', `${' '.repeat(1e5)}\n`.repeat(20)],
  ['digits', `${'1,'.repeat(1e5)}2`],
  ['brackets', `${'（'.repeat(1e5)},单位：${'，'.repeat(1e5)}\n1,2\n`],
])('CSV of nothing but %s', async (_, text) => {
  await codesOf('a.csv', strToU8(text));
});

test('a row of millions of cells is refused at the cap, with its number, without waiting for its end', async () => {
  const { issues, tables } = await understand([{ path: 'a.csv', bytes: strToU8(`a,b\n1,2\n${'1,'.repeat(5e6)}`) }]);
  expect(issues.map(({ code, where, context }) => [code, where.row, context.expected])).toEqual([
    ['tableTooLarge', 3, 2000],
  ]);
  expect(tables[0]!.rows).toEqual([['1', '2']]);
});

test('HTML that never closes anything', async () => {
  await codesOf('a.xls', strToU8(`<html>${'<table><tr><td>'.repeat(50_000)}`));
  await codesOf('a.xls', strToU8(`<html><table>${'<tr><td rowspan=65000 colspan=1000>a'.repeat(2000)}`));
  await codesOf('a.xls', strToU8(`<html><table><tr>${'<td '.repeat(200_000)}`));
});

test('zips: nested, encrypted names, entries without end', async () => {
  expect(await codesOf('a.zip', zipSync({ 'b.zip': zipSync({ 'c.csv': strToU8('a') }) }))).toEqual(['zipNested']);
  expect(await codesOf('a.zip', strToU8('PK\u0003\u0004 nothing'))).toEqual(['zipBroken']);
  expect(await codesOf('a.zip', zipSync({ '../../etc/passwd.csv': strToU8('a,b\n1,2\n') }))).toEqual([]);
});
