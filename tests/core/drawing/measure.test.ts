import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { areaSquareMetres, heightAt, lengthMetres, placeAlong, slopeAlong } from '../../../src/core/drawing/measure.ts';

const { WGS84 } = geodesic.Geodesic;

// GeographicLib's edges are geodesics, ours straight in longitude and latitude: over 6 km that is 2e-5 of the area.
test('a small field has the area that GeographicLib gives it, whichever way round', () => {
  const ring = [
    [104.1, 35.1],
    [104.16, 35.11],
    [104.15, 35.17],
    [104.09, 35.15],
  ];
  const polygon = WGS84.Polygon(false);
  for (const [lon, lat] of ring) polygon.AddPoint(lat!, lon!);
  const expected = Math.abs(polygon.Compute(false, true).area!);
  expect(areaSquareMetres(ring) / expected).toBeCloseTo(1, 4);
  expect(areaSquareMetres([...ring, ring[0]!].reverse())).toBeCloseTo(areaSquareMetres(ring), 3);
  expect(areaSquareMetres(ring.slice(0, 2))).toBe(0);
});

test('the globe has its area', () => {
  const degrees = Array.from({ length: 181 }, (_, k) => k - 90);
  const band = [...degrees.map((lat) => [0, lat]), ...degrees.toReversed().map((lat) => [1, lat])];
  expect((areaSquareMetres(band) * 360) / 510_065_621_724_089).toBeCloseTo(1, 6);
});

test('length, and the place along a line', () => {
  const line = [
    [104, 35],
    [104.02, 35],
    [104.02, 35.01],
  ];
  const metres = WGS84.Inverse(35, 104, 35, 104.02).s12! + WGS84.Inverse(35, 104.02, 35.01, 104.02).s12!;
  expect(lengthMetres(line)).toBeCloseTo(metres, 1);
  expect(placeAlong(line, 0)).toEqual([104, 35]);
  expect(placeAlong(line, 1e9)).toEqual([104.02, 35.01]);
  expect(placeAlong(line, lengthMetres(line.slice(0, 2)) / 2)[0]).toBeCloseTo(104.01, 9);
  expect(lengthMetres([[104, 35]])).toBe(0);
});

const grid = {
  west: 104,
  south: 35,
  cellDegrees: 0.01,
  columns: 4,
  rows: 4,
  unit: 'm' as const,
  // A plane that rises 100 m a cell to the east.
  values: Array.from({ length: 16 }, (_, k) => 1000 + 100 * (k % 4)),
  source: 's',
};

test('heights and slopes of a plane are those of the plane; unknown stays unknown', () => {
  expect(heightAt(grid, [104.015, 35.02])).toBeCloseTo(1100, 9);
  expect(heightAt(grid, [104.0001, 35.02])).toBeNull();
  const line = [
    [104.006, 35.02],
    [104.031, 35.02],
  ];
  const slope = slopeAlong(grid, line)!;
  expect(slope.climb).toBeCloseTo(250, 6);
  expect(slope.descent).toBe(0);
  expect(slope.steepest).toBeCloseTo(250 / lengthMetres(line), 6);
  expect(slopeAlong({ ...grid, values: grid.values.with(5, null as never) }, line)).toBeNull();
  expect(slopeAlong(grid, [line[0]!])).toBeNull();
});
