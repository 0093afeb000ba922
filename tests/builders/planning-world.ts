import { areaCode, isoDate } from '../../src/core/unit.ts';
import type { Project, RoadSegment, Workspace } from '../../src/core/workspace/workspace.ts';
import { area, indicator, observation, target, workspace } from '../core/target/small-workspace.ts';

const by = (date: string) => ({ date: isoDate(date), stated: true });

/** Villages every 0.1° along 35° N: n0 to n4 in county north, s0 to s4 in county south, 100 people each, 10 of them poor. */
const villages = ['n', 's'].flatMap((county, c) =>
  [0, 1, 2, 3, 4].map((k) => ({
    ...area(`${county}${k}`, 'village', county === 'n' ? 'north' : 'south', {
      population: 100,
      households: 30,
      ...(county === 'n' && k === 4 ? { relocationReason: 'waterSource' } : {}),
    }),
    point: [104 + 0.5 * c + 0.1 * k, 35] as const,
  })),
);

export const nowDay = isoDate('2016-12-31');

const existingRoad: RoadSegment = {
  id: 'old',
  technicalClass: 'class3',
  surface: 'asphalt',
  widthM: null,
  openedOn: null,
  geometry: {
    type: 'LineString',
    coordinates: [
      [104, 35],
      [104.1, 35],
    ],
  },
  source: 'made',
};

export function project(id: string, more: Partial<Project> = {}): Project {
  return {
    id,
    type: 'road',
    name: id,
    programme: 'access',
    status: 'planned',
    progress: null,
    from: null,
    to: null,
    startedOn: null,
    doneOn: null,
    acceptedOn: null,
    costWanYuan: null,
    capacity: null,
    jobs: null,
    lengthKm: 10,
    origins: [],
    responsible: null,
    area: areaCode('north'),
    technicalClass: 'class4',
    surface: 'concrete',
    defect: null,
    geometry: null,
    source: 'made',
    ...more,
  };
}

/** One town, two counties, ten villages, a road past n0 and n1, roads owed, a village list that is known until 2016. */
export function planningWorld(more: Partial<Workspace> = {}): Workspace {
  return workspace(
    [area('town', 'prefecture', null), area('north', 'county', 'town'), area('south', 'county', 'town'), ...villages],
    {
      indicators: [
        indicator('poorPopulation'),
        indicator('listed', { unit: 'flag', kind: 'flag', rollUp: { kind: 'countWhere' } }),
      ],
      observations: villages.flatMap(({ code }) => [
        observation(code, '2016', 'poorPopulation', 10),
        observation(code, '2017', 'poorPopulation', 5),
        observation(code, '2016', 'listed', 1),
      ]),
      network: [existingRoad],
      projects: [
        project('done', { doneOn: isoDate('2016-06-30') }),
        project('later', { doneOn: isoDate('2017-06-30') }),
      ],
      targets: [
        target({
          id: 'km',
          kind: 'quantity',
          measure: { projects: { type: 'road', programme: 'access' }, sum: 'reportedKm', stage: 'done' },
          value: 50,
          countLevel: 'county',
          baseline: { date: isoDate('2015-12-31'), value: 0 },
          deadline: by('2019-12-31'),
        }),
        target({
          id: 'near',
          kind: 'reach',
          measure: {
            near: { road: ['class3', 'class4'] },
            withinMetres: 1000,
            where: { indicator: 'listed', op: '=', value: 1 },
          },
          value: 1,
          baseline: { date: isoDate('2015-12-31'), value: 0 },
          deadline: by('2019-12-31'),
        }),
        target({
          id: 'poor',
          measure: { indicator: 'poorPopulation' },
          op: '<=',
          value: 0,
          deadline: by('2019-12-31'),
        }),
      ],
      ...more,
    },
  );
}
