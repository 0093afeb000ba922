import { isoDate } from '../../core/unit.ts';
import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import { simulateAssignments, simulateVisits, supportUnits } from '../simulate/people.ts';
import { harbinCode, seed, years } from './harbin-facts.ts';
import type { HarbinPlaces } from './harbin-places.ts';

const source = 'sim';

/**
 * Who answers for each unit (clause (十)), a first secretary, a work team and a supporting unit for each poor village (clause (八)), a
 * deputy township head where there are poor villages (clause (二十三)). Teams stay through the consolidation, to the end of 2020.
 */
export function buildPeople({ areas, townships, villages }: HarbinPlaces): {
  assignments: Assignment[];
  visits: Visit[];
} {
  const offices = areas.units.map(({ code }) => code);
  const poor = villages.filter(({ isPoor }) => isPoor).map(({ code }) => code);
  const posts = townships.filter(({ attributes }) => Number(attributes.poorVillages) > 0).map(({ code }) => code);
  const common = { seed, source };
  const responsible = simulateAssignments({
    ...{ ...common, areas: offices, role: 'responsible', organisations: null, years: [2016], firstPerson: 1 },
  }).map((assignment) => ({ ...assignment, from: isoDate('2016-01-01') }));
  const leaders = responsible
    .filter(({ area }) => area !== harbinCode && poor.some((code) => code.startsWith(area)) && area.length === 6)
    .map(({ person, area }) => ({ person, areas: poor.filter((code) => code.startsWith(area)) }));
  return {
    assignments: [
      ...responsible,
      ...simulateAssignments({
        ...{
          ...common,
          areas: poor,
          role: 'firstSecretary',
          organisations: supportUnits,
          years: [2016, 2016, 2016, 2017],
        },
        ...{ gapShare: 0.012, rotates: true, firstPerson: 1001 },
      }),
      ...simulateAssignments({
        ...{ ...common, areas: poor, role: 'workTeam', organisations: supportUnits, years: [2016, 2016, 2017] },
        ...{ gapShare: 0.025, firstPerson: 2001 },
      }),
      ...simulateAssignments({
        ...{
          ...common,
          areas: poor,
          role: 'supportUnit',
          organisations: supportUnits,
          years: [2016],
          firstPerson: 3001,
        },
      }),
      ...simulateAssignments({
        ...{
          ...common,
          areas: posts,
          role: 'deputyTownshipHead',
          organisations: null,
          years: [2016, 2017, 2017, 2018],
        },
        ...{ gapShare: 0.04, firstPerson: 4001 },
      }),
    ],
    visits: simulateVisits({ ...common, leaders, role: 'countyLeader', years, daysPerMonth: 2 }),
  };
}
