import type { Position } from 'geojson';
import type { AreaCode, LonLat } from '../../core/unit.ts';
import type { Assignment, Price, Project } from '../../core/workspace/workspace.ts';
import type { Works } from '../demo.ts';
import { type Random, randomFor } from '../random.ts';
import { type FacilityRule, simulateFacilities, unitPlaces, villagePlaces } from '../simulate/facilities.ts';
import { kilometresBetween, lengthKm, wanderingLine } from '../simulate/lines.ts';
import { countyRoads, simulateNetwork } from '../simulate/network.ts';
import { withResponsible } from '../simulate/people.ts';
import { type ProjectDraft, scheduleProjects } from '../simulate/projects.ts';
import { seed } from './yunnan-facts.ts';
import { buildFunds } from './yunnan-funds.ts';
import type { ProgrammeTownship, YunnanPlaces } from './yunnan-places.ts';

const source = 'sim';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 55, year: 2014, source },
  { item: 'road/unclassed/gravel', unit: 'km', priceWanYuan: 14, year: 2014, source },
  { item: 'waterSupply', unit: 'each', priceWanYuan: 85, year: 2014, source },
  { item: 'housing', unit: 'household', priceWanYuan: 3, year: 2014, source },
  { item: 'industryBase', unit: 'each', priceWanYuan: 160, year: 2014, source },
  { item: 'cultureRoom', unit: 'each', priceWanYuan: 25, year: 2014, source },
];

/** Clause 三(五): kindergartens, schools, clinics, culture rooms, finance outlets. */
const townshipRules: readonly FacilityRule[] = [
  { kind: 'school', zh: '中心小学', share: 1, openedShare: 0.05 },
  { kind: 'kindergarten', zh: '中心幼儿园', share: 0.85, openedShare: 0.4 },
  { kind: 'clinic', zh: '卫生院', share: 1, openedShare: 0.1 },
  { kind: 'cultureRoom', zh: '文化站', share: 0.9, openedShare: 0.3 },
  { kind: 'outlet', zh: '金融网点', share: 0.9, openedShare: 0.3 },
];
const villageRules: readonly FacilityRule[] = [
  { kind: 'school', zh: '小学', share: 0.12, openedShare: 0.2 },
  { kind: 'kindergarten', zh: '幼儿园', share: 0.12, openedShare: 0.7 },
  { kind: 'clinic', zh: '卫生室', share: 0.42, openedShare: 0.35 },
  { kind: 'cultureRoom', zh: '文化活动室', share: 0.3, openedShare: 0.6 },
  { kind: 'outlet', zh: '便民金融点', share: 0.06, openedShare: 0.9 },
];

/** Existing roads, what each township's programme builds, service points, and the money. */
export function buildWorks(places: YunnanPlaces, assignments: readonly Assignment[]): Works {
  const { areas, counties, villages } = places;
  const townships = areas.units.filter(({ attributes }) => attributes.startYear !== undefined);
  const begun = counties.filter(({ startYears }) => startYears.length > 0);
  const projects = buildProjects(places, assignments);
  return {
    network: simulateNetwork({
      counties: countyRoads(begun, { areas: { ...areas, units: townships }, villages }),
      villageShare: 0.03,
      seed,
      source,
    }),
    projects,
    facilities: [
      ...simulateFacilities({ places: unitPlaces(townships, areas), rules: townshipRules, prefix: 'T', seed, source }),
      ...simulateFacilities({ places: villagePlaces(villages), rules: villageRules, prefix: 'V', seed, source }),
    ],
    funds: buildFunds(places),
    plans: [2013, 2014].map((year) => ({
      id: `plan-${year}`,
      title: {
        zh: `${year} 年启动乡镇的实施方案（模拟）`,
        en: `Plans of the townships started in ${year} (simulated)`,
      },
      year,
      projects: projects.filter(({ programme: name }) => name === programmeName(year)).map(({ id }) => id),
      source,
    })),
  };
}

export function programmeName(startYear: number): string {
  return `整乡推进${startYear}`;
}

/** A road and up to four more projects for each township, planned in its first two years, numbered over both cohorts. */
function buildProjects(places: YunnanPlaces, assignments: readonly Assignment[]): Project[] {
  const projects = [2013, 2014].flatMap((startYear) => {
    const random = randomFor(seed, `projects/${startYear}`);
    const drafts = places.programme
      .filter((township) => township.startYear === startYear)
      .flatMap((township) => draftsOf(places, township, random));
    return scheduleProjects({
      drafts: withResponsible(drafts, assignments),
      years: [startYear, startYear, startYear + 1],
      random,
      source,
    });
  });
  return projects.map((project, index) => ({ ...project, id: `P${String(index + 1).padStart(3, '0')}` }));
}

function draftsOf({ areas, villages }: YunnanPlaces, township: ProgrammeTownship, random: Random): ProjectDraft[] {
  const name = areas.units.find(({ code }) => code === township.code)!.name.replace(/[镇乡]$/, '');
  const here = villages.filter(({ parent, point }) => parent === township.code && point !== null);
  const seat = areas.pointsByCode.get(township.code)!;
  const programme = programmeName(township.startYear);
  const at = (point: LonLat) => ({ type: 'Point' as const, coordinates: [...point] });
  const common = { area: township.code as AreaCode, programme };
  const drafts: ProjectDraft[] = [roadTo(seat, random.pick(here).point!, `${name}通村硬化路`, common, random)];
  const site = () => random.pick(here).point!;
  const households = random.integer(60, 220);
  const add = (chance: number, type: string, what: string, costWanYuan: number) => {
    if (random.chance(chance))
      drafts.push({ ...common, type, name: `${name}${what}`, geometry: at(site()), costWanYuan });
  };
  add(0.6, 'housing', '安居房', households * 3);
  add(0.6, 'industryBase', '特色产业基地', random.integer(110, 260));
  add(0.35, 'waterSupply', '供水工程', random.integer(50, 140));
  add(0.2, 'cultureRoom', '文化活动室', random.integer(18, 35));
  return drafts;
}

function roadTo(
  from: LonLat,
  to: LonLat,
  name: string,
  common: { area: AreaCode; programme: string },
  random: Random,
): ProjectDraft {
  const [a, b] = [[...from], [...to]] as [Position, Position];
  const line = kilometresBetween(a, b) < 0.3 ? [a, b] : wanderingLine(a, b, random, { stepKm: 4, roughness: 0.16 });
  const km = Math.max(0.1, Math.round(lengthKm(line) * 10) / 10);
  return {
    ...{ ...common, type: 'road', name, geometry: { type: 'LineString', coordinates: line } },
    ...{ lengthKm: km, technicalClass: 'class4', surface: 'concrete', costWanYuan: Math.round(km * 55) },
  };
}
