import type { Assignment, Visit } from '../../core/workspace/workspace.ts';
import { inventedPerson, simulateAssignments, simulateVisits, supportUnits } from '../simulate/people.ts';
import { seed } from './yunnan-facts.ts';
import { planSteps } from './yunnan-indicators.ts';
import type { YunnanPlaces } from './yunnan-places.ts';
import { planDays } from './yunnan-reports.ts';

const source = 'sim';

/** Who answers for each unit, the work teams of poor villages, who passed each township's plan and when, and inspections. */
export function buildPeople(places: YunnanPlaces): { assignments: Assignment[]; visits: Visit[] } {
  const { areas, counties, programme, villages } = places;
  const above = areas.units.filter(({ level, attributes }) => level !== 'township' && attributes.programme !== 0);
  const poor = villages.filter(({ isPoor }) => isPoor);
  const townshipCodes = programme.map(({ code }) => code);
  const countyCodes = counties.filter(({ startYears }) => startYears.length > 0).map(({ code }) => code);
  const common = { organisations: null, seed, source };
  const teams = [2013, 2014].flatMap((start) =>
    simulateAssignments({
      areas: poor.filter(({ startYear }) => startYear === start).map(({ code }) => code),
      ...{ role: 'workTeam', organisations: supportUnits, years: [start, start, start + 1, start + 2] },
      ...{ gapShare: 0.015, firstPerson: start === 2013 ? 2001 : 4001, seed, source },
    }),
  );
  const responsible = simulateAssignments({
    ...{ ...common, areas: [...above.map(({ code }) => code), ...townshipCodes], role: 'responsible' },
    ...{ years: [2013], firstPerson: 1 },
  });
  const inspectors = [6001, 6002, 6003, 6004, 6005, 6006].map((number, index) => ({
    person: inventedPerson(number),
    areas: townshipCodes.filter((_, position) => position % 6 === index),
  }));
  const leaders = countyCodes.map((county, index) => ({
    person: inventedPerson(7001 + index),
    areas: townshipCodes.filter((code) => code.startsWith(county)),
  }));
  const leaderPosts = leaders.map(
    ({ person }, index): Assignment => ({
      ...{ area: countyCodes[index]!, role: 'countyLeader', person, organisation: null },
      ...{ from: '2013-01-15' as Assignment['from'], to: null, source },
    }),
  );
  return {
    assignments: [...responsible, ...teams, ...leaderPosts, ...planPassers(places)],
    visits: [
      ...simulateVisits({
        leaders: inspectors,
        role: 'inspector',
        years: [2014, 2015],
        daysPerMonth: 2,
        seed,
        source,
      }),
      ...simulateVisits({ leaders, role: 'countyLeader', years: [2014], daysPerMonth: 0.5, seed, source }),
    ],
  };
}

/** Plan workflow (二(一)): the person and office of each step, from the day on which it was done, as rows of one day. */
function planPassers(places: YunnanPlaces): Assignment[] {
  const offices = ['拟·县级人民政府', '拟·省扶贫办', '拟·州市人民政府'];
  return planDays(places).flatMap(({ code, county, days }) =>
    days.map((day, step): Assignment => {
      const prefecture = Number(county.slice(2, 4));
      const number = step === 1 ? 8001 : step === 0 ? 8100 + (Number(county.slice(2)) % 800) : 8900 + prefecture;
      const person = inventedPerson(number);
      return {
        area: code,
        role: planSteps[step]!.id,
        person,
        organisation: offices[step]!,
        from: day,
        to: day,
        source,
      };
    }),
  );
}
