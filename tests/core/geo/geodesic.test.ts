import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import { lineKm } from '../../../src/core/geo/geodesic.ts';

const position = fc.tuple(fc.double({ min: 70, max: 140, noNaN: true }), fc.double({ min: -60, max: 60, noNaN: true }));

test('the length of a line is the sum of GeographicLib’s, within a millionth', () => {
  fc.assert(
    fc.property(
      position,
      fc.array(fc.tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: -1, max: 1, noNaN: true })), {
        minLength: 1,
        maxLength: 8,
      }),
      (start, steps) => {
        const coordinates = [start];
        for (const [dLon, dLat] of steps)
          coordinates.push([coordinates.at(-1)![0] + dLon, coordinates.at(-1)![1] + dLat]);
        const metres = coordinates.slice(1).reduce((sum, [lon, lat], i) => {
          const [lon0, lat0] = coordinates[i]!;
          return sum + (geodesic.Geodesic.WGS84.Inverse(lat0, lon0, lat, lon).s12 ?? 0);
        }, 0);
        expect(Math.abs(lineKm({ type: 'LineString', coordinates }) - metres / 1000)).toBeLessThanOrEqual(
          (metres / 1000) * 1e-6 + 1e-6,
        );
      },
    ),
  );
});

test('points and areas have no length', () => {
  expect(lineKm({ type: 'Point', coordinates: [104, 35] })).toBe(0);
});
