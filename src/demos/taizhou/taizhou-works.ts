import type { LineString, Position } from 'geojson';
import type { AreaCode } from '../../core/unit.ts';
import type { Assignment, Price, Project } from '../../core/workspace/workspace.ts';
import type { Works } from '../demo.ts';
import { round5 } from '../points-in-polygon.ts';
import { type Random, randomFor } from '../random.ts';
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
import { type ProjectDraft, scheduleProjects } from '../simulate/projects.ts';
import { lastYear, planYears, seed } from './taizhou-facts.ts';
import { countyCodes, type TaizhouPlaces } from './taizhou-places.ts';
import type { TaizhouVillage } from './taizhou-villages.ts';

const source = 'sim';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 65, year: 2016, source },
  { item: 'bridge', unit: 'each', priceWanYuan: 80, year: 2016, source },
  { item: 'workshop', unit: 'squareMetre', priceWanYuan: 0.12, year: 2016, source },
  { item: 'greenhouse', unit: 'mu', priceWanYuan: 2.2, year: 2016, source },
];

/** Roads that are there, what is built for weak villages, facilities, and the money that goes with it. */
export function buildWorks(places: TaizhouPlaces, assignments: readonly Assignment[]): Works {
  const { areas, villages } = places;
  const counties = areas.units.filter(({ level }) => level === 'county');
  const network = simulateNetwork({ counties: countyRoads(counties, places), villageShare: 0.4, seed, source });
  const projects = scheduleProjects({
    drafts: withResponsible(drafts(places), assignments),
    years: [2016, 2016, 2017, 2017, 2018, 2018, 2019, 2020],
    ...{ random: randomFor(seed, 'projects'), source },
  });
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
    plans: planYears.map((year) => ({
      id: `plan-${year}`,
      title: { zh: `${year} 年度项目计划（模拟）`, en: `Projects of ${year} (simulated)` },
      ...{ year, source },
      projects: projects.filter(({ from }) => from?.startsWith(String(year))).map(({ id }) => id),
    })),
  };
}

type Placed = TaizhouVillage & { readonly point: NonNullable<TaizhouVillage['point']> };

/** Kinds of clause 二(五) to (七): weight, what it is called, type, programme, lowest and highest cost in 万元, jobs. */
// biome-ignore format: a table
const kinds = [
  { weight: 4, zh: '标准厂房',     type: 'industry', programme: '集体经济', cost: [90, 320],  jobs: [12, 60] },
  { weight: 4, zh: '设施农业大棚', type: 'industry', programme: '集体经济', cost: [40, 180],  jobs: [6, 30] },
  { weight: 2, zh: '电商服务站',   type: 'industry', programme: '电商扶贫', cost: [8, 30],    jobs: [1, 5] },
  { weight: 3, zh: '农桥改造',     type: 'bridge',   programme: '基础设施', cost: [45, 130],  jobs: null },
  { weight: 2, zh: '供水管网改造', type: 'water',    programme: '基础设施', cost: [60, 240],  jobs: null },
  { weight: 2, zh: '污水处理设施', type: 'sewage',   programme: '基础设施', cost: [50, 160],  jobs: null },
  { weight: 2, zh: '便民服务中心', type: 'service',  programme: '基础设施', cost: [35, 110],  jobs: null },
] as const;

/** One point project for four weak villages in five, and roads to some forty of them. */
function drafts({ areas, villages }: TaizhouPlaces): ProjectDraft[] {
  const random = randomFor(seed, 'projects/drafts');
  const weak = villages.filter((v): v is Placed => v.isWeak && v.point !== null);
  const points = weak.filter(() => random.chance(0.82)).map((village) => pointProject(village, random));
  const roads = random
    .shuffle(weak)
    .slice(0, 42)
    .map((village): ProjectDraft => {
      const ends = weak.filter(({ code, county }) => code !== village.code && county === village.county);
      const seat = areas.pointsByCode.get(village.parent)!;
      const to = [seat, ...ends.map(({ point }) => point)].reduce((a, b) => (km(village, b) < km(village, a) ? b : a));
      const line = wanderingLine([...village.point], [...to], random, { stepKm: 1.5, roughness: 0.14 });
      const geometry: LineString = { type: 'LineString', coordinates: line };
      const lengthReported = Math.round(lengthKm(line) * 10) / 10;
      return {
        ...{ type: 'road', name: `${village.name}道路提升`, programme: '基础设施', geometry, area: village.parent },
        ...{ technicalClass: 'class4', surface: 'concrete', lengthKm: lengthReported, origins: [village.code] },
        costWanYuan: Math.max(20, Math.round(lengthReported * 65)),
      };
    });
  return [...points, ...roads];
}

function pointProject(village: Placed, random: Random): ProjectDraft {
  const kind = kinds[random.pickIndex(kinds.map(({ weight }) => weight))]!;
  const [lon, lat] = village.point;
  const at: Position = [round5(lon + random.between(-0.006, 0.006)), round5(lat + random.between(-0.005, 0.005))];
  const { type, programme } = kind;
  return {
    ...{ type, programme, name: `${village.name}${kind.zh}`, geometry: { type: 'Point', coordinates: at } },
    ...{ area: village.parent, origins: [village.code], costWanYuan: random.integer(kind.cost[0], kind.cost[1]) },
    jobs: kind.jobs === null ? null : random.integer(kind.jobs[0], kind.jobs[1]),
  };
}

function km({ point }: Placed, to: readonly number[]): number {
  return kilometresBetween([...point], [...to]);
}

/** Yearly money of each county by where it comes from, and the cost of each project in the year it begins. */
function fundLines(places: TaizhouPlaces, projects: readonly Project[]): FundLine[] {
  const random = randomFor(seed, 'funds/lines');
  const shares = { special: 0.4, departments: 0.25, local: 0.28, society: 0.07 };
  const general = countyCodes(places).flatMap((area: AreaCode) => {
    const poor = places.villages
      .filter(({ county }) => county === area)
      .reduce((sum, village) => sum + village.poor, 0);
    return planYears.flatMap((year) =>
      Object.entries(shares).map(([fundSource, share]): FundLine => {
        const amountWanYuan = Math.round(poor * 0.5 * share * (1 + (year - 2016) * 0.08) * random.between(0.9, 1.1));
        return { area, project: null, year, fundSource, amountWanYuan };
      }),
    );
  });
  const forProjects = projectLines(projects, ({ programme }) => (programme === '基础设施' ? 'departments' : 'special'));
  return [...general, ...forProjects];
}
