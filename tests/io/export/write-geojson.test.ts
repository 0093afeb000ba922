import { expect, test } from 'vitest';
import { writeGeoJson } from '../../../src/io/export/write-geojson.ts';

const clockwise = [
  [104, 35],
  [104, 36],
  [105, 36],
  [105, 35],
  [104, 35],
];

test('rings are wound and closed as RFC 7946 says, positions are rounded, the notes are a foreign member', () => {
  const hole = [...clockwise].reverse().map(([x, y]) => [104.5 + (x! - 104.5) / 2, 35.5 + (y! - 35.5) / 2]);
  const text = writeGeoJson(
    [
      { id: '621122', geometry: { type: 'Polygon', coordinates: [clockwise, hole] }, properties: { name: '=陇西县' } },
      { geometry: { type: 'MultiPolygon', coordinates: [[clockwise.slice(0, -1)]] }, properties: {} },
      { geometry: { type: 'Point', coordinates: [104.123456789, 35.1, 1500] }, properties: { people: 0 } },
      { geometry: null, properties: { people: null } },
    ],
    '贫困人口',
    [['截至', '2016-12-31']],
  );
  const read = JSON.parse(text);
  expect(Object.keys(read)).toEqual(['type', 'metadata', 'features']);
  expect(read.metadata).toEqual({ title: '贫困人口', notes: [{ label: '截至', text: '2016-12-31' }] });
  const [polygon, multi, point, nowhere] = read.features;
  expect(polygon.id).toBe('621122');
  expect(turnOf(polygon.geometry.coordinates[0])).toBeGreaterThan(0);
  expect(turnOf(polygon.geometry.coordinates[1])).toBeLessThan(0);
  expect(turnOf(multi.geometry.coordinates[0][0])).toBeGreaterThan(0);
  expect(multi.geometry.coordinates[0][0].at(-1)).toEqual(multi.geometry.coordinates[0][0][0]);
  expect(point.geometry.coordinates).toEqual([104.1234568, 35.1]);
  expect(nowhere.geometry).toBe(null);
});

test('a layer without features is a collection still', () => {
  expect(JSON.parse(writeGeoJson([], 'x', []))).toEqual({
    type: 'FeatureCollection',
    metadata: { title: 'x', notes: [] },
    features: [],
  });
});

function turnOf(ring: readonly (readonly number[])[]): number {
  return ring.slice(1).reduce((sum, [x, y], i) => sum + (ring[i]![0]! * y! - x! * ring[i]![1]!), 0);
}
