import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import { leadersOf, simulateAssignments, simulateVisits, supportUnits } from '../simulate/people.ts';
import { seed } from './dingxi-facts.ts';
import type { DingxiPlaces } from './dingxi-places.ts';

const source = 'sim';

/** Who answers for each unit, first secretaries and supporting units of villages, and the days of city and county leaders there. */
export function buildPeople({ areas, villages }: DingxiPlaces): { assignments: Assignment[]; visits: Visit[] } {
  const officeCodes = areas.units.map(({ code }) => code);
  const villageCodes = villages.map(({ code }) => code);
  const responsible = simulateAssignments({
    ...{ areas: officeCodes, role: 'responsible', organisations: null, years: [2015], firstPerson: 1, seed, source },
  });
  const leaders = (level: 'prefecture' | 'county') =>
    leadersOf(level, { units: areas.units, responsible, villages: villageCodes });
  const years = [2015, 2016, 2017, 2018, 2019, 2020];
  return {
    assignments: [
      ...responsible,
      ...simulateAssignments({
        ...{
          areas: villageCodes,
          role: 'firstSecretary',
          organisations: null,
          years: [2015, 2015, 2016],
          gapShare: 0.01,
        },
        ...{ rotates: true, firstPerson: 1001, seed, source },
      }),
      ...simulateAssignments({
        ...{ areas: villageCodes, role: 'supportUnit', organisations: supportUnits, years: [2015, 2015, 2016, 2017] },
        ...{ gapShare: 0.015, firstPerson: 3001, seed, source },
      }),
    ],
    visits: [
      ...simulateVisits({ leaders: leaders('prefecture'), role: 'cityLeader', years, daysPerMonth: 1, seed, source }),
      ...simulateVisits({ leaders: leaders('county'), role: 'countyLeader', years, daysPerMonth: 2, seed, source }),
    ],
  };
}
