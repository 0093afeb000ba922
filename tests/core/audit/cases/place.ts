import type { Geometry } from 'geojson';
import type { Area } from '../../../../src/core/area/area.ts';
import { areaCode, isoDate, type LonLat } from '../../../../src/core/unit.ts';
import type { RoadSegment } from '../../../../src/core/workspace/workspace.ts';
import { area, indicator, observation, workspace } from '../../target/small-workspace.ts';
import type { Case } from './case.ts';
import { project } from './exits.ts';

const box = (west: number, east: number): Geometry => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, 35],
      [east, 35],
      [east, 36],
      [west, 36],
      [west, 35],
    ],
  ],
});
const at = (point: LonLat, other: LonLat = [104.4, 35.5]): readonly Area[] => [
  { ...area('north', 'county', null), geometry: box(104, 105) },
  { ...area('town', 'township', 'north'), geometry: box(104, 104.5) },
  { ...area('a', 'village', 'town'), point },
  { ...area('b', 'village', 'town'), point: other },
];
const inside: LonLat = [104.2, 35.5];

const hard = indicator('hardRoad', { unit: 'villages', kind: 'flag', rollUp: { kind: 'countWhere' }, carryYears: 10 });
const road = (lat: number, openedOn: RoadSegment['openedOn'] = null): RoadSegment => ({
  ...{ id: 'r', technicalClass: 'class4', surface: 'concrete', widthM: null, openedOn, source: 'made' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [104, lat],
      [105, lat],
    ],
  },
});
/** Nine villages on the road, the tenth a good two kilometres off unless it is on the road too. */
const villagesAlong = (lat: number, share = 9): readonly Area[] => [
  ...at(inside).slice(0, 2),
  ...Array.from(
    { length: 10 },
    (_, i): Area => ({
      ...area(`v${i}`, 'village', 'town'),
      point: [104.05 + i * 0.04, i < share ? 35.5 : lat],
    }),
  ),
];
const flagged = (areas: readonly Area[], ...more: readonly RoadSegment[]) =>
  workspace(areas, {
    indicators: [hard],
    network: [road(35.5), ...more],
    observations: Array.from({ length: 10 }, (_, i) => observation(`v${i}`, '2016', 'hardRoad', 1)),
  });

const drawn = (lengthKm: number) =>
  workspace(at(inside), {
    projects: [
      project({
        lengthKm,
        geometry: {
          type: 'LineString',
          coordinates: [
            [104, 35.5],
            [104.1, 35.5],
          ],
        },
      }),
    ],
  });

/** Two townships of one county: the first from 104 to 104.5, the other from `west` to `east`. */
const sideBySide = (west: number, east = 105): readonly Area[] => [
  { ...area('north', 'county', null), geometry: box(104, 105) },
  { ...area('t1', 'township', 'north'), geometry: box(104, 104.5) },
  { ...area('t2', 'township', 'north'), geometry: box(west, east) },
];
/** A township under another code, its outline now from 104 to `east`. */
const renamed = (east: number): readonly Area[] => [
  { ...area('north', 'county', null), geometry: box(104, 105) },
  {
    ...area('old', 'township', 'north'),
    geometry: box(104, 104.5),
    validTo: isoDate('2018-06-30'),
    successors: [areaCode('new')],
  },
  { ...area('new', 'township', 'north'), geometry: box(104, east), validFrom: isoDate('2018-07-01') },
];

export const placeCases: readonly Case[] = [
  {
    key: 'outsideParent.township',
    sound: workspace(at(inside)),
    faulty: workspace(at([104.7, 35.5])),
    finding: { expected: 'town' },
  },
  {
    key: 'outsideParent.county',
    sound: workspace(at([104.503, 35.5])),
    faulty: workspace(at([105.7, 35.5])),
    finding: { expected: 'north' },
  },
  {
    key: 'samePlace',
    sound: workspace(at(inside)),
    faulty: workspace(at(inside, inside)),
    finding: { found: '104.2, 35.5' },
  },
  {
    key: 'roadNear.none',
    sound: flagged(villagesAlong(35.508)),
    faulty: flagged(villagesAlong(35.52)),
    finding: { found: 1 },
  },
  {
    key: 'roadNear.early',
    sound: flagged(villagesAlong(35.52), road(35.52, isoDate('2016-10-01'))),
    faulty: flagged(villagesAlong(35.52), road(35.52, isoDate('2018-10-01'))),
    finding: { found: 1 },
  },
  {
    key: 'roadNear.sparse',
    sound: flagged(villagesAlong(35.508)),
    faulty: flagged(villagesAlong(35.52, 6)),
    finding: { severity: 'info', expected: 10, found: 6 },
  },
  {
    key: 'areaOverlap',
    sound: workspace(sideBySide(104.5)),
    faulty: workspace(sideBySide(104.45)),
    finding: { expected: 0, context: { share: 0.1, level: 'township' } },
  },
  {
    key: 'areaGap',
    sound: workspace(sideBySide(104.5)),
    faulty: workspace(sideBySide(104.55)),
    finding: { context: { share: 0.05, codes: 't1, t2' } },
  },
  {
    key: 'areaOutside',
    sound: workspace(sideBySide(104.5)),
    faulty: workspace(sideBySide(104.5, 105.1)),
    finding: { expected: 0, context: { share: 0.1667 } },
  },
  {
    key: 'areaChange',
    sound: workspace(renamed(104.5)),
    faulty: workspace(renamed(104.44)),
    finding: { context: { share: 0.12, codes: 'new' } },
  },
  { key: 'drawnLength.short', sound: drawn(9.1), faulty: drawn(25), finding: { expected: 25 } },
  { key: 'drawnLength.long', sound: drawn(9.1), faulty: drawn(3), finding: { expected: 3 } },
];
