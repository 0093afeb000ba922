import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type IssueCode, importIssueCodes } from '../../../src/core/issue.ts';
import { pointsOfTable } from '../../../src/io/import/crs/points-of-table.ts';
import { understand } from '../../../src/io/import/understand.ts';
import { collectionOf, featureOf, rowOf, workbookOf } from './made-files.ts';
import { fixtureBytes } from './read-fixture.ts';

type Case = readonly [code: IssueCode, path: string, bytes: () => Uint8Array];
const text = (path: string, content: string): [string, () => Uint8Array] => [path, () => strToU8(content)];
const fixture = (name: string): [string, () => Uint8Array] => [name, () => fixtureBytes(name)];
const kml = (inner: string, before = '') => `${before}<kml><Document>${inner}</Document></kml>`;
const square = [
  [
    [103, 27],
    [104, 27],
    [104, 28],
    [103, 27],
  ],
];

/** Raised elsewhere: by the worker, by the program, by a table turned into points. */
const elsewhere: readonly IssueCode[] = ['fileTimedOut', 'fileTooMuchMemory', 'linkRefused', 'coordinateUnreadable'];

const cases: readonly Case[] = [
  ['fileEmpty', ...fixture('empty.csv')],
  ['fileTooLarge', 'a.csv', () => new Uint8Array(200e6 + 1)],
  ['linkNotFollowed', ...fixture('earth.kml')],
  ['officeOld', ...fixture('old.xls')],
  ['officeEncrypted', ...fixture('password.xlsx')],
  ['formatForeign', ...fixture('book.ods')],
  ['zipNothing', 'a.zip', () => zipSync({ 'a.bin': new Uint8Array(3) })],
  ['encodingRead', ...fixture('gbk-title.csv')],
  ['encodingDoubtful', ...fixture('doubtful.csv')],
  ['encodingDamaged', ...fixture('damaged-utf8.csv')],
  ['encodingContradicted', ...fixture('wrong-cpg.zip')],
  ['characterLost', ...fixture('damaged-utf8.csv')],
  ['cellTooLong', ...text('a.csv', `a,b\n1,${'x'.repeat(1_000_001)}\n`)],
  ['tableEmpty', ...fixture('only-header.csv')],
  ['tableTooLarge', ...text('a.csv', `a${',b'.repeat(2001)}\n`)],
  ['titleRowsAside', ...fixture('gbk-title.csv')],
  ['headerMissing', ...fixture('no-header.csv')],
  ['headerDoubtful', ...text('a.csv', '名称,别名\n甲,乙\n丙,丁\n')],
  ['columnUnnamed', ...fixture('repeated.csv')],
  ['columnRepeated', ...fixture('repeated.csv')],
  ['totalRowAside', ...fixture('merged-header.xlsx')],
  ['rowShort', ...fixture('ragged.csv')],
  ['mergedCellsFilled', ...fixture('dates-1900.xlsx')],
  ['residentIds', ...text('a.csv', '村,户主身份证\n甲村,11010519491231002X\n')],
  ['bankCards', ...text('a.csv', '村,卡号\n甲村,6212345678901232\n')],
  ['mobiles', ...text('a.csv', '村,电话\n甲村,13800138000\n')],
  ['personalAside', ...text('a.csv', '填表人：王某某，电话13800138000\n村,户数,人数\n甲村,3,9\n乙村,4,8\n')],
  ['personalNames', ...text('a.csv', '村,户主姓名,人数\n甲村,王小二,3\n乙村,李大山,4\n丙村,张四海,5\n')],
  ['cellNotNumber', ...text('a.csv', 'code,v\n1,1\n2,2\n3,3\n4,4\n5,5\n6,about 6\n')],
  ['cellError', ...fixture('dates-1904.xlsx')],
  ['percentMixed', ...fixture('repeated.csv')],
  ['codeScientific', ...fixture('scientific.csv')],
  ['formulaWithoutValue', ...fixture('merged-header.xlsx')],
  ['sheetHidden', ...fixture('dates-1904.xlsx')],
  ['sheetDisordered', 'a.xlsx', () => workbookOf(rowOf(2, 'a', 'b') + rowOf(1, 'c', 'd'))],
  ['tablesSkipped', ...fixture('system-export.xls')],
  ['xmlDoctype', ...text('a.kml', kml('', '<!DOCTYPE kml [<!ENTITY a "b">]>'))],
  ['xmlBroken', ...text('a.kml', kml('<Folder></Placemark>'))],
  ['xmlTruncated', ...text('a.kml', kml('<Placemark><Point>').slice(0, -20))],
  ['nestingTooDeep', ...text('a.json', `{"type":"FeatureCollection","features":${'['.repeat(200)}${']'.repeat(200)}}`)],
  ['shapefilePart', ...fixture('no-dbf.zip')],
  ['shapefileBroken', 'a.zip', () => zipSync({ 'a.shp': new Uint8Array(120), 'a.dbf': new Uint8Array(5) })],
  ['shapefileTruncated', ...fixture('cut-short.zip')],
  ['shapefileCounts', ...fixture('cut-short.zip')],
  ['shapeUnsupported', 'a.zip', () => withShapeType(31)],
  [
    'geometryUnchecked',
    'a.geojson',
    () =>
      collectionOf([
        featureOf('Polygon', [Array.from({ length: 1_000_002 }, () => [103, 27])]),
        featureOf('Polygon', square),
      ]),
  ],
  ['layerEmpty', 'a.geojson', () => collectionOf([])],
  ['crsUnknown', 'a.geojson', () => collectionOf([featureOf('Point', [1e9, -1e9])])],
  [
    'crsContradicted',
    'a.geojson',
    () =>
      collectionOf([featureOf('Point', [35361281, 3010566])], {
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4490' } },
      }),
  ],
  ['crsGuessed', 'a.geojson', () => collectionOf([featureOf('Point', [35361281, 3010566])])],
  ['crsZoneUnknown', ...fixture('gk3-no-prj.zip')],
  ['crsNotStated', ...fixture('counties.geojson')],
  [
    'coordinatesSwapped',
    'a.geojson',
    () =>
      collectionOf([
        featureOf(
          'Polygon',
          square.map((ring) => ring.map(([x, y]) => [y, x])),
        ),
      ]),
  ],
];

function withShapeType(type: number): Uint8Array {
  const entries = unzipSync(fixtureBytes('gbk-no-cpg.zip'));
  const shp = Object.entries(entries).find(([name]) => name.endsWith('.shp'))!;
  new DataView(shp[1].buffer, shp[1].byteOffset).setInt32(108, type, true);
  return zipSync(entries);
}

test.each(cases)('%s: %s', async (code, path, bytes) => {
  const { issues } = await understand([{ path, bytes: bytes() }]);
  expect(issues.map((issue) => issue.code)).toContain(code);
});

test('every code of an import is raised by some file', async () => {
  const raised = new Set([...cases.map(([code]) => code), ...elsewhere]);
  expect(importIssueCodes.filter((code) => !raised.has(code))).toEqual([]);
  const { tables } = await understand([{ path: 'a.csv', bytes: strToU8('lon,lat\n103.7,x\n') }]);
  expect(pointsOfTable(tables[0]!, { lon: 'lon', lat: 'lat' }).issues[0]?.code).toBe('coordinateUnreadable');
});

test('a workspace of ours is recognised and handed on', async () => {
  const files = { 'top/datapackage.json': strToU8('{}'), 'top/areas.geojson': collectionOf([]) };
  const { workspaces, files: found } = await understand([{ path: 'w.zip', bytes: zipSync(files) }]);
  expect(workspaces[0]).toMatchObject({ kind: 'workspace', file: 'w.zip' });
  expect(found[0]!.format).toBe('workspace');
});

test('loose parts of a shapefile belong together', async () => {
  const entries = Object.entries(unzipSync(fixtureBytes('gbk-cpg-936.zip'))).map(([path, bytes]) => ({ path, bytes }));
  const { layers, tables } = await understand(entries);
  expect([layers.length, tables.length, layers[0]!.rowCount]).toEqual([1, 0, 3]);
});
