import geodesic from 'geographiclib-geodesic';
import { describe, expect, test } from 'vitest';
import { edgeMetres, withinHalfTurn } from '../../../src/core/geo/edge-distance.ts';
import { randomFor } from '../../../src/demos/random.ts';

const wgs84 = geodesic.Geodesic.WGS84;

describe('distance to a point against GeographicLib', () => {
  test.each([
    { most: 10, bound: 1e-6 },
    { most: 2_000, bound: 1e-6 },
    { most: 200_000, bound: 1e-6 },
    { most: 2_000_000, bound: 3e-4 },
  ])('up to $most m, |lat| ≤ 85°, any longitude: below $bound of the distance', ({ most, bound }) => {
    const random = randomFor(1, `points ${most}`);
    for (let i = 0; i < 3_000; i++) {
      const [lon, lat, metres] = [random.between(-180, 180), random.between(-85, 85), most * random.between(0.01, 1)];
      const to = wgs84.Direct(lat, lon, random.between(0, 360), metres);
      const found = edgeMetres(lon, lat, to.lon2!, to.lat2!, to.lon2!, to.lat2!);
      expect(Math.abs(found - metres), `${lon} ${lat} ${metres}`).toBeLessThan(bound * metres + 1e-8);
    }
  });
});

describe('distance to an edge against GeographicLib on places all along it', () => {
  test.each([
    { most: 10, length: 2_000 },
    { most: 2_000, length: 300 },
    { most: 2_000, length: 50_000 },
    { most: 200_000, length: 5_000 },
    { most: 200_000, length: 300_000 },
    { most: 200_000, length: 3_000_000 },
  ])('up to $most m from edges of $length m: below 1e-6 of the distance', ({ most, length }) => {
    const random = randomFor(2, `edges ${most} ${length}`);
    for (let i = 0; i < 120; i++) {
      const [lon, lat] = [random.between(150, 210), random.between(-85, 85)];
      const foot = wgs84.Direct(lat, lon, random.between(0, 360), most * random.between(0.02, 1));
      const [angle, share] = [random.between(0, 2 * Math.PI), random.between(-0.2, 1.2)];
      const dLat = (Math.cos(angle) * length) / 111_000;
      const dLon = (Math.sin(angle) * length) / 111_000 / Math.max(0.05, Math.cos((foot.lat2! * Math.PI) / 180));
      const edge = [
        withinHalfTurn(foot.lon2! - share * dLon, 180),
        clamp(foot.lat2! - share * dLat),
        withinHalfTurn(foot.lon2! + (1 - share) * dLon, foot.lon2! - share * dLon),
        clamp(foot.lat2! + (1 - share) * dLat),
      ] as const;
      if (Math.abs(edge[2] - edge[0]) > 180) continue;
      const expected = sampled(lon, lat, edge);
      if (expected > 300_000) continue;
      expect(Math.abs(edgeMetres(lon, lat, ...edge) - expected), `${lon} ${lat} ${edge}`).toBeLessThan(
        1e-6 * expected + 1e-5,
      );
    }
  });
});

test('longitudes that mean the same', () => {
  expect(withinHalfTurn(-179, 179)).toBe(181);
  expect(withinHalfTurn(170, -170)).toBe(-190);
  expect(withinHalfTurn(107.3, 100)).toBe(107.3);
  expect(edgeMetres(-180, 10, 179.9, 10, 180.1, 10)).toBeLessThan(1e-6);
  expect(edgeMetres(540, 10, 180, 10, 180, 10)).toBeLessThan(1e-6);
});

function clamp(lat: number): number {
  return Math.min(85, Math.max(-85, lat));
}

/** The shortest geodesic to 300 places of the edge, then to ever closer ones around the best. */
function sampled(
  lon: number,
  lat: number,
  [lon1, lat1, lon2, lat2]: readonly [number, number, number, number],
): number {
  const metresAt = (t: number) => wgs84.Inverse(lat, lon, lat1 + t * (lat2 - lat1), lon1 + t * (lon2 - lon1)).s12!;
  let [low, high] = [0, 1];
  for (const samples of [300, 20, 20, 20, 20, 20, 20]) {
    const shares = Array.from({ length: samples + 1 }, (_, k) => low + ((high - low) * k) / samples);
    const best = shares.reduce((a, b) => (metresAt(b) < metresAt(a) ? b : a));
    [low, high] = [Math.max(0, best - (high - low) / samples), Math.min(1, best + (high - low) / samples)];
  }
  return metresAt((low + high) / 2);
}
