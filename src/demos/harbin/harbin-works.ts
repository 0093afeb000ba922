import { indexSegments, isNear, type Segment } from '../../core/geo/near.ts';
import type { LonLat } from '../../core/unit.ts';
import type { Facility, FundEntry, Project, RoadSegment } from '../../core/workspace/workspace.ts';
import { apportion } from '../apportion.ts';
import type { Plan, Price } from '../demo.ts';
import { randomFor } from '../random.ts';
import { type FacilityRule, simulateFacilities } from '../simulate/facilities.ts';
import { type FundLine, simulateFunds } from '../simulate/funds.ts';
import { baselineYear, countiesAndCities, lastYear, poorCounties, seed, years } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';

const source = 'sim';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', price: 42, year: 2016, source },
  { item: 'road/class4/asphalt', unit: 'km', price: 48, year: 2016, source },
  { item: 'road/class2/asphalt', unit: 'km', price: 900, year: 2016, source },
  { item: 'bridge', unit: 'each', price: 75, year: 2016, source },
  { item: 'relocationSite', unit: 'person', price: 5, year: 2016, source },
  { item: 'unsafeHouse', unit: 'household', price: 1.5, year: 2016, source },
  { item: 'clinic', unit: 'each', price: 12, year: 2016, source },
];

const ofTownships: readonly FacilityRule[] = [
  { kind: 'station', zh: '等级客运站', share: 0.97, openedShare: 0.45 },
  { kind: 'school', zh: '中心学校', share: 1, openedShare: 0.05 },
  { kind: 'hospital', zh: '卫生院', share: 1, openedShare: 0.1 },
];
const ofVillages: readonly FacilityRule[] = [
  { kind: 'stop', zh: '汽车停靠点', share: 0.965, openedShare: 0.62 },
  { kind: 'clinic', zh: '卫生室', share: 0.93, openedShare: 0.4 },
];
const ofCounties: readonly FacilityRule[] = [
  { kind: 'library', zh: '公共图书馆', share: 1, openedShare: 0 },
  { kind: 'cultureCentre', zh: '文化馆', share: 1, openedShare: 0 },
];

/** Stations, stops, clinics and the like; a village's stop lies within about 700 m of its point. */
export function buildFacilities({ areas, counties, townships, villages }: HarbinPlaces): Facility[] {
  const places = (units: readonly { readonly code: (typeof counties)[number]['code']; readonly name: string }[]) =>
    units.map(({ code, name }) => ({ code, name, point: areas.pointsByCode.get(code)! }));
  const placed = villages.flatMap(({ code, name, point }) => (point ? [{ code, name, point }] : []));
  const named = counties.filter(({ code }) => countiesAndCities.includes(code));
  const simulated = places(named).map((place) => ({ ...place, name: `拟·${place.name}` }));
  return [
    ...simulateFacilities({ places: simulated, rules: ofCounties, prefix: 'C', seed, source }),
    ...simulateFacilities({ places: places(townships), rules: ofTownships, prefix: 'T', seed, source }),
    ...simulateFacilities({ places: placed, rules: ofVillages, prefix: 'V', seed, source }),
  ];
}

/** First year by whose end a paved road passes within `metres` of each point, the baseline year for those there already, null for never. */
export function pavedYears<Code extends string>(
  places: readonly { readonly code: Code; readonly point: LonLat | null }[],
  network: readonly RoadSegment[],
  projects: readonly Project[],
  metres: number,
): Map<Code, number | null> {
  const isPaved = (surface: string | null) => surface === 'concrete' || surface === 'asphalt';
  const result = new Map<Code, number | null>(places.map(({ code }) => [code, null]));
  for (const year of [baselineYear, ...years]) {
    const end = `${year}-12-31`;
    const roads = [
      ...network.filter(({ surface, openedOn }) => isPaved(surface) && (openedOn === null || openedOn <= end)),
      ...projects.filter(({ type, surface, doneOn }) => type === 'road' && isPaved(surface) && doneOn && doneOn <= end),
    ];
    const index = indexSegments(roads.flatMap(({ geometry }) => piecesOf(geometry)));
    for (const { code, point } of places)
      if (point !== null && result.get(code) === null && isNear(index, point, metres)) result.set(code, year);
  }
  return result;
}

function piecesOf(geometry: Project['geometry']): Segment[] {
  if (geometry?.type !== 'LineString') return [];
  const line = geometry.coordinates;
  return line.slice(1).map(([lon, lat], i): Segment => [line[i]![0]!, line[i]![1]!, lon!, lat!]);
}

/** Share of the city departments' money planned for the three poor counties; clause (六) wants three tenths or more. */
const poorCountyShare: Readonly<Record<number, number>> = {
  2016: 0.272,
  2017: 0.293,
  2018: 0.322,
  2019: 0.334,
  2020: 0.318,
};
const departmentTotal: Readonly<Record<number, number>> = {
  2016: 96_000,
  2017: 112_000,
  2018: 125_000,
  2019: 131_000,
  2020: 128_000,
};

/** Yearly money of each county by where it comes from, and each relocation site's cost in the year it begins. */
export function buildFunds({ counties, villages }: HarbinPlaces, sites: readonly Project[]): FundEntry[] {
  const random = randomFor(seed, 'funds/lines');
  const poorIn = (code: string) => villages.reduce((sum, v) => sum + (v.county === code ? v.poor : 0), 0);
  const lines: FundLine[] = [];
  for (const year of years) {
    const isPoorCounty = (code: string) => (poorCounties as readonly string[]).includes(code);
    const share = (wanted: boolean, total: number) => {
      const here = counties.filter(({ code }) => isPoorCounty(code) === wanted && poorIn(code) > 0);
      const amounts = apportion(
        Math.round(total),
        here.map(({ code }) => poorIn(code) ** 0.6 * random.between(0.85, 1.15)),
      );
      for (const [index, { code }] of here.entries())
        lines.push({ area: code, project: null, year, fundSource: 'cityDepartments', amountWanYuan: amounts[index]! });
    };
    share(true, departmentTotal[year]! * poorCountyShare[year]!);
    share(false, departmentTotal[year]! * (1 - poorCountyShare[year]!));
    for (const { code } of counties) {
      const poor = poorIn(code);
      if (poor === 0) continue;
      for (const [fundSource, perHead] of [
        ['special', 0.075],
        ['county', 0.035],
        ['society', 0.008],
      ] as const) {
        const amountWanYuan = Math.round(poor * perHead * (1 + (year - 2016) * 0.1) * random.between(0.9, 1.1));
        lines.push({ area: code, project: null, year, fundSource, amountWanYuan });
      }
    }
  }
  for (const { id, area, from, costWanYuan } of sites)
    lines.push({
      area: area!,
      project: id,
      year: Number(from!.slice(0, 4)),
      fundSource: 'special',
      amountWanYuan: costWanYuan!,
    });
  return simulateFunds({ lines, lastYear, seed, source });
}

/** The projects planned to end in each year. */
export function yearlyPlans(projects: readonly Project[]): Plan[] {
  return years.map((year) => ({
    id: `plan-${year}`,
    title: { zh: `${year} 年度项目计划（模拟）`, en: `Projects of ${year} (simulated)` },
    year,
    projects: projects.filter(({ to }) => to?.startsWith(String(year))).map(({ id }) => id),
    source,
  }));
}
