import { describe, expect, test } from 'vitest';
import { featureTable, type ReachFeature } from '../../src/core/reach/features.ts';
import type { ReachEdit } from '../../src/jobs/reach/protocol.ts';
import { createReachJob } from '../../src/jobs/reach/run.ts';

const places = () => ({
  lon: Float64Array.of(107, 107.02, 107.5, Number.NaN),
  lat: Float64Array.of(27.005, 27.005, 27.5, Number.NaN),
  areaOf: Int32Array.of(0, 0, 1, 1),
  parentArea: Int32Array.of(-1, -1),
  weights: [Float64Array.of(100, 50, 20, 7)],
});
const line = (id: string, coordinates: number[][]): ReachFeature => ({
  id,
  class: 'road',
  plannedYear: null,
  geometry: { type: 'LineString', coordinates },
});
const scene = {
  base: featureTable(
    [
      line('old', [
        [106.99, 27],
        [107.001, 27],
      ]),
    ],
    () => 1,
  ),
  planned: [
    line('new', [
      [107.4, 27.5],
      [107.45, 27.5],
    ]),
  ],
  radiusByClass: { road: 1_000 },
};

describe('the reach job', () => {
  test('base and plan, the radius again, a vertex moved and put back', async () => {
    const job = createReachJob();
    await job.open(places());
    const first = await job.setFeatures(scene);
    expect([...first.flags]).toEqual([1, 0, 0, 255]);
    expect(first.figures.missing.map((sums) => [...sums])).toEqual([
      [0, 1, 1],
      [0, 7, 7],
    ]);
    const moved = await job.edit([{ kind: 'moveVertex', id: 'new', vertex: 1, to: [107.495, 27.5] }]);
    expect([[...moved.gained], [...moved.lost]]).toEqual([[2], []]);
    expect(moved.covered.map((sums) => [...sums])).toEqual([
      [1, 1, 2],
      [100, 20, 120],
    ]);
    expect([...(await job.alone('new')).points]).toEqual([2]);
    const wider = await job.radius({ road: 3_000 });
    expect([...wider.flags]).toEqual([1, 1, 2, 255]);
    expect(wider.figures.base.map((sums) => [...sums])).toEqual([
      [2, 0, 2],
      [150, 0, 150],
    ]);
    const back = await job.edit([{ kind: 'moveVertex', id: 'new', vertex: 1, to: [107.45, 27.5] }]);
    expect([...back.lost]).toEqual([2]);
    const add: ReachEdit = {
      kind: 'add',
      feature: { ...line('site', []), geometry: { type: 'Point', coordinates: [107.5, 27.5] } },
    };
    expect([...(await job.edit([add])).gained]).toEqual([2]);
    expect([...(await job.edit([{ kind: 'remove', id: 'site' }])).lost]).toEqual([2]);
    // Gained and lost again between two answers: neither.
    expect(await job.edit([add, { kind: 'remove', id: 'site' }])).toMatchObject({
      gained: new Int32Array(),
      lost: new Int32Array(),
    });
  });

  test('along the roads: distances, the network that made them, an area, and roads drawn over it', async () => {
    const job = createReachJob();
    const road = (id: string, coordinates: number[][]) => ({
      ...{ id, technicalClass: 'class4', oneWay: null, layer: 0 },
      geometry: { type: 'LineString' as const, coordinates },
    });
    const question = {
      lon: Float64Array.of(107, 107.1, Number.NaN),
      lat: Float64Array.of(27, 27.001, Number.NaN),
      // The second one ends 8 m short of the first, the third is apart.
      roads: [
        road('a', [
          [107, 27],
          [107.05, 27],
        ]),
        road('b', [
          [107.02, 27.00007],
          [107.02, 27.02],
        ]),
        road('c', [
          [107.08, 27],
          [107.11, 27],
        ]),
      ],
      plannedRoads: [
        road('p', [
          [107.05, 27],
          [107.08, 27],
        ]),
      ],
      destinations: [{ id: 'clinic', kind: 'place' as const, at: [107.02, 27.02] as const }],
      plannedDestinations: [],
      walkMetres: 500,
    };
    const { existing, withPlan, network } = await job.distancesAlong(question);
    expect(existing[0]).toBeCloseTo(1985 + 8 + 2208, -1);
    expect([existing[1], existing[2]]).toEqual([Number.POSITIVE_INFINITY, Number.NaN]);
    expect(withPlan[0]).toBe(existing[0]);
    expect(withPlan[1]).toBeLessThan(11_000);
    expect(network).toMatchObject({ toleranceMetres: 10, crossings: 0, parts: 2 });
    expect(network.nearMisses).toHaveLength(1);
    expect(network.apart).toEqual([question.roads[2]!.geometry.coordinates]);
    const { area, stepMetres, triangles } = await job.serviceArea(3_000);
    expect([area.coordinates.length, stepMetres]).toEqual([1, 50]);
    expect(triangles.corners.length % 3).toBe(0);
    expect(Math.max(...triangles.corners)).toBeLessThan(triangles.positions.length / 2);
    const { lon, lat, roads, destinations } = question;
    const sums = { areaOf: Int32Array.of(0, 0, 0), parentArea: Int32Array.of(-1), weights: [Float64Array.of(5, 7, 9)] };
    await job.open({ lon, lat, ...sums });
    const { flags, figures } = await job.openAlong({ roads, destinations, walkMetres: 500, mostMetres: 11_000 });
    expect([[...flags], figures.base[1]![1], figures.missing[1]![1]]).toEqual([[1, 0, 255], 5, 9]);
    const put = [{ id: 'p', kind: 'road' as const, road: question.plannedRoads[0]!, isDestination: false }];
    await job.tellAlong({ put, remove: [] });
    const { gained, covered, parts } = await job.changeAlong({ put: [], remove: [], loose: ['p'] });
    expect([[...gained], covered[1]![1], parts]).toEqual([[1], 12, { parts: 1, apart: [] }]);
    expect([...(await job.changeAlong({ put: [], remove: ['p'], loose: [] })).lost]).toEqual([1]);
    // A place that is drawn counts for the plan, not for what exists.
    const place = { id: 'new', kind: 'place' as const, at: [107.1, 27] as const };
    const served = await job.changeAlong({ put: [place], remove: [], loose: [] });
    expect([[...served.gained], served.covered[1]![1]]).toEqual([[1], 12]);
  });

  test('calls in the wrong order are bugs', async () => {
    const job = createReachJob();
    await expect(job.setFeatures(scene)).rejects.toThrow('expected places');
    await expect(job.serviceArea(1)).rejects.toThrow('expected a question along roads');
    await expect(job.changeAlong({ put: [], remove: [], loose: [] })).rejects.toThrow('expected a network');
    await job.open(places());
    await expect(job.edit([])).rejects.toThrow('expected features');
    await expect(job.setFeatures({ ...scene, radiusByClass: {} })).rejects.toThrow('class road');
  });
});
