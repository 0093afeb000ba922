import { expect, test } from 'vitest';
import type { Area } from '../../../src/core/area/area.ts';
import type { Measure } from '../../../src/core/target/target.ts';
import { isoDate } from '../../../src/core/unit.ts';
import type { Facility, Project, RoadSegment } from '../../../src/core/workspace/workspace.ts';
import { area, evaluate, target, workspace } from './small-workspace.ts';

const village = (code: string, lon: number, lat: number): Area => ({
  ...area(code, 'village', 'T'),
  point: [lon, lat],
});
const areas = [
  area('T', 'township', null),
  // 300 m from the road; the clinic is 1.0 km away in a straight line, 5.5 km along the roads.
  village('near', 107.01, 27.003),
  village('beyond', 107.09, 27.003),
  area('nowhere', 'village', 'T'),
];
const road = (id: string, technicalClass: string, coordinates: number[][]): RoadSegment => ({
  ...{ id, technicalClass, surface: 'gravel', widthM: null, openedOn: null, source: 'made' },
  geometry: { type: 'LineString', coordinates },
});
const clinic: Facility = {
  ...{ id: 'c', kind: 'clinic', name: 'c', area: null, openedOn: null, source: 'made' },
  geometry: { type: 'Point', coordinates: [107.01, 27.012] },
};
const loop = road('loop', 'class4', [
  [107, 27],
  [107.03, 27],
  [107.03, 27.012],
  [107.01, 27.012],
]);

function share(measure: Measure, network: readonly RoadSegment[], projects: readonly Project[] = []) {
  const one = workspace(areas, { network, facilities: [clinic], projects, sources: [] });
  const aim = target({ kind: 'reach', measure, op: '>=', value: 1 });
  const { numerator, denominator, missing } = evaluate(one, aim, isoDate('2019-12-31'));
  return [numerator, denominator, missing];
}

test('a target along roads counts the whole way, not the straight line', () => {
  const clinicWithin = (withinMetres: number, network: boolean): Measure => ({
    ...{ near: { facility: 'clinic' }, withinMetres, network },
  });
  expect(share(clinicWithin(2000, false), [loop])).toEqual([1, 2, 1]);
  expect(share(clinicWithin(2000, true), [loop])).toEqual([0, 2, 1]);
  expect(share(clinicWithin(6000, true), [loop])).toEqual([1, 2, 1]);
  expect(share({ ...clinicWithin(6000, true), walkMetres: 200 }, [loop])).toEqual([0, 2, 1]);
});

test('roads of a class are reached over all roads', () => {
  const measure: Measure = { near: { road: ['class2'] }, withinMetres: 3000, network: true };
  const trunk = road('trunk', 'class2', [
    [107.03, 26.9],
    [107.03, 27],
  ]);
  expect(share(measure, [loop, trunk])).toEqual([1, 2, 1]);
  expect(share({ ...measure, withinMetres: 2000 }, [loop, trunk])).toEqual([0, 2, 1]);
});
