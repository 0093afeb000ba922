import fc from 'fast-check';
import geodesic from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import type { LonLat } from '../../src/core/unit.ts';
import { chooseProjection } from '../../src/paper/map/choose-projection.ts';
import { fitMap } from '../../src/paper/map/fit-map.ts';

const wgs84 = geodesic.Geodesic.WGS84;

/** Extents of prefectures and provinces between 20° and 50°, and a place within, as shares of the extent. */
const extents = fc.record({
  west: fc.double({ min: 75, max: 125, noNaN: true }),
  south: fc.double({ min: 20, max: 44, noNaN: true }),
  width: fc.double({ min: 0.3, max: 8, noNaN: true }),
  height: fc.double({ min: 0.3, max: 6, noNaN: true }),
});
const share = fc.double({ min: 0, max: 1, noNaN: true });

test('lengths on the map are those of the ellipsoid within 0.3 %, whatever the extent', () => {
  fc.assert(
    fc.property(extents, share, share, fc.integer({ min: 0, max: 359 }), (extent, u, v, heading) => {
      const { west, south, width, height } = extent;
      const { project } = chooseProjection([west, south, west + width, south + height]);
      const from: LonLat = [west + u * width, south + v * height];
      const end = wgs84.Direct(from[1], from[0], heading, 2000) as { lat2: number; lon2: number };
      const [x1, y1] = project(from);
      const [x2, y2] = project([end.lon2, end.lat2]);
      expect(Math.abs(Math.hypot(x2 - x1, y2 - y1) / 2000 - 1)).toBeLessThan(0.003);
    }),
  );
});

test('the two equal-area projections keep areas within 0.02 %, the conformal one angles within 0.05°', () => {
  fc.assert(
    fc.property(extents, share, share, (extent, u, v) => {
      const { west, south, width, height } = extent;
      const { name, project } = chooseProjection([west, south, west + width, south + height]);
      const [lon, lat] = [west + u * width, south + v * height];
      if (name.kind === 'transverseMercator') {
        const [x, y] = project([lon, lat]);
        const towards = (heading: number) => {
          const end = wgs84.Direct(lat, lon, heading, 500) as { lat2: number; lon2: number };
          const [ex, ey] = project([end.lon2, end.lat2]);
          return (Math.atan2(ex - x, ey - y) * 180) / Math.PI;
        };
        expect(Math.abs(((towards(90) - towards(0) + 540) % 360) - 180 - 90)).toBeLessThan(0.05);
        return;
      }
      const corners: readonly LonLat[] = [
        [lon, lat],
        [lon + 0.02, lat],
        [lon + 0.02, lat + 0.02],
        [lon, lat + 0.02],
      ];
      const polygon = wgs84.Polygon(false);
      for (const corner of corners) polygon.AddPoint(corner[1], corner[0]);
      const truth = Math.abs((polygon.Compute(false, true) as { area: number }).area);
      const points = corners.map(project);
      const twice = points.reduce((sum, [x, y], i) => {
        const [nextX, nextY] = points[(i + 1) % 4]!;
        return sum + x * nextY - nextX * y;
      }, 0);
      expect(Math.abs(Math.abs(twice) / 2 / truth - 1)).toBeLessThan(2e-4);
    }),
  );
});

test('wide, round and high extents get their own projection, and north is up', () => {
  const kinds = [
    [100, 30, 108, 33],
    [103, 34, 105, 36],
    [104, 24, 105, 28],
  ] as const;
  expect(kinds.map((bounds) => chooseProjection(bounds).name.kind)).toEqual([
    'conicEqualArea',
    'azimuthalEqualArea',
    'transverseMercator',
  ]);
  for (const bounds of kinds) {
    const { project } = chooseProjection(bounds);
    const [x, y] = project([(bounds[0] + bounds[2]) / 2, bounds[3]]);
    expect(Math.abs(x)).toBeLessThan(1);
    expect(y).toBeGreaterThan(100_000);
  }
});

test('a fitted map is true at the scale it states, round, whole, and clear of its frame', () => {
  const frame = { x: 20, y: 30, width: 300, height: 200 };
  fc.assert(
    fc.property(extents, ({ west, south, width, height }) => {
      const [east, north] = [west + width, south + height];
      const ring: [number, number][] = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ];
      const map = fitMap({
        outlines: [{ type: 'Polygon', coordinates: [ring] }],
        frame,
        clear: 4,
        scale: null,
      })!;
      expect(map.isWhole).toBe(true);
      expect(String(map.scale)).toMatch(/^\d{1,2}0+$/);
      for (const [lon, lat] of ring) {
        const [x, y] = map.place([lon, lat]);
        expect(x).toBeGreaterThanOrEqual(frame.x + 4 - 1e-6);
        expect(x).toBeLessThanOrEqual(frame.x + frame.width - 4 + 1e-6);
        expect(y).toBeGreaterThanOrEqual(frame.y + 4 - 1e-6);
        expect(y).toBeLessThanOrEqual(frame.y + frame.height - 4 + 1e-6);
      }
      // Ten kilometres from the middle, in millimetres on paper.
      const [lon, lat] = [(west + east) / 2, (south + north) / 2];
      const end = wgs84.Direct(lat, lon, 60, 10_000) as { lat2: number; lon2: number };
      const [x1, y1] = map.place([lon, lat]);
      const [x2, y2] = map.place([end.lon2, end.lat2]);
      expect(Math.abs((Math.hypot(x2 - x1, y2 - y1) * map.scale) / 10_000_000 - 1)).toBeLessThan(0.003);
    }),
  );
});
