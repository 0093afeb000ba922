import { apportion } from '../../core/target/apportion.ts';
import type { AreaCode } from '../../core/unit.ts';
import type {
  Assignment,
  Facility,
  FundEntry,
  Price,
  Project,
  RoadSegment,
  SavedPlan,
} from '../../core/workspace/workspace.ts';
import { simulateFacilities, townshipFacilities } from '../simulate/facilities.ts';
import { type FundLine, simulateFunds } from '../simulate/funds.ts';
import { type CountyRoads, simulateNetwork } from '../simulate/network.ts';
import { cityBudget } from './zhaotong-budget.ts';
import { lastYear, seed, source, specialFundsWanYuan, years } from './zhaotong-facts.ts';
import type { ZhaotongPlaces } from './zhaotong-places.ts';
import { buildProjects } from './zhaotong-projects.ts';

/** 万元 per unit: assumptions for the demo. */
export const prices: readonly Price[] = [
  { item: 'road/class4/concrete', unit: 'km', priceWanYuan: 60, year: 2016, source },
  { item: 'road/class3/asphalt', unit: 'km', priceWanYuan: 190, year: 2016, source },
  { item: 'bridge', unit: 'each', priceWanYuan: 110, year: 2016, source },
  { item: 'relocationSite', unit: 'person', priceWanYuan: 6, year: 2016, source },
];

export type Works = {
  readonly network: readonly RoadSegment[];
  readonly projects: readonly Project[];
  readonly facilities: readonly Facility[];
  readonly funds: readonly FundEntry[];
  readonly plans: readonly SavedPlan[];
};

/** Roads that are there, projects, facilities of townships, and the money that goes with it. */
export function buildWorks(places: ZhaotongPlaces, assignments: readonly Assignment[]): Works {
  const { areas } = places;
  const network = simulateNetwork({ counties: countyRoads(places), villageShare: 0.17, seed, source });
  const personByArea = new Map(assignments.filter(({ role }) => role === 'responsible').map((a) => [a.area, a.person]));
  const projects = buildProjects(places, network).map((project) => ({
    ...project,
    responsible: personByArea.get(project.area!) ?? null,
  }));
  const townships = areas.units
    .filter(({ level }) => level === 'township')
    .map(({ code, name }) => ({ code, name, point: areas.pointsByCode.get(code)! }));
  const rules = townshipFacilities.filter(({ kind }) => ['school', 'clinic', 'outlet'].includes(kind));
  return {
    ...{ network, projects, funds: buildFunds(places, projects), plans: yearlyPlans(projects) },
    facilities: simulateFacilities({ places: townships, rules, prefix: 'T', seed, source }),
  };
}

function countyRoads({ areas, villages, counties }: ZhaotongPlaces): CountyRoads[] {
  return counties.map(({ code }) => ({
    code,
    seat: areas.pointsByCode.get(code)!,
    townships: areas.units
      .filter(({ parent }) => parent === code)
      .map((township) => ({
        code: township.code,
        point: areas.pointsByCode.get(township.code)!,
        villages: villages.flatMap(({ parent, point }) => (parent === township.code && point ? [point] : [])),
      })),
  }));
}

const sourceOfProject: Readonly<Record<string, string>> = {
  relocationSite: 'relocationLoan',
  areaProgramme: 'pairing',
  housing: 'reconstruction',
};

/**
 * The 56,700 of 2015 split by county, exactly so up to 'allocated' (到位); the city's own funds as budgeted; and each project's cost in
 * the year it begins. No special funds of province and above after 2015: the article has none.
 */
function buildFunds({ counties }: ZhaotongPlaces, projects: readonly Project[]): FundEntry[] {
  const poor = counties.map((county) => county.poor);
  const split = (year: number, fundSource: string, total: number): FundLine[] =>
    apportion(total, poor).map((amountWanYuan, index) => ({
      ...{ area: counties[index]!.code, project: null, year, fundSource, amountWanYuan },
    }));
  const own = cityBudget.flatMap(({ indicator, amounts }) =>
    indicator === 'officeSpending'
      ? []
      : Object.entries(amounts).flatMap(([year, total]) =>
          split(Number(year), indicator === 'citySpecialFunds' ? 'citySpecial' : 'otherChannels', total),
        ),
  );
  const forProjects = projects.map(
    ({ id, area, from, costWanYuan, type }): FundLine => ({
      ...{ area: area as AreaCode, project: id, year: Number(from!.slice(0, 4)), amountWanYuan: costWanYuan! },
      fundSource: sourceOfProject[type] ?? 'departments',
    }),
  );
  const lines = [...split(2015, 'special', specialFundsWanYuan), ...own, ...forProjects];
  const exact = new Map(lines.filter(({ fundSource }) => fundSource === 'special').map((line) => [line.area, line]));
  return simulateFunds({ lines, lastYear, seed, source }).map((entry) =>
    entry.fundSource === 'special' && ['planned', 'approved', 'allocated'].includes(entry.stage)
      ? { ...entry, amountWanYuan: exact.get(entry.area)!.amountWanYuan }
      : entry,
  );
}

function yearlyPlans(projects: readonly Project[]): SavedPlan[] {
  return [2015, ...years].flatMap((year) => {
    const ids = projects.filter(({ from }) => from?.startsWith(String(year))).map(({ id }) => id);
    if (ids.length === 0) return [];
    const title = { zh: `${year} 年度项目计划（模拟）`, en: `Projects of ${year} (simulated)` };
    return [{ id: `plan-${year}`, title, year, projects: ids, source }];
  });
}
