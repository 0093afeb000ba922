import { expect, test } from 'vitest';
import { openSnap, snapAt } from '../../../src/core/drawing/snap.ts';
import { createDrawingJob } from '../../../src/jobs/drawing/run.ts';

const places = {
  roads: {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { technicalClass: 'class4' },
        geometry: {
          type: 'MultiLineString' as const,
          coordinates: [
            [
              [104, 35],
              [104.1, 35],
            ],
          ],
        },
      },
    ],
  },
  boundaries: {
    type: 'FeatureCollection' as const,
    features: [
      {
        type: 'Feature' as const,
        properties: { code: '621102' },
        geometry: {
          type: 'Polygon' as const,
          coordinates: [
            [
              [103.9, 34.9],
              [104.2, 34.9],
              [104.2, 35.2],
              [103.9, 34.9],
            ],
          ],
        },
      },
    ],
  },
  villages: { codes: ['v1'], lon: Float64Array.of(104.05), lat: Float64Array.of(35.01) },
};

test('roads, boundaries and villages catch, and roads are followed', async () => {
  const job = createDrawingJob();
  await expect(job.follow([104, 35], [104.1, 35], 100)).rejects.toThrow('drawing job');
  const search = [openSnap(await job.open(places))];
  const pixel = { lon: 0.0005, lat: 0.0005 };
  expect(snapAt(search, [104.05, 35.0101], pixel, 8)).toMatchObject({ kind: 'village', id: 'v1' });
  expect(snapAt(search, [104.07, 35.001], pixel, 8)).toMatchObject({ kind: 'road', on: 'edge' });
  expect(snapAt(search, [104.1, 34.901], pixel, 8)).toMatchObject({ kind: 'boundary', id: '621102' });
  expect(await job.follow([104.02, 35], [104.08, 35], 100)).toEqual(
    [
      [104.02, 35],
      [104.08, 35],
    ].map((place) => place.map((degree) => expect.closeTo(degree, 6))),
  );
});

test('roads of the plan are followed with those that exist, until the next opening', async () => {
  const job = createDrawingJob();
  await job.open(places);
  const [from, to] = [[104.02, 35] as const, [104.06, 35.02] as const];
  expect(await job.follow(from, to, 100)).toBeNull();
  const drawn = { id: 'd', technicalClass: 'class4', oneWay: null, layer: 0 } as const;
  const line = [
    [104.06, 35],
    [104.06, 35.04],
  ];
  await job.draw([{ ...drawn, geometry: { type: 'LineString', coordinates: line } }]);
  const way = (await job.follow(from, to, 100))!;
  expect(way).toContainEqual(line[0]);
  for (const [place, end] of [
    [way[0]!, from],
    [way.at(-1)!, to],
  ] as const)
    expect(place).toEqual(end.map((degree) => expect.closeTo(degree, 6)));
  await job.open(places);
  expect(await job.follow(from, to, 100)).toBeNull();
});

test('the nearest villages that nobody has taken, the nearest first', async () => {
  const job = createDrawingJob();
  const villages = {
    codes: ['far', 'near', 'taken', 'nowhere'],
    lon: Float64Array.of(104.3, 104.1, 104.05, Number.NaN),
    lat: Float64Array.of(35, 35, 35, Number.NaN),
  };
  await job.open({ ...places, villages });
  expect(await job.nearestVillages([104, 35], new Set(['taken']), 9, null)).toEqual(['near', 'far']);
  expect(await job.nearestVillages([104, 35], new Set(), 1, null)).toEqual(['taken']);
  expect(await job.nearestVillages([104, 35], new Set(), 9, Uint8Array.of(1, 0, 1, 1))).toEqual(['taken', 'far']);
});
