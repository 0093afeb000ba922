import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runGuatu } from './run-guatu.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-reach-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const feature = (id: string | undefined, geometry: object | null) => ({
  type: 'Feature',
  id,
  properties: {},
  geometry,
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const road = feature('r1', {
  type: 'LineString',
  coordinates: [
    [106.9, 27],
    [107.1, 27],
  ],
});

const points = file(
  'points.csv',
  'code,lon,lat,people,county\n01,107,27.005,10,x\nb,107.5,27.5,20,y\nc,,,5,x\n"d,1",107.01,27.1,,y\n',
);
const roads = file(
  'roads.geojson',
  collection(road, feature(undefined, { type: 'Point', coordinates: [107.5, 27.5] })),
);

function reach(...args: readonly string[]) {
  return runGuatu('reach', '--points', points, '--features', roads, '--within', '1km', ...args);
}

test('counts and weights, by group, with what is missing', () => {
  const { out, code, err } = reach('--weight', 'people', '--by', 'county', '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({
    points: 3,
    covered: 2,
    weight: 30,
    coveredWeight: 30,
    share: 1,
    missing: 1,
    weightMissing: 1,
    by: [
      { key: 'x', points: 1, covered: 1, weight: 10, coveredWeight: 10, share: 1, missing: 1 },
      { key: 'y', points: 2, covered: 1, weight: 20, coveredWeight: 20, share: 1, missing: 0 },
    ],
    seconds: expect.any(Number),
  });
});

test('without a weight every point counts one; the same in metres and kilometres', () => {
  const inKm = JSON.parse(reach('--json').out);
  expect(inKm).toMatchObject({ points: 3, covered: 2, weight: 3, coveredWeight: 2, share: 2 / 3, missing: 1 });
  expect(inKm).not.toHaveProperty('by');
  expect(JSON.parse(reach('--within', '1000m', '--json').out)).toEqual({ ...inKm, seconds: expect.any(Number) });
});

test('--out: codes as text, metres to the nearest feature at any distance, blanks for a missing point', () => {
  const out = join(folder, 'out.csv');
  expect(reach('--out', out).code).toBe(0);
  expect(readFileSync(out, 'utf8').split('\n')).toEqual([
    'code,covered,distance_m,nearest',
    '01,1,554.018,r1',
    'b,1,0.000,features[1]',
    'c,,,',
    '"d,1",0,11080.431,r1',
    '',
  ]);
});

describe('bad files: exit code 1, file, row and column on standard error, nothing on standard output', () => {
  const table = (name: string, text: string) => ['--points', file(name, text)];
  const geo = (name: string, text: string) => ['--features', file(name, text)];
  test.each([
    ['no latitude column', table('a.csv', 'code,lon\na,107\n'), 'a.csv, row 1, column “lat”'],
    ['no such weight column', ['--weight', 'poor'], 'points.csv, row 1, column “poor”'],
    ['text for a number', table('b.csv', 'code,lon,lat\na,107,27\nb,x,27\n'), 'b.csv, row 3, column “lon”: “x” is not'],
    ['half a position', table('c.csv', 'code,x,y\na,107,\n'), 'c.csv, row 2, column “y”: this may not be empty'],
    ['swapped', table('d.csv', 'code,lon,lat\na,27,107\n'), 'd.csv, row 2, column “lat”: the coordinate “107”'],
    ['negative weight', [...table('e.csv', 'lon,lat,w\n1,2,-3\n'), '--weight', 'w'], 'e.csv, row 2, column “w”'],
    ['ragged row', table('f.csv', 'lon,lat\n1,2,3\n'), 'f.csv, row 2: the row has 3 cells'],
    ['open quote', table('g.csv', 'lon,lat\n1,"2\n'), 'g.csv, row 2'],
    ['empty table', table('h.csv', ''), 'h.csv, row 1, column “lon”'],
    [
      'not UTF-8',
      [
        '--points',
        (() => {
          const path = join(folder, 'i.csv');
          writeFileSync(path, Buffer.from('b4fac2eb2c6c6f6e2c6c61740a', 'hex'));
          return path;
        })(),
      ],
      'i.csv: the encoding is GB18030',
    ],
    ['no such file', ['--points', join(folder, 'none.csv')], 'none.csv: the file cannot be read (ENOENT)'],
    ['broken feature', geo('j.json', '{"type":"FeatureCollection","features":[\n{"type":"Feature",}]}'), 'row 2'],
    ['broken frame', geo('k.json', '{"type":"FeatureCollection" "features":[]}'), 'k.json, row 1'],
    ['list never ends', geo('l.json', '{"type":"FeatureCollection","features":[{}'), 'l.json, row 1'],
    [
      'position of text',
      geo('m.json', collection(feature('q', { type: 'Point', coordinates: ['1', 2] }))),
      'features[0].geometry (q)',
    ],
    [
      'metres for degrees',
      geo('n.json', collection(feature('q', { type: 'Point', coordinates: [500_000, 3_000_000] }))),
      'coordinate',
    ],
    ['unknown type', geo('o.json', collection(feature('q', { type: 'Circle', coordinates: [1, 2] }))), 'no geometry'],
    [
      'another system',
      geo(
        'p.json',
        JSON.stringify({ type: 'FeatureCollection', crs: { properties: { name: 'EPSG:3857' } }, features: [] }),
      ),
      'EPSG:3857',
    ],
    ['no GeoJSON', geo('q.json', '[]'), 'expected FeatureCollection'],
  ])('%s', (_, args, message) => {
    const { out, err, code } = reach(...args);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });
});

test('a single geometry, an empty collection and a null geometry are fine', () => {
  expect(JSON.parse(reach('--features', file('s.json', JSON.stringify(road.geometry)), '--json').out).covered).toBe(1);
  expect(JSON.parse(reach('--features', file('t.json', collection()), '--json').out)).toMatchObject({
    covered: 0,
    share: 0,
  });
  const withNull = reach('--features', file('u.json', collection(feature('n', null), road)), '--json');
  expect(JSON.parse(withNull.out).covered).toBe(1);
  expect(withNull.err).toContain('(n)');
});

test.each([
  [['--within', '2'], '--within'],
  [['--within', '0m'], '--within'],
  [['--within', '300km'], '200km'],
  [['--speed', '2'], 'unknown option --speed'],
  [['--out'], '--out: expected a value'],
])('bad usage %j: exit code 2', (args, message) => {
  const { out, err, code } = reach(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});
