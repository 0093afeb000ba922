import type { Position } from 'geojson';
import { createFeatureTable, type FeatureTable } from '../../src/core/reach/features.ts';
import type { Coordinates } from '../../src/core/reach/points.ts';
import { randomFor } from '../../src/demos/random.ts';

/** BUDGETS.md: a box of 500 km around 107° E 27° N; towns of 6 km standard deviation, roads of 20 vertices about 0.3 km apart. */
export const centre = { lon: 107, lat: 27 };
export const metresPerDegree = { east: 99_300, north: 110_800 };
const sideMetres = 500_000;
const towns = 400;
const townSpreadMetres = 6_000;
const uniformShare = 0.35;
const verticesPerRoad = 20;
const segmentMetres = 300;
const width = sideMetres / metresPerDegree.east;
const height = sideMetres / metresPerDegree.north;

/** Villages, 35 % of them anywhere, the others around 400 towns, in random order. */
export function syntheticVillages(count: number): Coordinates & { readonly people: Float64Array } {
  const random = randomFor(2020, `villages ${count}`);
  const anywhere = (): readonly [number, number] => [
    centre.lon + random.between(-0.5, 0.5) * width,
    centre.lat + random.between(-0.5, 0.5) * height,
  ];
  const gauss = () => Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  const middles = Array.from({ length: towns }, anywhere);
  const [lon, lat, people] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  for (let i = 0; i < count; i++) {
    const isAnywhere = random.chance(uniformShare);
    let [x, y] = isAnywhere ? anywhere() : random.pick(middles);
    if (!isAnywhere) {
      x += (gauss() * townSpreadMetres) / metresPerDegree.east;
      y += (gauss() * townSpreadMetres) / metresPerDegree.north;
    }
    lon[i] = x;
    lat[i] = y;
    people[i] = random.integer(40, 900);
  }
  return { lon, lat, people };
}

/** Winding roads, each a walk of 19 edges from anywhere. */
export function syntheticRoads(count: number): readonly (readonly Position[])[] {
  const random = randomFor(2020, `roads ${count}`);
  return Array.from({ length: count }, () => {
    let x = centre.lon + random.between(-0.5, 0.5) * width;
    let y = centre.lat + random.between(-0.5, 0.5) * height;
    let angle = random.between(0, 2 * Math.PI);
    return Array.from({ length: verticesPerRoad }, () => {
      const here = [x, y];
      angle += random.between(-0.4, 0.4);
      x += (Math.cos(angle) * segmentMetres) / metresPerDegree.east;
      y += (Math.sin(angle) * segmentMetres) / metresPerDegree.north;
      return here;
    });
  });
}

export function tableOf(roads: readonly (readonly Position[])[], radiusMetres: number): FeatureTable {
  const builder = createFeatureTable();
  for (const [i, coordinates] of roads.entries())
    builder.add(
      {
        id: String(i),
        class: 'road',
        plannedYear: null,
        geometry: { type: 'LineString', coordinates: coordinates as Position[] },
      },
      radiusMetres,
    );
  return builder.build();
}
