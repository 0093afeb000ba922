import type { Position } from 'geojson';
import { expect, test } from 'vitest';
import { followRoads } from '../../../src/core/drawing/follow-roads.ts';
import { lengthMetres } from '../../../src/core/drawing/measure.ts';
import { networkOf } from '../../../src/core/reach/network/network.ts';

function road(id: string, ...coordinates: Position[]) {
  const geometry = { type: 'LineString' as const, coordinates };
  return { id, technicalClass: 'class4', oneWay: null, layer: 0, geometry };
}

// A square with one diagonal road, and an island.
const network = networkOf([
  road('south', [104, 35], [104.05, 35.001], [104.1, 35]),
  road('east', [104.1, 35], [104.1, 35.1]),
  road('diagonal', [104, 35], [104.1, 35.1]),
  road('island', [105, 35], [105.1, 35]),
]);

test('takes the shorter way with its vertices, from foot to foot', () => {
  const way = followRoads(network, [104.02, 35.0006], [104.1001, 35.05], 500)!;
  expect(way[0]![0]).toBeCloseTo(104.02, 3);
  expect(way).toContainEqual([104.05, 35.001]);
  expect(way).toContainEqual([104.1, 35]);
  expect(way.at(-1)![1]).toBeCloseTo(35.05, 4);
  expect(followRoads(network, [104.01, 35.0101], [104.1, 35.0999], 500)).toHaveLength(3);
});

test('back along the same road gives the same way turned round', () => {
  const there = followRoads(network, [104.02, 35.0006], [104.09, 35.0003], 500)!;
  const back = followRoads(network, [104.09, 35.0003], [104.02, 35.0006], 500)!;
  expect(lengthMetres(back)).toBeCloseTo(lengthMetres(there), 6);
  expect(back.toReversed().map(([lon]) => lon)).toEqual(there.map(([lon]) => lon));
});

test('no way to an island, from nowhere, or over empty ground', () => {
  expect(followRoads(network, [104, 35], [105.05, 35], 500)).toBeNull();
  expect(followRoads(network, [104.5, 35.5], [104, 35], 500)).toBeNull();
  expect(followRoads(networkOf([]), [104, 35], [104.1, 35], 500)).toBeNull();
});
