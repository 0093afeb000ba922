import type { LineString, Position } from 'geojson';
import type { AreaCode } from '../../core/unit.ts';
import type { Assignment, Price, Project, RoadSegment } from '../../core/workspace/workspace.ts';
import type { Works } from '../demo.ts';
import { randomFor } from '../random.ts';
import {
  simulateFacilities,
  townshipFacilities,
  unitPlaces,
  villageFacilities,
  villagePlaces,
} from '../simulate/facilities.ts';
import { type FundLine, projectLines, simulateFunds } from '../simulate/funds.ts';
import { kilometresBetween, lengthKm, wanderingLine } from '../simulate/lines.ts';
import { countyRoads, simulateNetwork } from '../simulate/network.ts';
import { withResponsible } from '../simulate/people.ts';
import { type ProjectDraft, scheduleProjects, yearlyPlans } from '../simulate/projects.ts';
import { lastYear, seed } from './dingxi-facts.ts';
import type { DingxiPlaces } from './dingxi-places.ts';
import { relocationSites } from './dingxi-sites.ts';

const source = 'sim';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 60, year: 2015, source },
  { item: 'road/class3/asphalt', unit: 'km', priceWanYuan: 180, year: 2015, source },
  { item: 'bridge', unit: 'each', priceWanYuan: 95, year: 2015, source },
  { item: 'relocationSite', unit: 'person', priceWanYuan: 6, year: 2015, source },
];

/** Roads that are there, what is built by year, facilities, and the money that goes with it. */
export function buildWorks(places: DingxiPlaces, assignments: readonly Assignment[]): Works {
  const network = simulateNetwork({ counties: countyRoads(places.counties, places), seed, source });
  const drafts = [...roadWorks(places, network), ...bridges(places, network), ...relocationSites(places)];
  const projects = scheduleProjects({
    drafts: withResponsible(drafts, assignments),
    years: [2015, 2016, 2016, 2017, 2017, 2018, 2019, 2020],
    random: randomFor(seed, 'projects'),
    source,
  });
  const { areas, villages } = places;
  const townships = areas.units.filter(({ level }) => level === 'township');
  return {
    network,
    projects,
    facilities: [
      ...simulateFacilities({
        places: unitPlaces(townships, areas),
        rules: townshipFacilities,
        prefix: 'T',
        seed,
        source,
      }),
      ...simulateFacilities({ places: villagePlaces(villages), rules: villageFacilities, prefix: 'V', seed, source }),
    ],
    funds: simulateFunds({ lines: fundLines(places, projects), lastYear, seed, source }),
    plans: yearlyPlans({ projects, years: [2015, 2016, 2017, 2018, 2019, 2020], day: 'from', source }),
  };
}

/** The three kinds of bad road (三路), and paved access to villages. Dead ends get a new line; the others an existing one rebuilt. */
function roadWorks({ villages }: DingxiPlaces, network: readonly RoadSegment[]): ProjectDraft[] {
  const random = randomFor(seed, 'projects/roads');
  const placed = villages.filter(({ point }) => point !== null);
  const drafts: ProjectDraft[] = [];
  const add = (
    defect: string | null,
    name: string,
    line: Position[],
    area: AreaCode,
    technicalClass: string,
    surface: string,
  ) => {
    const km = Math.round(lengthKm(line) * 10) / 10;
    const perKm = prices.find(({ item }) => item === `road/${technicalClass}/${surface}`)!.priceWanYuan;
    drafts.push({
      ...{
        type: 'road',
        name,
        geometry: { type: 'LineString', coordinates: line },
        area,
        technicalClass,
        surface,
        defect,
      },
      ...{ programme: defect === null ? '建制村通畅' : '三路一危', lengthKm: km, costWanYuan: Math.round(km * perKm) },
    });
  };
  for (const village of random.shuffle(placed).slice(0, 70)) {
    const from = village.point as unknown as Position;
    const isOut = drafts.length >= 40;
    const others = placed.filter(
      ({ parent, code }) => (isOut ? parent === village.parent : parent !== village.parent) && code !== village.code,
    );
    const points = others.map(({ point }) => point as unknown as Position);
    if (points.length === 0) continue;
    const to = points.reduce((a, b) => (kilometresBetween(from, b) < kilometresBetween(from, a) ? b : a));
    const line = wanderingLine(from, to, random, { stepKm: 2, roughness: 0.16 });
    add(
      isOut ? null : 'deadEnd',
      `${village.name}${isOut ? '通畅工程' : '断头路改造'}`,
      line,
      village.parent,
      'class4',
      'concrete',
    );
  }
  const existing = (classes: readonly string[], count: number) =>
    random.shuffle(network.filter(({ technicalClass }) => classes.includes(technicalClass))).slice(0, count);
  for (const road of existing(['class3'], 24)) {
    const line = (road.geometry as LineString).coordinates;
    add('bottleneck', `拟·${road.id}线瓶颈路改造`, line, nearestTownship(line, placed), 'class3', 'asphalt');
  }
  for (const road of existing(['class4', 'unclassed'], 46)) {
    const line = (road.geometry as LineString).coordinates;
    add('wornOut', `拟·${road.id}线年久失修路改造`, line, nearestTownship(line, placed), 'class4', 'concrete');
  }
  return drafts;
}

function nearestTownship(line: readonly Position[], villages: DingxiPlaces['villages']): AreaCode {
  const middle = line[Math.floor(line.length / 2)]!;
  const km = (point: DingxiPlaces['villages'][number]['point']) =>
    kilometresBetween(middle, point as unknown as Position);
  return villages.reduce((a, b) => (km(b.point) < km(a.point) ? b : a)).parent;
}

function bridges({ villages }: DingxiPlaces, network: readonly RoadSegment[]): ProjectDraft[] {
  const random = randomFor(seed, 'projects/bridges');
  const placed = villages.filter(({ point }) => point !== null);
  return random
    .shuffle(network)
    .slice(0, 36)
    .map((road): ProjectDraft => {
      const line = (road.geometry as LineString).coordinates;
      const coordinates = line[Math.floor(line.length / 2)]!;
      return {
        ...{
          type: 'bridge',
          name: `拟·${road.id}线危桥改造`,
          geometry: { type: 'Point', coordinates },
          defect: 'dangerousBridge',
        },
        ...{ area: nearestTownship(line, placed), programme: '三路一危', costWanYuan: random.integer(60, 140) },
      };
    });
}

/** Yearly money of each county by where it comes from, and the cost of each project in the year it begins. */
function fundLines({ counties }: DingxiPlaces, projects: readonly Project[]): FundLine[] {
  const random = randomFor(seed, 'funds/lines');
  const shares = { special: 0.5, departments: 0.32, local: 0.18 };
  const general = counties.flatMap(({ code, poor }) =>
    [2015, 2016, 2017, 2018, 2019, 2020].flatMap((year) =>
      Object.entries(shares).map(([fundSource, share]): FundLine => {
        const amountWanYuan = Math.round((poor / 8) * share * (1 + (year - 2015) * 0.12) * random.between(0.9, 1.1));
        return { area: code, project: null, year, fundSource, amountWanYuan };
      }),
    ),
  );
  const forProjects = projectLines(projects, ({ type }) => (type === 'relocationSite' ? 'special' : 'departments'));
  return [...general, ...forProjects];
}
