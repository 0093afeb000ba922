import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { afterAll, expect, test } from 'vitest';
import { runGuatu } from './run-guatu.ts';

const folder = mkdtempSync(join(tmpdir(), 'guatu-reach-network-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const line = (id: string, coordinates: number[][], properties: object = {}) => ({
  type: 'Feature',
  id,
  properties,
  geometry: { type: 'LineString', coordinates },
});
const eastern = [
  [107, 27],
  [107.1, 27],
];
const northern = [
  [107.05, 27.00005],
  [107.05, 27.05],
];
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
const roads = file(
  'roads.geojson',
  collection(
    line('east', eastern, { technicalClass: 'class3' }),
    line('north', northern),
    line('far', [
      [108, 28],
      [108.1, 28],
    ]),
  ),
);
const points = file(
  'points.csv',
  'code,lon,lat,people,county\n01,107.01,27.002,10,x\nb,107.5,27.5,20,y\nc,,,5,x\nd,108.05,28,7,y\n',
);
const clinics = file('clinics.csv', 'id,lon,lat\nclinic,107.05,27.04\n');

function reach(...args: readonly string[]) {
  return runGuatu('reach', '--points', points, '--network', roads, '--to', clinics, '--walk', '3km', ...args);
}

test('covered, unreachable and missing; what was joined and what hangs together; the ways as a table', () => {
  const out = join(folder, 'out.csv');
  const { out: text, code, err } = reach('--weight', 'people', '--by', 'county', '--out', out, '--json');
  expect([code, err]).toEqual([0, '']);
  expect(JSON.parse(text)).toMatchObject({
    ...{ points: 3, covered: 1, weight: 37, coveredWeight: 10, missing: 1, unreachable: 2, destinations: 1 },
    by: [
      { key: 'x', points: 1, covered: 1, missing: 1 },
      { key: 'y', points: 2, covered: 0, missing: 0 },
    ],
    components: [
      { lines: 2, firstRoad: 'east' },
      { lines: 1, firstRoad: 'far' },
    ],
    joined: {
      ...{ toleranceMetres: 10, crossings: 0, touches: 0 },
      nearMisses: [{ end: 'north', meets: 'east', gapMetres: 5.54, at: [107.05, 27.00005] }],
    },
    destinationsOffNetwork: [],
  });
  const rows = readFileSync(out, 'utf8').trim().split('\n');
  expect(rows.map((row) => row.split(',').filter((_, i) => i !== 2 && i !== 5))).toEqual([
    ['code', 'covered', 'nearest', 'walk_m'],
    ['01', '1', 'clinic', '221.607'],
    ['b', '0', '', ''],
    ['c', '', '', ''],
    ['d', '0', '', ''],
  ]);
  // By GeographicLib: 221.607 m on foot, 3970.196 m east, 5.540 m of gap and 4426.613 m north.
  expect(Number(rows[1]!.split(',')[2])).toBeCloseTo(8623.956, 1);
});

test('a limit of the whole way, a tolerance, the parts as a sentence', () => {
  expect(JSON.parse(reach('--within', '8km', '--json').out)).toMatchObject({ covered: 0, unreachable: 2 });
  expect(JSON.parse(reach('--tolerance', '5m', '--json').out)).toMatchObject({ covered: 0, unreachable: 3 });
  expect(reach('--lang', 'en').out).toContain('unreachable 2; roads 3 in 2 separate parts');
});

test('the area served as GeoJSON: villages of the table are inside exactly when they are covered', () => {
  const area = join(folder, 'area.geojson');
  const near = [
    [107.01, 27.002],
    [107.05, 27.03],
    [107.5, 27.5],
    [108.05, 28],
    [107.03, 27.02],
    [107.02, 27.06],
  ];
  const places = file('places.csv', `code,lon,lat\n${near.map(([x, y], i) => `${i},${x},${y}`).join('\n')}\n`);
  const out = join(folder, 'places-out.csv');
  for (const [limits, expected, about] of [
    [[], '110010', 110e6],
    [['--within', '6km'], '010010', 30e6],
  ] as const) {
    const ran = reach('--points', places, '--area', area, '--out', out, ...limits, '--json');
    expect([ran.code, ran.err]).toEqual([0, '']);
    const { features } = JSON.parse(readFileSync(area, 'utf8'));
    expect(features).toHaveLength(1);
    const flags = readFileSync(out, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(',')[1]);
    expect(near.map((at) => (booleanPointInPolygon(at, features[0]) ? '1' : '0'))).toEqual(flags);
    expect(flags.join('')).toBe(expected);
    const { squareMetres, stepMetres } = JSON.parse(ran.out).area;
    expect(features[0].properties).toMatchObject({ walkMetres: 3000, squareMetres, stepMetres });
    expect(squareMetres).toBeGreaterThan(about / 2);
    expect(squareMetres).toBeLessThan(about * 2);
  }
  expect(reach('--area', area, '--lang', 'zh').out).toContain('平方千米');
});

test('no area is drawn on squares wider than the way on foot, nor into a folder that is not there', () => {
  const wide = file(
    'wide.geojson',
    collection(
      line('a', [
        [100, 20],
        [100.001, 20],
      ]),
      line('b', [
        [115, 40],
        [115.001, 40],
      ]),
    ),
  );
  const ran = reach('--network', wide, '--walk', '500m', '--area', join(folder, 'none.geojson'), '--json');
  expect([ran.code, ran.out]).toEqual([1, '']);
  expect(ran.err).toContain('--area');
  const nowhere = reach('--area', join(folder, 'no', 'such.geojson'), '--json');
  expect([nowhere.code, nowhere.out]).toEqual([1, '']);
  expect(nowhere.err).toContain('such.geojson');
});

test('bridges and one-way roads are read; roads must be lines', () => {
  const over = line('north', [[107.05, 26.95], ...northern.slice(1)], { bridge: 'yes' });
  const bridge = file('bridge.json', collection(line('east', eastern), over));
  expect(JSON.parse(reach('--network', bridge, '--json').out)).toMatchObject({ unreachable: 3 });
  const west = file('west.json', collection(line('east', eastern, { oneway: '-1' }), line('north', northern)));
  expect(JSON.parse(reach('--network', west, '--json').out)).toMatchObject({ unreachable: 3 });
  const wrong = reach('--network', clinicsAsGeoJson());
  expect([wrong.code, wrong.out]).toEqual([1, '']);
  expect(wrong.err).toContain('LineString');
  expect(JSON.parse(reach('--to', clinicsAsGeoJson(), '--json').out)).toMatchObject({ covered: 1 });
});

function clinicsAsGeoJson(): string {
  const geometry = { type: 'Point', coordinates: [107.05, 27.04] };
  return file('clinics.geojson', collection({ type: 'Feature', properties: { name: 'clinic' }, geometry }));
}

test.each([
  [['--features', 'x'], 'either --features or --network'],
  [['--walk', 'far'], '--walk'],
  [['--tolerance', '3km'], '1km'],
])('bad usage %j: exit code 2', (args, message) => {
  const { out, err, code } = reach(...args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('--to without --network: exit code 2', () => {
  expect(runGuatu('reach', '--points', points, '--to', clinics).code).toBe(2);
  const straight = ['--points', points, '--features', roads, '--within', '2km'];
  expect(runGuatu('reach', ...straight, '--area', join(folder, 'x.geojson')).err).toContain('expected --network');
});
