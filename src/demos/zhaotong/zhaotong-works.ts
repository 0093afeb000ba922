import { apportion } from '../../core/target/apportion.ts';
import type { Assignment, FundEntry, Price, Project } from '../../core/workspace/workspace.ts';
import type { Works } from '../demo.ts';
import { simulateFacilities, townshipFacilities, unitPlaces } from '../simulate/facilities.ts';
import { type FundLine, projectLines, simulateFunds } from '../simulate/funds.ts';
import { countyRoads, simulateNetwork } from '../simulate/network.ts';
import { withResponsible } from '../simulate/people.ts';
import { yearlyPlans } from '../simulate/projects.ts';
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

/** Roads that are there, projects, facilities of townships, and the money that goes with it. */
export function buildWorks(places: ZhaotongPlaces, assignments: readonly Assignment[]): Works {
  const { areas } = places;
  const network = simulateNetwork({ counties: countyRoads(places.counties, places), villageShare: 0.17, seed, source });
  const projects = withResponsible(buildProjects(places, network), assignments);
  const townships = areas.units.filter(({ level }) => level === 'township');
  const rules = townshipFacilities.filter(({ kind }) => ['school', 'clinic', 'outlet'].includes(kind));
  const plans = yearlyPlans({ projects, years: [2015, ...years], day: 'from', source });
  return {
    ...{
      network,
      projects,
      funds: buildFunds(places, projects),
      plans: plans.filter((plan) => plan.projects.length > 0),
    },
    facilities: simulateFacilities({ places: unitPlaces(townships, areas), rules, prefix: 'T', seed, source }),
  };
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
  const forProjects = projectLines(projects, ({ type }) => sourceOfProject[type] ?? 'departments');
  const lines = [...split(2015, 'special', specialFundsWanYuan), ...own, ...forProjects];
  const exact = new Map(lines.filter(({ fundSource }) => fundSource === 'special').map((line) => [line.area, line]));
  return simulateFunds({ lines, lastYear, seed, source }).map((entry) =>
    entry.fundSource === 'special' && ['planned', 'approved', 'allocated'].includes(entry.stage)
      ? { ...entry, amountWanYuan: exact.get(entry.area)!.amountWanYuan }
      : entry,
  );
}
