import { yearOf } from '../../core/period.ts';
import { coverageOf } from '../../core/reach/coverage.ts';
import { createFeatureTable, existing } from '../../core/reach/features.ts';
import { indexPoints } from '../../core/reach/points.ts';
import { apportion } from '../../core/target/apportion.ts';
import type { IsoDate, LonLat } from '../../core/unit.ts';
import type { Facility, FundEntry, Price, Project, RoadSegment } from '../../core/workspace/workspace.ts';
import { randomFor } from '../random.ts';
import { type FacilityRule, simulateFacilities, unitPlaces, villagePlaces } from '../simulate/facilities.ts';
import { type FundLine, projectLines, simulateFunds } from '../simulate/funds.ts';
import { baselineYear, countiesAndCities, lastYear, poorCounties, seed, years } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';

const source = 'sim';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 42, year: 2016, source },
  { item: 'road/class4/asphalt', unit: 'km', priceWanYuan: 48, year: 2016, source },
  { item: 'road/class2/asphalt', unit: 'km', priceWanYuan: 900, year: 2016, source },
  { item: 'bridge', unit: 'each', priceWanYuan: 75, year: 2016, source },
  { item: 'relocationSite', unit: 'person', priceWanYuan: 5, year: 2016, source },
  { item: 'unsafeHouse', unit: 'household', priceWanYuan: 1.5, year: 2016, source },
  { item: 'clinic', unit: 'each', priceWanYuan: 12, year: 2016, source },
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
  const named = counties.filter(({ code }) => countiesAndCities.includes(code));
  const simulated = unitPlaces(named, areas).map((place) => ({ ...place, name: `拟·${place.name}` }));
  return [
    ...simulateFacilities({ places: simulated, rules: ofCounties, prefix: 'C', seed, source }),
    ...simulateFacilities({ places: unitPlaces(townships, areas), rules: ofTownships, prefix: 'T', seed, source }),
    ...simulateFacilities({ places: villagePlaces(villages), rules: ofVillages, prefix: 'V', seed, source }),
  ];
}

/** First year by whose end a paved road passes within `metres` of each point, the baseline year for those there already, null for never. */
export function pavedYears<Code extends string>(
  places: readonly { readonly code: Code; readonly point: LonLat | null }[],
  network: readonly RoadSegment[],
  projects: readonly Project[],
  metres: number,
): Map<Code, number | null> {
  const table = createFeatureTable();
  const add = (id: string, openedOn: IsoDate | null, geometry: Project['geometry']) => {
    const year = openedOn === null ? baselineYear : yearOf(openedOn);
    table.add({ id, class: 'road', plannedYear: year > baselineYear ? year : null, geometry }, metres);
  };
  for (const { id, surface, openedOn, geometry } of network) if (isPaved(surface)) add(id, openedOn, geometry);
  for (const { id, type, surface, doneOn, geometry } of projects)
    if (type === 'road' && isPaved(surface) && doneOn !== null) add(id, doneOn, geometry);
  const lon = Float64Array.from(places, ({ point }) => point?.[0] ?? Number.NaN);
  const lat = Float64Array.from(places, ({ point }) => point?.[1] ?? Number.NaN);
  const { years: opened, step } = coverageOf(indexPoints({ lon, lat }), table.build());
  return new Map(
    places.map(({ code }, index) => {
      const year = opened[step[index]!] ?? null;
      return [code, year === existing ? baselineYear : year];
    }),
  );
}

function isPaved(surface: string | null): boolean {
  return surface === 'concrete' || surface === 'asphalt';
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
  lines.push(...projectLines(sites, () => 'special'));
  return simulateFunds({ lines, lastYear, seed, source });
}
