import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signTest } from '../../../src/core/geo/datum-candidates.ts';
import { type AreaCode, areaCode } from '../../../src/core/unit.ts';
import { convertLayer } from '../../../src/io/import/crs/convert-layer.ts';
import { positionConverter } from '../../../src/io/import/crs/convert-position.ts';
import { crsOfEpsg, parseCrsId } from '../../../src/io/import/crs/crs-id.ts';
import { parseDegrees } from '../../../src/io/import/crs/parse-degrees.ts';
import { coordinateColumns, pointsOfTable } from '../../../src/io/import/crs/points-of-table.ts';
import { tryDatums } from '../../../src/io/import/crs/try-datums.ts';
import type { UnderstoodLayer } from '../../../src/io/import/understanding.ts';
import { understandFixture } from './read-fixture.ts';

const figures = (name: string): number[][] =>
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../fixtures/import', name), 'utf8'));
const metre = 1 / 111_320;
/** The public formula (eviltransform, 2013), written down again. */
function gcj02(lon: number, lat: number): [number, number] {
  const [a, ee, p] = [6378245, 0.006693421622965943, Math.PI];
  const [x, y] = [lon - 105, lat - 35];
  const common = ((20 * Math.sin(6 * x * p) + 20 * Math.sin(2 * x * p)) * 2) / 3;
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(y * p) + 40 * Math.sin((y / 3) * p) + 160 * Math.sin((y / 12) * p) + 320 * Math.sin((y * p) / 30)) *
      2) /
      3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * Math.sqrt(Math.abs(x)) +
    common +
    ((20 * Math.sin(x * p) + 40 * Math.sin((x / 3) * p) + 150 * Math.sin((x / 12) * p) + 300 * Math.sin((x / 30) * p)) *
      2) /
      3;
  const radians = (lat / 180) * p;
  const magic = 1 - ee * Math.sin(radians) ** 2;
  return [
    lon + (east * 180) / ((a / Math.sqrt(magic)) * Math.cos(radians) * p),
    lat + (north * 180) / (((a * (1 - ee)) / (magic * Math.sqrt(magic))) * p),
  ];
}

test.each(figures('proj-figures.json'))(
  'EPSG %d: %d, %d is at %d, %d as PROJ has it',
  (epsg, lon, lat, east, north) => {
    const id = crsOfEpsg(epsg!)!;
    const found = positionConverter(parseCrsId(id)!)(east!, north!)!;
    expect(Math.abs(found[0] - lon!)).toBeLessThan(0.001 * metre);
    expect(Math.abs(found[1] - lat!)).toBeLessThan(0.001 * metre);
    const swapped = positionConverter(parseCrsId(`${id}+swapped`)!)(north!, east!)!;
    expect(swapped).toEqual(found);
  },
);

test.each(figures('gcj02-figures.json'))(
  'GCJ-02 inverse to 0.1 m of the public formula: %d, %d',
  (lon, lat, east, north) => {
    const found = positionConverter(parseCrsId('gcj02')!)(east!, north!)!;
    expect(Math.abs(found[0] - lon!)).toBeLessThan(0.1 * metre);
    expect(Math.abs(found[1] - lat!)).toBeLessThan(0.1 * metre);
  },
);

test('the inverse of GCJ-02 undoes the public formula everywhere in China', () => {
  const convert = positionConverter(parseCrsId('gcj02')!);
  fc.assert(
    fc.property(
      fc.double({ min: 73.7, max: 135, noNaN: true }),
      fc.double({ min: 18, max: 53.5, noNaN: true }),
      (lon, lat) => {
        const [east, north] = convert(...gcj02(lon, lat))!;
        expect(Math.hypot((east - lon) * Math.cos((lat * Math.PI) / 180), north - lat)).toBeLessThan(0.1 * metre);
      },
    ),
  );
});

test.each([
  ['102.5083', 102.5083, null],
  ['102°30′29.88″', 102.5083, null],
  [`E102°30'29.88"`, 102.5083, 'lon'],
  ['东经102度30分29.88秒', 102.5083, 'lon'],
  ['北纬２７．５°', 27.5, 'lat'],
  ['102-30-30', 102.508333, null],
  ['102 30 30', 102.508333, null],
  ['30°15.5′N', 30.258333, 'lat'],
  ['102.5W', -102.5, 'lon'],
])('%s', (text, degrees, axis) => {
  const found = parseDegrees(text)!;
  expect(found.degrees).toBeCloseTo(degrees, 6);
  expect(found.axis).toBe(axis);
});

test.each(['', '不详', '102°60′', '102-30-75', '1,5', 'E102N', '二十七', '--5'])('%s is no angle', (text) => {
  expect(parseDegrees(text)).toBeNull();
});

test('a table of degrees, minutes and seconds becomes points; what cannot be read is named', async () => {
  const { tables } = await understandFixture('coordinates.csv');
  const columns = coordinateColumns(tables[0]!)!;
  const layer = pointsOfTable(tables[0]!, columns);
  expect(layer.geometries[0]).toEqual({ type: 'Point', coordinates: [103.72, 27.34] });
  expect(layer.geometries.map((geometry) => geometry !== null)).toEqual([true, true, false, false]);
  expect(layer.issues.map(({ code, where }) => [code, where.row])).toEqual([
    ['coordinateUnreadable', 4],
    ['coordinateUnreadable', 5],
  ]);
});

test('a layer is converted by the system the user chose, and only then', async () => {
  const { layers } = await understandFixture('gk3-no-prj.zip');
  const { geometries, issues } = convertLayer(layers[0]!, 'gk3:105');
  const [first] = geometries;
  expect(issues).toEqual([]);
  expect(
    (first as { coordinates: number[][][] }).coordinates[0]![0]!.map((each) => Math.round(each * 1e7) / 1e7),
  ).toEqual([103.6, 27.2]);
  expect(convertLayer(layers[0]!, 'wgs84').issues[0]).toMatchObject({ code: 'coordinateRange' });
  expect(() => convertLayer(layers[0]!, 'gk3:104')).toThrow('gk3:104');
});

/** 400 points just inside the borders of four squares, in the order of their codes. */
function borderLayer(transform: (lon: number, lat: number) => readonly [number, number]) {
  const areas = new Map<AreaCode, { type: 'Polygon'; coordinates: number[][][] }>();
  const codes: AreaCode[] = [];
  const geometries: UnderstoodLayer['geometries'][number][] = [];
  for (let square = 0; square < 4; square++) {
    const [west, south] = [103.5 + 0.02 * square, 27.1];
    const code = areaCode(`53060210${square}`);
    areas.set(code, {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [west + 0.02, south],
          [west + 0.02, south + 0.02],
          [west, south + 0.02],
          [west, south],
        ],
      ],
    });
    for (let i = 0; i < 100; i++) {
      codes.push(code);
      geometries.push({
        type: 'Point',
        coordinates: [...transform(west + 0.0003 + (i % 10) * 0.00194, south + 0.0003 + Math.floor(i / 10) * 0.00194)],
      });
    }
  }
  return { areas, codes, layer: { geometries, crs: [] } as unknown as UnderstoodLayer };
}

test.each([
  ['wgs84', (lon: number, lat: number) => [lon, lat] as const],
  ['gcj02', gcj02],
  ['wgs84+swapped', (lon: number, lat: number) => [lat, lon] as const],
] as const)('the detective finds %s by points inside their own area', (id, transform) => {
  const { areas, codes, layer } = borderLayer(transform);
  const verdict = tryDatums(layer, codes, areas);
  expect(verdict).toMatchObject({ best: id, why: 'decided' });
  expect(verdict.figures[0]).toMatchObject({ inside: 400, tested: 400 });
});

test('the detective finds the zone of metres without one, and says when points do not decide', async () => {
  const { layers } = await understandFixture('gk3-no-prj.zip');
  const codes = layers[0]!.rows.map((cells) => areaCode(cells[0]!));
  const area = (west: number, south: number) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + 0.2, south],
        [west + 0.2, south + 0.2],
        [west, south + 0.2],
        [west, south],
      ],
    ],
  });
  const areas = new Map([
    [codes[0]!, area(103.6, 27.2)],
    [codes[1]!, area(103.4, 26.9)],
    [codes[2]!, area(102.9, 26.8)],
  ]);
  const verdict = tryDatums(layers[0]!, codes, areas);
  // 3° and 6° zones of one meridian are one projection: it is tried once.
  expect(verdict.figures.slice(0, 2).map(({ id, inside }) => [id, inside])).toEqual([
    ['gk3:105', 3],
    ['gk3:75', 0],
  ]);
  expect(tryDatums(layers[0]!, codes, new Map())).toMatchObject({ best: null, why: 'noPoints' });
});

test('the sign test', () => {
  expect(signTest(5, 0)).toBeCloseTo(1 / 32);
  expect(signTest(0, 0)).toBe(1);
  expect(signTest(0, 9)).toBeCloseTo(1);
  expect(signTest(3000, 0)).toBe(0);
});
